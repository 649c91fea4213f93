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
      "Replace former names of files, columns and words in the shelf by those of this version.",
      "Each file that changes is kept beside it as .bak; nothing else in it changes."
    },
    mixinStandardHelpOptions = true,
    versionProvider = TowerbookCommand.VersionLine.class)
final class MigrateCommand implements Callable<Integer> {

  @Option(
      names = "--mappings",
      paramLabel = "FOLDER",
      defaultValue = "mappings",
      description = "The shelf (default: ${DEFAULT-VALUE}).")
  private Path mappings = Path.of("mappings");

  @Option(names = "--dry-run", description = "Say what would change and write nothing.")
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
      return "The shelf has no former names.";
    }
    long files = found.stream().map(one -> one.place().file()).distinct().count();
    return found.size()
        + " former names in "
        + files
        + (files == 1 ? " file" : " files")
        + (dryRun ? "; nothing was written." : " replaced.");
  }
}
