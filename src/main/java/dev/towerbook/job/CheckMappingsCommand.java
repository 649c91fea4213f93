package dev.towerbook.job;

import static dev.towerbook.job.step.SettingProblem.SETTING_FOLDER_SHELF;

import dev.towerbook.assess.Shelf;
import dev.towerbook.intake.declared.DeclaredSource;
import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.job.step.ProblemLines;
import dev.towerbook.table.InputRefused;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads the whole shelf and prints every problem at once. Starts no Spring context. */
@Command(
    name = "check-mappings",
    description = "Validate all mappings and list every problem with file, line and fix.",
    mixinStandardHelpOptions = true,
    versionProvider = TowerbookCommand.VersionLine.class)
final class CheckMappingsCommand implements Callable<Integer> {

  @Option(
      names = "--mappings",
      paramLabel = "FOLDER",
      defaultValue = "mappings",
      description = "Folder of the mappings (default: ${DEFAULT-VALUE}).")
  private Path mappings = Path.of("mappings");

  @Option(
      names = "--input",
      paramLabel = "FOLDER",
      description =
          "Folder of exports; also lists those of its folders that have no row in sources.csv.")
  private Optional<Path> input = Optional.empty();

  @Override
  public Integer call() {
    requireFolder(mappings);
    Loaded<Shelf> shelf = Shelf.load(mappings);
    ProblemLines.print(shelf.problems(), System.out);
    System.out.println(summary(shelf.problems()));
    undeclared(shelf.value().sources()).ifPresent(System.out::println);
    return code(shelf.problems()).number();
  }

  /** The shelf must be there. */
  static void requireFolder(Path mappings) {
    if (!Files.isDirectory(mappings)) {
      throw new InputRefused(
          new Problem(
              SETTING_FOLDER_SHELF,
              Severity.ERROR,
              SourceLocation.file("--mappings"),
              mappings.toString()));
    }
  }

  /** Folders of the input of which the shelf declares nothing, in one note. */
  private Optional<String> undeclared(DeclaredSources declared) {
    if (input.isEmpty() || !Files.isDirectory(input.get())) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(input.get())) {
      String folders =
          files
              .filter(Files::isRegularFile)
              .map(file -> input.get().relativize(file).toString().replace('\\', '/'))
              .filter(name -> declared.of(name).equals(DeclaredSource.NONE))
              .map(SourceFile::folder)
              .distinct()
              .sorted()
              .collect(Collectors.joining(", "));
      return Optional.of(folders)
          .filter(text -> !text.isEmpty())
          .map(
              text -> "Note: sources.csv declares nothing of " + text + ": all of it is detected.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a run would end that has no other problem. */
  private static ExitCode code(List<Problem> problems) {
    if (problems.stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
      return ExitCode.YOUR_INPUT;
    }
    return problems.stream().anyMatch(p -> p.severity() == Severity.ACTION)
        ? ExitCode.PERSON_NEEDED
        : ExitCode.PUBLISHED;
  }

  private static String summary(List<Problem> problems) {
    long errors = problems.stream().filter(p -> p.severity() == Severity.ERROR).count();
    long rest = problems.size() - errors;
    return problems.isEmpty()
        ? "The shelf is in order: no errors, no warnings."
        : errors + " errors, " + rest + " warnings.";
  }
}
