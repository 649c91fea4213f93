package dev.towerbook.job;

import dev.towerbook.intake.InputFiles;
import dev.towerbook.intake.InputFolder;
import dev.towerbook.report.Manifest;
import dev.towerbook.store.Book;
import dev.towerbook.store.BookFile;
import dev.towerbook.table.InputRefused;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A run from the outside: lock, checks before any work, the job, and what its end means. Nothing is
 * published unless every step succeeds; the former pack stays.
 */
final class Run {

  private final Settings settings;
  private final PrintStream err;
  private final Console console;

  Run(Settings settings, PrintStream out, PrintStream err) {
    this.settings = settings;
    this.err = err;
    this.console = new Console(out, Boolean.getBoolean("towerbook.terminal"));
  }

  ExitCode run() throws IOException {
    Optional<RunLock> lock = RunLock.take(settings.book());
    if (lock.isEmpty()) {
      err.println(
          "Another run holds "
              + settings.book()
              + ". Nothing was touched. Cure: wait for it to"
              + " end, or give this run a book of its own with --book.");
      return ExitCode.LOCKED;
    }
    try {
      ExitCode code = locked();
      LastRun.write(settings, code);
      return code;
    } finally {
      lock.get().close();
    }
  }

  private ExitCode locked() {
    try {
      if (!reportsAreWritable()) {
        return ExitCode.OUTPUT_NOT_CREATED;
      }
      Night night = night();
      BookFile.prepare(settings.book()).ifPresent(console::line);
      return publish(night);
    } catch (InputRefused refused) {
      ExitCode code = Failures.report(refused, err);
      err.println("No pack was published; the former one stays.");
      return code;
    } catch (IOException | RuntimeException failure) {
      return Failures.report(failure, err);
    }
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
              + ". Cure: give another with --reports, or free the volume.");
      return false;
    }
  }

  private Night night() {
    console.line("Towerbook " + Version.TEXT);
    Loaded<Shelf> shelf = Shelf.load(settings.mappings());
    refuseErrors(shelf.problems());
    Loaded<InputFiles> input = InputFolder.read(settings.input(), shelf.value().formats());
    refuseErrors(input.problems());
    List<Problem> warnings = new ArrayList<>(shelf.problems());
    warnings.addAll(input.problems());
    return new Night(settings, shelf.value(), input.value(), warnings, console);
  }

  private static void refuseErrors(List<Problem> problems) {
    if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
      throw new InputRefused(problems);
    }
  }

  private ExitCode publish(Night night) {
    try (ConfigurableApplicationContext context = NightContext.start(night)) {
      Optional<Path> current = CurrentPack.of(night, context.getBean(Book.class));
      if (current.isPresent() && !settings.again()) {
        console.line(
            "Nothing new: inputs, mappings and version are those of "
                + current.get()
                + ". Publish it anew with --again.");
        return Closing.verdict(Manifest.personNeeded(current.get()), console);
      }
      NightLauncher launcher = context.getBean(NightLauncher.class);
      Optional<Throwable> failure = launcher.launch(night);
      if (failure.isPresent()) {
        ExitCode code = Failures.report(failure.get(), err);
        err.println("No pack was published; the former one stays.");
        return code;
      }
    }
    return Closing.print(night, console);
  }
}
