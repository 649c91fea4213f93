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
    description = "Read the input folder, keep the book and publish the pack of a month.",
    mixinStandardHelpOptions = true,
    versionProvider = TowerbookCommand.VersionLine.class)
final class RunCommand implements Callable<Integer> {

  @Option(
      names = "--month",
      paramLabel = "YYYY-MM",
      defaultValue = "",
      description = "Billing month (default: the newest closed month of the input).")
  private String month = "";

  @Option(
      names = "--input",
      paramLabel = "FOLDER",
      defaultValue = "sample-data",
      description = "Bills, timesheets, invoices and counts (default: ${DEFAULT-VALUE}).")
  private Path input = Path.of("sample-data");

  @Option(
      names = "--mappings",
      paramLabel = "FOLDER",
      defaultValue = "mappings",
      description = "The shelf that finance edits (default: ${DEFAULT-VALUE}).")
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
      description = "Folder of the database, the run lock and the log (default: ${DEFAULT-VALUE}).")
  private Path book = Path.of("var");

  @Option(
      names = "--database",
      paramLabel = "URL",
      defaultValue = "",
      description = {
        "JDBC URL of a PostgreSQL database instead of the file in --book; user and password come",
        "from TOWERBOOK_DATABASE_USER and TOWERBOOK_DATABASE_PASSWORD."
      })
  private String database = "";

  @Option(
      names = "--workers",
      paramLabel = "N",
      defaultValue = "0",
      description = "Reading and rendering threads (default: one a processor).")
  private int workers;

  @Option(
      names = "--reader",
      paramLabel = "READER",
      defaultValue = "bytes",
      description = {
        "How bills are cut into cells: bytes, or strict to check it with FastCSV, which gives the",
        "same pack more slowly (default: ${DEFAULT-VALUE})."
      })
  private BillReader.Scanning reader = BillReader.Scanning.BYTES;

  @Option(names = "--again", description = "Publish anew although nothing has changed.")
  private boolean again;

  @Option(
      names = "--published-is-success",
      description = "End with 0 instead of 3 when a pack was published but needs a person.")
  private boolean publishedIsSuccess;

  @Override
  public Integer call() throws Exception {
    ExitCode code = new Run(settings(), System.out, System.err).run();
    return publishedIsSuccess && code == ExitCode.PERSON_NEEDED
        ? ExitCode.PUBLISHED.number()
        : code.number();
  }

  private RunOptions settings() {
    ProblemLog log = new ProblemLog();
    Optional<YearMonth> asked = RunOptions.month(month, log);
    int threads = workers > 0 ? workers : Runtime.getRuntime().availableProcessors();
    RunOptions settings =
        new RunOptions(input, mappings, reports, book, database, asked, threads, reader, again);
    settings.check(log);
    log.refuseOnErrors();
    return settings;
  }
}
