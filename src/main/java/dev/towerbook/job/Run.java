package dev.towerbook.job;

import dev.towerbook.assess.Shelf;
import dev.towerbook.intake.folder.InputFiles;
import dev.towerbook.intake.folder.InputFolder;
import dev.towerbook.intake.problem.RowProblem;
import dev.towerbook.job.step.Console;
import dev.towerbook.job.step.CurrentPack;
import dev.towerbook.job.step.FinishedPack;
import dev.towerbook.job.step.RunContext;
import dev.towerbook.job.step.RunOptions;
import dev.towerbook.job.step.Version;
import dev.towerbook.report.pack.Manifest;
import dev.towerbook.report.pack.PackFolder;
import dev.towerbook.store.Book;
import dev.towerbook.store.BookFile;
import dev.towerbook.store.BookSchema;
import dev.towerbook.table.InputRefused;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A run from the outside: lock, checks before any work, the job, and what its end means. Nothing is
 * published unless every step succeeds; the former pack stays.
 */
final class Run {

  private static final String NOT_PUBLISHED = "No pack published; the previous one is unchanged.";

  /** How often the input folder is read if files change meanwhile. */
  private static final int READINGS = 3;

  private final RunOptions settings;
  private final PrintStream err;
  private final Console console;

  /** Schema of a database server that holds the book; empty for the default one, and for a file. */
  private String schema = "";

  Run(RunOptions settings, PrintStream out, PrintStream err) {
    this.settings = settings;
    this.err = err;
    this.console = new Console(out, Boolean.getBoolean("towerbook.terminal"));
  }

  ExitCode run() throws IOException {
    Optional<RunLock> lock = RunLock.take(settings.book());
    if (lock.isEmpty()) {
      return locked("holds " + settings.book());
    }
    try {
      ExitCode code = withBook();
      if (code != ExitCode.LOCKED) {
        LastRun.write(settings, code);
      }
      return code;
    } finally {
      lock.get().close();
    }
  }

  private ExitCode locked(String what) {
    err.println(
        "Another run "
            + what
            + ". Nothing was changed. Fix: wait until it ends; concurrent runs need separate --book"
            + " and --reports folders.");
    return ExitCode.LOCKED;
  }

  private ExitCode withBook() {
    try {
      if (!reportsAreWritable()) {
        return ExitCode.OUTPUT_NOT_CREATED;
      }
      Optional<RunLock> lock = RunLock.ofReports(settings.reports());
      if (lock.isEmpty()) {
        return locked("publishes into " + settings.reports());
      }
      try {
        return withReports();
      } finally {
        lock.get().close();
      }
    } catch (InputRefused refused) {
      ExitCode code = Failures.report(refused, err);
      err.println(NOT_PUBLISHED);
      return code;
    } catch (IOException | RuntimeException failure) {
      return Failures.report(failure, err);
    }
  }

  private ExitCode withReports() throws IOException {
    console.line("Towerbook " + Version.TEXT);
    boolean isFile = settings.databaseUrl().isEmpty();
    if (isFile) {
      BookFile.prepare(settings.book()).ifPresent(console::line);
    } else {
      Optional<ExitCode> refused = findSchema();
      if (refused.isPresent()) {
        return refused.get();
      }
    }
    boolean former = isFile && BookFile.exists(settings.book());
    try {
      return readings(former);
    } catch (BookInDoubt doubt) {
      console.line(BookFile.moveAside(settings.book(), doubt.why));
      return readings(false);
    }
  }

  /** Finds the book in a database server; how the run ends if it cannot be there. */
  private Optional<ExitCode> findSchema() {
    try {
      BookSchema found = RunConfiguration.schema(settings);
      found.note().ifPresent(console::line);
      schema = found.name();
      return Optional.empty();
    } catch (BookSchema.RightMissing missing) {
      err.println(missing.getMessage());
      err.println(NOT_PUBLISHED);
      return Optional.of(ExitCode.YOUR_INPUT);
    } catch (SQLException unreachable) {
      return Optional.of(Failures.report(unreachable, err));
    }
  }

  /** A book of former runs that a run cannot go on with. */
  private static final class BookInDoubt extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String why;

    BookInDoubt(String why) {
      super(why);
      this.why = why;
    }
  }

  /**
   * @param former true if the book is of former runs, and may be to blame for a failure
   */
  private ExitCode readings(boolean former) {
    for (int reading = 1; reading < READINGS; reading++) {
      Optional<ExitCode> code = publish(night(), former, Run::hasChanged);
      if (code.isPresent()) {
        return code.get();
      }
      console.line("A file changed while it was being read: reading the input folder again.");
    }
    return publish(night(), former, failure -> false).orElse(ExitCode.YOUR_INPUT);
  }

  private boolean reportsAreWritable() throws IOException {
    try {
      Files.createDirectories(settings.reports());
      Path probe = Files.createTempFile(settings.reports(), ".probe", ".tmp");
      Files.delete(probe);
      return true;
    } catch (java.nio.file.AccessDeniedException denied) {
      throw denied;
    } catch (IOException e) {
      err.println(
          "The reports folder "
              + settings.reports()
              + " cannot be written: "
              + e.getMessage()
              + ". Fix: name another folder with --reports, or free space on the volume.");
      return false;
    }
  }

  private RunContext night() {
    Loaded<Shelf> shelf = Shelf.load(settings.mappings());
    refuseErrors(shelf.problems());
    Loaded<InputFiles> input =
        InputFolder.read(settings.input(), shelf.value().formats(), shelf.value().sources());
    refuseErrors(input.problems());
    List<Problem> warnings = new ArrayList<>(shelf.problems());
    warnings.addAll(input.problems());
    return new RunContext(settings, shelf.value(), input.value(), warnings, console);
  }

  private static void refuseErrors(List<Problem> problems) {
    if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
      throw new InputRefused(problems);
    }
  }

  /** True if files were refused only because somebody was writing them. */
  private static boolean hasChanged(Throwable failure) {
    return Failures.refusal(failure)
        .map(
            refused ->
                refused.problems().stream()
                    .filter(problem -> problem.severity() == Severity.ERROR)
                    .allMatch(problem -> problem.code().endsWith(RowProblem.CHANGED.word())))
        .orElse(false);
  }

  /** One reading of the input; empty if it is worth another one. */
  private Optional<ExitCode> publish(RunContext run, boolean former, Predicate<Throwable> again) {
    Optional<Throwable> failure;
    try (ConfigurableApplicationContext context = RunConfiguration.start(run, schema)) {
      Book book = context.getBean(Book.class);
      FinishedPack.restore(book.views(), new PackFolder(settings.reports()));
      Optional<Path> current = CurrentPack.of(run, book);
      if (current.isPresent() && !settings.again()) {
        console.line(
            "Nothing new: input, mappings and version are unchanged since "
                + current.get()
                + ". Republish it with --force.");
        return Optional.of(RunSummary.verdict(Manifest.personNeeded(current.get()), console));
      }
      failure = context.getBean(JobStarter.class).launch(run);
    } catch (RuntimeException unexpected) {
      failure = Optional.of(unexpected);
    }
    if (failure.isEmpty()) {
      return Optional.of(RunSummary.print(run, console));
    }
    if (again.test(failure.get())) {
      return Optional.empty();
    }
    if (former) {
      BookTrouble.of(failure.get(), settings.book())
          .ifPresent(
              why -> {
                throw new BookInDoubt(why);
              });
    }
    ExitCode code = Failures.report(failure.get(), err);
    err.println(NOT_PUBLISHED);
    return Optional.of(code);
  }
}
