package dev.towerbook.job.step;

import dev.towerbook.assess.Shelf;
import dev.towerbook.intake.bill.BillReader;
import dev.towerbook.intake.delivery.DeliveryState;
import dev.towerbook.intake.folder.InputFiles;
import dev.towerbook.intake.folder.InputFolder;
import dev.towerbook.job.ExitCode;
import dev.towerbook.job.WalkedSources;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.SourceProblem;
import dev.towerbook.ledger.SourceTotal;
import dev.towerbook.ledger.TracedCount;
import dev.towerbook.report.ActionRequired;
import dev.towerbook.report.FigureBook;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.csv.CsvSet;
import dev.towerbook.report.pack.Manifest;
import dev.towerbook.report.pack.PackFolder;
import dev.towerbook.store.Book;
import dev.towerbook.table.InputRefused;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Nights without pages, some hundred times as fast as whole runs: the input folder is read,
 * planned, posted, allocated and reconciled by the steps of the real job, and the pack is
 * announced, named and entered as the real one is, but holds a manifest only. Left out are Spring,
 * verdicts and pages, so that reasons for a person which only they know (suspense, stuck pools) are
 * missing; {@link #withCsv} adds verdicts and CSV files, and all reasons with them.
 *
 * <p>One input folder and one book in memory for as many nights as a test likes: {@code
 * DeliveryWalkTest} shows how. Not thread-safe.
 */
public final class QuickNight implements AutoCloseable {

  /** No transaction of the night is cut off. */
  public static final int UNDISTURBED = 0;

  private static final int RULE_LINES = 12;
  private static final List<String> TABLES =
      List.of("announced_pack", "delivery", "place"); // Rows of deliveries go with them.

  private final SingleConnectionDataSource source =
      new SingleConnectionDataSource("jdbc:h2:mem:" + System.nanoTime(), "sa", "", true);
  private final JdbcTemplate jdbc = new JdbcTemplate(source);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(source));
  private final Path folder;
  private Shelf shelf;
  private Optional<YearMonth> month;
  private boolean csv;
  private int countdown;

  /** The night was cut off, as by a kill. */
  private static final class CutOff extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** How a night ended. */
  public enum End {
    PUBLISHED,
    NOTHING_NEW,
    REFUSED,
    KILLED
  }

  /**
   * What became of a night.
   *
   * @param code the exit code of a whole run; 137 if it was killed
   * @param month of the pack, if it came so far
   * @param problems of a refused night why; of a published one all that its pack tells
   * @param reasons why a person must look at it
   * @param counted deliveries that counted, by name
   * @param totals sums of their rows
   */
  public record Outcome(
      End end,
      int code,
      Optional<YearMonth> month,
      List<Problem> problems,
      List<String> reasons,
      SortedMap<String, DeliveryFacts> counted,
      List<SourceTotal> totals) {

    private static Outcome of(End end, int code, List<Problem> problems) {
      return new Outcome(
          end, code, Optional.empty(), problems, List.of(), new TreeMap<>(), List.of());
    }

    /** Problems with a code. */
    public List<Problem> problems(String codeOf) {
      return problems.stream().filter(problem -> problem.code().equals(codeOf)).toList();
    }
  }

  /**
   * @param folder holds {@code input} and gets {@code reports}
   * @param shelf as {@link Shelf#load} gives it
   * @param month of the pack; empty for the newest closed one
   */
  public QuickNight(Path folder, Shelf shelf, Optional<YearMonth> month) throws IOException {
    this.folder = folder;
    this.shelf = shelf;
    this.month = month;
    Files.createDirectories(input());
    new ResourceDatabasePopulator(new ClassPathResource("book-schema.sql")).execute(source);
  }

  /**
   * The shelf of the sample with the first rules of each list only, since compiling the rules is
   * most of what a night over a handful of rows would do.
   *
   * @param copy where it is written
   */
  public static Shelf fewRules(Path copy) throws IOException {
    Path sample = Path.of("mappings");
    try (Stream<Path> files = Files.walk(sample)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = copy.resolve(sample.relativize(file).toString());
        Files.createDirectories(to.getParent());
        boolean rules = sample.relativize(file).startsWith("rules");
        List<String> lines = Files.readAllLines(file);
        Files.write(to, rules ? lines.subList(0, Math.min(lines.size(), RULE_LINES)) : lines);
      }
    }
    Loaded<Shelf> shelf = Shelf.load(copy);
    shelf.problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .findFirst()
        .ifPresent(
            problem -> {
              throw new IllegalStateException(problem.toString());
            });
    return shelf.value();
  }

  /** Verdicts are given, and packs hold their CSV files, from now on. */
  public QuickNight withCsv() {
    csv = true;
    return this;
  }

  /** The month of the next packs. */
  public void month(YearMonth of) {
    month = Optional.of(of);
  }

  /** What the shelf says from now on. */
  public void shelf(Shelf other) {
    shelf = other;
  }

  /** What counts in the book: money in EUR and counts, by month and kind of source. */
  public SortedMap<String, BigDecimal> counted() {
    Book book = new Book(jdbc);
    SortedMap<String, BigDecimal> counted = new TreeMap<>();
    for (YearMonth of : WalkedSources.MONTHS) {
      book.entries(of)
          .forEach(
              entry ->
                  counted.merge(
                      of + " " + entry.key().origin().kind(),
                      entry.amounts().effective(),
                      BigDecimal::add));
    }
    TracedCount.folded(book.countsOfFiles())
        .forEach(use -> counted.merge(use.month() + " USAGE", use.quantity(), BigDecimal::add));
    counted.replaceAll((key, sum) -> sum.setScale(2));
    return counted;
  }

  public Path input() {
    return folder.resolve("input");
  }

  public Path reports() {
    return folder.resolve("reports");
  }

  /** An empty book; input and reports are the caller's to clear. */
  public void forget() {
    TABLES.forEach(table -> jdbc.update("delete from " + table));
  }

  /** What the last published pack was made of. */
  public SortedMap<String, DeliveryFacts> published() {
    return new Book(jdbc).views().published();
  }

  /** The pack that a killed night was publishing, if readers see it. */
  public boolean isPublishedWithoutBook() {
    return new Book(jdbc)
        .views()
        .announced()
        .filter(pack -> new PackFolder(reports()).isPublished(pack.month() + "", pack.packId()))
        .isPresent();
  }

  /** One night. */
  public Outcome run() {
    return run(UNDISTURBED);
  }

  /**
   * One night that is killed at its N-th moment, if it has as many: there is one before each
   * transaction, and one when its work is done and not committed.
   *
   * @param killAt from 1; {@link #UNDISTURBED} for none
   */
  public Outcome run(int killAt) {
    countdown = killAt;
    try {
      return night();
    } catch (InputRefused refused) {
      return Outcome.of(End.REFUSED, ExitCode.YOUR_INPUT.number(), refused.problems());
    } catch (CutOff cut) {
      return Outcome.of(End.KILLED, 137, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Outcome night() throws IOException {
    RunContext run = begin();
    Book book = new Book(jdbc);
    PackFolder packs = new PackFolder(reports());
    transaction.executeWithoutResult(status -> FinishedPack.restore(book.views(), packs));
    Optional<Path> current = CurrentPack.of(run, book);
    if (current.isPresent()) {
      List<String> reasons = Manifest.personNeeded(current.get());
      return outcome(End.NOTHING_NEW, reasons, List.of(), Optional.empty(), book);
    }
    try (IntakeStep intake = new IntakeStep(run, book)) {
      step("intake", intake);
    }
    step("allocate", new AllocateStep(run, book));
    step("reconcile", new ReconcileStep(run, book));
    List<Problem> problems = problems(run, book);
    List<String> reasons = reasons(run, problems);
    FinishedPack pack;
    if (csv) {
      step("assess", new AssessStep(run, book));
      RunResults results = new RenderStep(run, book).results();
      problems = results.problems().stream().map(SourceProblem::problem).toList();
      reasons = ActionRequired.reasons(results);
      pack = csvPack(run, packs, results);
    } else {
      pack = pack(run, packs, reasons);
    }
    committed(() -> pack.announce(book, run.reconciled().take().held()));
    committed(
        () -> {
          try {
            pack.publish(book, packs);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return outcome(End.PUBLISHED, reasons, problems, Optional.of(pack.month()), book);
  }

  private static Outcome outcome(
      End end, List<String> reasons, List<Problem> problems, Optional<YearMonth> of, Book book) {
    ExitCode code = reasons.isEmpty() ? ExitCode.PUBLISHED : ExitCode.PERSON_NEEDED;
    return new Outcome(
        end, code.number(), of, problems, reasons, book.deliveries(), book.sourceTotals());
  }

  private RunContext begin() {
    Loaded<InputFiles> found = InputFolder.read(input(), shelf.formats(), shelf.sources());
    if (found.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
      throw new InputRefused(found.problems());
    }
    RunOptions settings =
        new RunOptions(
            input(),
            Path.of("mappings"),
            reports(),
            folder,
            "",
            month,
            1,
            BillReader.Scanning.BYTES,
            false);
    PrintStream quiet = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return new RunContext(
        settings, shelf, found.value(), found.problems(), new Console(quiet, false));
  }

  private static List<Problem> problems(RunContext run, Book book) {
    List<Problem> problems = new ArrayList<>(run.warnings());
    problems.addAll(run.findings());
    book.problems().forEach(problem -> problems.add(problem.problem()));
    return problems;
  }

  private static List<String> reasons(RunContext run, List<Problem> problems) {
    List<SourceProblem> all = problems.stream().map(p -> new SourceProblem(p, "")).toList();
    List<String> reasons = new ArrayList<>();
    ActionRequired.doubts(all).forEach(doubt -> reasons.add(doubt.place() + ": " + doubt.cause()));
    run.input().notes().stream()
        .filter(note -> note.state() == DeliveryState.WAITING)
        .forEach(note -> reasons.add(note.name() + " waits"));
    problems.stream()
        .filter(problem -> problem.severity() == Severity.REJECTED)
        .forEach(problem -> reasons.add(problem.place() + " is set aside"));
    return reasons;
  }

  private static FinishedPack csvPack(RunContext run, PackFolder packs, RunResults results)
      throws IOException {
    YearMonth of = results.facts().month();
    Path workspace = packs.workspace(run.packId(of));
    CsvSet.write(results, new FigureBook(), workspace.resolve("csv"));
    Manifest.write(workspace, results, Map.of());
    return new FinishedPack(of, run.packId(of), workspace);
  }

  private static FinishedPack pack(RunContext run, PackFolder packs, List<String> reasons)
      throws IOException {
    YearMonth of = run.allocated().take().months().now().month();
    Path workspace = packs.workspace(run.packId(of));
    String listed =
        String.join(
            ",", reasons.stream().map(text -> '"' + text.replace('"', '\'') + '"').toList());
    Files.writeString(
        workspace.resolve(Manifest.NAME),
        "{\"person_needed\":[" + listed.replace('\\', '/') + "]}");
    return new FinishedPack(of, run.packId(of), workspace);
  }

  private void step(String name, Tasklet tasklet) {
    StepExecution execution =
        new StepExecution(
            1, name, new JobExecution(1, new JobInstance(1, "night"), new JobParameters()));
    StepContribution contribution = new StepContribution(execution);
    ChunkContext context = new ChunkContext(new StepContext(execution));
    RepeatStatus[] status = {RepeatStatus.CONTINUABLE};
    while (status[0] == RepeatStatus.CONTINUABLE) {
      committed(() -> status[0] = execute(tasklet, contribution, context));
    }
  }

  private static RepeatStatus execute(
      Tasklet tasklet, StepContribution contribution, ChunkContext context) {
    try {
      RepeatStatus status = tasklet.execute(contribution, context);
      return status == null ? RepeatStatus.FINISHED : status;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** One transaction, unless it is the one at which the night is killed. */
  private void committed(Runnable work) {
    cut();
    transaction.executeWithoutResult(
        status -> {
          work.run();
          cut();
        });
  }

  private void cut() {
    countdown--;
    if (countdown == 0) {
      throw new CutOff();
    }
  }

  @Override
  public void close() {
    source.destroy();
  }
}
