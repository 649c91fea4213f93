package dev.towerbook.job;

import dev.towerbook.table.InputRefused;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Place;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads the whole shelf and prints every problem at once. Starts no Spring context. */
@Command(
    name = "check-mappings",
    description = "Check the whole shelf and print every problem with file, line and cure.",
    mixinStandardHelpOptions = true,
    versionProvider = TowerbookCommand.VersionLine.class)
final class CheckMappingsCommand implements Callable<Integer> {

  @Option(
      names = "--mappings",
      paramLabel = "FOLDER",
      defaultValue = "mappings",
      description = "The shelf (default: ${DEFAULT-VALUE}).")
  private Path mappings = Path.of("mappings");

  @Override
  public Integer call() {
    if (!Files.isDirectory(mappings)) {
      throw new InputRefused(
          new Problem(
              "SETTING-FOLDER",
              Severity.ERROR,
              Place.file("--mappings"),
              "is no folder",
              mappings.toString(),
              "name the shelf's folder with --mappings, or go to the folder that holds mappings/"));
    }
    Loaded<Shelf> shelf = Shelf.load(mappings);
    ProblemLines.print(shelf.problems(), System.out);
    System.out.println(summary(shelf.problems()));
    boolean errors = shelf.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR);
    return (errors ? ExitCode.YOUR_INPUT : ExitCode.PUBLISHED).number();
  }

  private static String summary(List<Problem> problems) {
    long errors = problems.stream().filter(p -> p.severity() == Severity.ERROR).count();
    long rest = problems.size() - errors;
    return problems.isEmpty()
        ? "The shelf is in order: no errors, no warnings."
        : errors + " errors, " + rest + " warnings.";
  }
}
