package dev.towerbook.job;

import dev.towerbook.job.step.ProblemLines;
import dev.towerbook.table.migrate.ShelfMigration;
import dev.towerbook.table.renamed.ShelfRenames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the names of this version into a shelf of an older one. Starts no Spring context. */
@Command(
    name = "migrate",
    description = {
      "Update names of files, columns and values in the mappings to this version.",
      "Each changed file is kept as .bak; nothing else in it is altered."
    },
    mixinStandardHelpOptions = true,
    versionProvider = TowerbookCommand.VersionLine.class)
final class MigrateCommand implements Callable<Integer> {

  @Option(
      names = "--mappings",
      paramLabel = "FOLDER",
      defaultValue = "mappings",
      description = "Folder of the mappings (default: ${DEFAULT-VALUE}).")
  private Path mappings = Path.of("mappings");

  @Option(names = "--dry-run", description = "List the changes without writing them.")
  private boolean dryRun;

  @Override
  public Integer call() throws IOException {
    CheckMappingsCommand.requireFolder(mappings);
    ShelfMigration migration = new ShelfMigration(mappings, ShelfRenames.ALL);
    List<ShelfMigration.Found> found = migration.migrate(!dryRun);
    found.forEach(one -> System.out.println(one.text()));
    ProblemLines.print(migration.log().all(), System.out);
    System.out.println(summary(found));
    return (migration.log().hasErrors() ? ExitCode.YOUR_INPUT : ExitCode.PUBLISHED).number();
  }

  private String summary(List<ShelfMigration.Found> found) {
    if (found.isEmpty()) {
      return "The mappings are up to date.";
    }
    long files = found.stream().map(one -> one.place().file()).distinct().count();
    return found.size()
        + (found.size() == 1 ? " outdated name in " : " outdated names in ")
        + files
        + (files == 1 ? " file" : " files")
        + (dryRun ? "; nothing was written." : " updated.");
  }
}
