package dev.towerbook.job;

import dev.towerbook.intake.bill.BillReader;
import dev.towerbook.job.step.RunOptions;
import dev.towerbook.table.ProblemLog;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The run: reads the input, keeps the book, publishes the pack of a month. */
@Command(
    name = "run",
    description = "Load new deliveries, update the ledger and publish the monthly pack.",
    mixinStandardHelpOptions = true,
    versionProvider = TowerbookCommand.VersionLine.class)
final class RunCommand implements Callable<Integer> {

  @Option(
      names = "--month",
      paramLabel = "YYYY-MM",
      defaultValue = "",
      description = "Billing month (default: the latest closed month in the input).")
  private String month = "";

  @Option(
      names = "--input",
      paramLabel = "FOLDER",
      defaultValue = "sample-data",
      description = "Bills, timesheets, invoices and usage counts (default: ${DEFAULT-VALUE}).")
  private Path input = Path.of("sample-data");

  @Option(
      names = "--mappings",
      paramLabel = "FOLDER",
      defaultValue = "mappings",
      description = "Mappings maintained by finance (default: ${DEFAULT-VALUE}).")
  private Path mappings = Path.of("mappings");

  @Option(
      names = "--reports",
      paramLabel = "FOLDER",
      defaultValue = "reports",
      description = "Where packs are published (default: ${DEFAULT-VALUE}).")
  private Path reports = Path.of("reports");

  @Option(
      names = "--book",
      paramLabel = "FOLDER",
      defaultValue = "var",
      description =
          "Folder for the database, the run lock and the log (default: ${DEFAULT-VALUE}).")
  private Path book = Path.of("var");

  @Option(
      names = "--database",
      paramLabel = "URL",
      defaultValue = "",
      description = {
        "JDBC URL of a PostgreSQL database, used instead of the file in --book;",
        "user and password are read from TOWERBOOK_DATABASE_USER and",
        "TOWERBOOK_DATABASE_PASSWORD."
      })
  private String database = "";

  @Option(
      names = "--workers",
      paramLabel = "N",
      defaultValue = "0",
      description = "Number of worker threads (default: one per processor).")
  private int workers;

  @Option(
      names = "--parser",
      paramLabel = "PARSER",
      defaultValue = "bytes",
      description = {
        "CSV parser for bills: bytes, or fastcsv as a slower cross-check that",
        "gives the same pack (default: ${DEFAULT-VALUE})."
      })
  private BillReader.Scanning parser = BillReader.Scanning.BYTES;

  @Option(names = "--force", description = "Republish even if nothing has changed.")
  private boolean force;

  @Option(
      names = "--exit-zero-on-action-required",
      description = "Exit with 0 instead of 3 when a pack was published and action is required.")
  private boolean exitZeroOnActionRequired;

  @Override
  public Integer call() throws Exception {
    ExitCode code = new Run(settings(), System.out, System.err).run();
    return exitZeroOnActionRequired && code == ExitCode.PERSON_NEEDED
        ? ExitCode.PUBLISHED.number()
        : code.number();
  }

  private RunOptions settings() {
    ProblemLog log = new ProblemLog();
    Optional<YearMonth> asked = RunOptions.month(month, log);
    int threads = workers > 0 ? workers : Runtime.getRuntime().availableProcessors();
    RunOptions settings =
        new RunOptions(input, mappings, reports, book, database, asked, threads, parser, force);
    settings.check(log);
    log.refuseOnErrors();
    return settings;
  }
}
