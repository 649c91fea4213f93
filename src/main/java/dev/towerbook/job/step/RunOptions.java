package dev.towerbook.job.step;

import static dev.towerbook.job.step.SettingProblem.SETTING_DATABASE;
import static dev.towerbook.job.step.SettingProblem.SETTING_FOLDER;
import static dev.towerbook.job.step.SettingProblem.SETTING_FOLDER_FILE;
import static dev.towerbook.job.step.SettingProblem.SETTING_FOLDER_READ;
import static dev.towerbook.job.step.SettingProblem.SETTING_FOLDER_REPORTS;
import static dev.towerbook.job.step.SettingProblem.SETTING_MONTH;

import dev.towerbook.intake.bill.BillReader;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.SourceLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * All settings of a run, from the command line.
 *
 * @param input folder of bills, timesheets, invoices and counts
 * @param mappings the shelf
 * @param reports where packs are published
 * @param book folder of the database and the run lock
 * @param databaseUrl JDBC URL of another database; empty for the H2 file in {@code book}
 * @param month billing month of the pack; empty for the newest closed month of the input
 * @param workers threads that read sources, 1 or more
 * @param scanning who cuts bills into rows and cells
 * @param again true to publish a month anew although nothing changed
 */
public record RunOptions(
    Path input,
    Path mappings,
    Path reports,
    Path book,
    String databaseUrl,
    Optional<YearMonth> month,
    int workers,
    BillReader.Scanning scanning,
    boolean again) {

  private static final String POSTGRESQL = "jdbc:postgresql:";

  public RunOptions {
    if (workers < 1) {
      throw new IllegalArgumentException("workers " + workers);
    }
  }

  /** Reads a month; a wrong one is noted. Empty text is no month. */
  public static Optional<YearMonth> month(String text, ProblemLog log) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(YearMonth.parse(text));
    } catch (DateTimeParseException e) {
      log.error(SETTING_MONTH, SourceLocation.file("--month"), text);
      return Optional.empty();
    }
  }

  /** Notes every setting that cannot work. */
  public void check(ProblemLog log) {
    if (!databaseUrl.isEmpty() && !databaseUrl.startsWith(POSTGRESQL)) {
      // The URL is not shown: a password may stand in it.
      log.error(SETTING_DATABASE, SourceLocation.file("--database"));
    }
    folder("--input", input, "give the folder that holds your exports", log);
    folder("--mappings", mappings, "give the mappings folder; copy mappings/ to start", log);
    if (Files.exists(reports) && !Files.isDirectory(reports)) {
      log.error(SETTING_FOLDER_REPORTS, SourceLocation.file("--reports"), reports.toString());
    }
  }

  private static void folder(String option, Path folder, String cure, ProblemLog log) {
    if (!Files.isDirectory(folder)) {
      SettingProblem code = Files.exists(folder) ? SETTING_FOLDER_FILE : SETTING_FOLDER;
      log.error(code.with(cure), SourceLocation.file(option), folder.toString());
    } else if (!Files.isReadable(folder)) {
      log.error(SETTING_FOLDER_READ, SourceLocation.file(option), folder.toString());
    }
  }
}
