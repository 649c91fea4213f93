package dev.towerbook.job.step;

import dev.towerbook.assess.Shelf;
import dev.towerbook.intake.bill.BillReader;
import dev.towerbook.intake.folder.InputFiles;
import dev.towerbook.intake.folder.InputFolder;
import dev.towerbook.job.ExitCode;
import dev.towerbook.job.Failures;
import dev.towerbook.ledger.SourceProblem;
import dev.towerbook.report.ActionRequired;
import dev.towerbook.report.RunResults;
import dev.towerbook.store.Book;
import dev.towerbook.store.rows.Views;
import dev.towerbook.table.InputRefused;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The decision of a night without its pages: the steps of the job up to assess, on a book in
 * memory, and the exit code that the closing table would give. Several may be at work at once.
 *
 * <p>For many cases of one company its files are read once, by a night that ends before it decides,
 * as a refused one does ({@link #read}). What that night has read is kept; each case begins with it
 * ({@link #forget}) and, as the product has it, reads only the files that are other.
 */
public final class PagelessNight implements AutoCloseable {

  /**
   * How a night ended.
   *
   * @param total of the month in report currency, to the cent; empty if no pack would come
   * @param messages reasons and problems, each in full
   */
  public record Outcome(int code, Optional<BigDecimal> total, List<String> messages) {}

  private static final Path REPOSITORY_SHELF = Path.of("mappings");

  /** Tables that others refer to. */
  private static final List<String> FILLED = List.of("place", "delivery");

  private static final ConcurrentMap<Path, Loaded<Shelf>> SHELVES = new ConcurrentHashMap<>();

  private final JdbcConnectionPool database =
      JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "", "");
  private final JdbcTemplate jdbc = new JdbcTemplate(database);
  private Book book = new Book(jdbc);
  private final TransactionTemplate transactions =
      new TransactionTemplate(new DataSourceTransactionManager(database));

  public PagelessNight() {
    new ResourceDatabasePopulator(new ClassPathResource("book-schema.sql")).execute(database);
  }

  /** Reads an input folder; a case that begins anew takes files from it that are the same. */
  public void read(Path input, Path mappings) {
    try (IntakeStep intake = new IntakeStep(night(input, mappings), book)) {
      step(intake);
    }
    jdbc.execute("create schema kept");
    for (String table : tables()) {
      jdbc.execute("create table kept." + table + " as select * from " + table);
    }
  }

  /** Forgets all nights; what was read once is there. */
  public void forget() {
    transactions.executeWithoutResult(
        status -> {
          // Rows of deliveries go with them.
          List.of("announced_pack", "delivery", "place")
              .forEach(table -> jdbc.update("delete from " + table));
          FILLED.forEach(
              table -> jdbc.update("insert into " + table + " select * from kept." + table));
          tables().stream()
              .filter(table -> !FILLED.contains(table) && !table.equals("book_version"))
              .forEach(
                  table -> jdbc.update("insert into " + table + " select * from kept." + table));
        });
    book = new Book(jdbc);
  }

  private List<String> tables() {
    return jdbc.query(
        "select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC'",
        (row, number) -> row.getString(1));
  }

  /** Runs a night over an input folder and a shelf; the book is that of the nights before. */
  public Outcome run(Path input, Path mappings) {
    try {
      return decided(night(input, mappings));
    } catch (InputRefused refused) {
      return refused(refused.problems());
    } catch (RuntimeException failure) {
      return Failures.refusal(failure)
          .map(refused -> refused(refused.problems()))
          .orElseGet(() -> defect(failure));
    }
  }

  private static Outcome refused(List<Problem> problems) {
    return new Outcome(
        ExitCode.YOUR_INPUT.number(),
        Optional.empty(),
        problems.stream().map(Problem::message).toList());
  }

  private static Outcome defect(RuntimeException failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return new Outcome(ExitCode.OUR_DEFECT.number(), Optional.empty(), List.of(trace.toString()));
  }

  private static RunContext night(Path input, Path mappings) {
    RunOptions settings =
        new RunOptions(
            input,
            mappings,
            input.resolveSibling("reports"),
            input.resolveSibling("book"),
            "",
            Optional.empty(),
            1,
            BillReader.Scanning.BYTES,
            false);
    Loaded<Shelf> shelf =
        mappings.equals(REPOSITORY_SHELF)
            ? SHELVES.computeIfAbsent(mappings, Shelf::load)
            : Shelf.load(mappings);
    refuseErrors(shelf.problems());
    Loaded<InputFiles> files =
        InputFolder.read(input, shelf.value().formats(), shelf.value().sources());
    refuseErrors(files.problems());
    List<Problem> warnings = new ArrayList<>(shelf.problems());
    warnings.addAll(files.problems());
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return new RunContext(
        settings, shelf.value(), files.value(), warnings, new Console(nowhere, false));
  }

  private static void refuseErrors(List<Problem> problems) {
    if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
      throw new InputRefused(problems);
    }
  }

  private Outcome decided(RunContext run) {
    try (IntakeStep intake = new IntakeStep(run, book)) {
      step(intake);
    }
    step(new AllocateStep(run, book));
    step(new ReconcileStep(run, book));
    step(new AssessStep(run, book));
    RunResults results = new RenderStep(run, book).results();
    publish(run, results);
    List<String> reasons = ActionRequired.reasons(results);
    List<String> messages = new ArrayList<>(reasons);
    results.problems().stream()
        .map(SourceProblem::problem)
        .map(Problem::message)
        .forEach(messages::add);
    ExitCode code = reasons.isEmpty() ? ExitCode.PUBLISHED : ExitCode.PERSON_NEEDED;
    transactions.executeWithoutResult(status -> book.views().publish());
    BigDecimal total = results.ledger().effective().setScale(2, RoundingMode.HALF_UP);
    return new Outcome(code.number(), Optional.of(total), messages);
  }

  /** Enters in the book what the pack would be made of. */
  private void publish(RunContext run, RunResults results) {
    YearMonth month = results.facts().month();
    transactions.executeWithoutResult(
        status -> {
          book.views()
              .announce(
                  new Views.Announced(month, run.packId(month)), run.reconciled().take().held());
          book.views().publish();
        });
  }

  private void step(Tasklet tasklet) {
    boolean more = true;
    while (more) {
      more =
          Boolean.TRUE.equals(
              transactions.execute(status -> execute(tasklet) == RepeatStatus.CONTINUABLE));
    }
  }

  @SuppressWarnings("NullAway") // No step asks Spring Batch for anything.
  private static RepeatStatus execute(Tasklet tasklet) {
    try {
      return tasklet.execute(null, null);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown immediately");
    } catch (SQLException e) {
      // Closed is what was wanted.
    } finally {
      database.dispose();
    }
  }
}
