package dev.towerbook.report.csv;

import dev.towerbook.report.FigureBook;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.csv.commitment.BandFiles;
import dev.towerbook.report.csv.commitment.CommitmentFiles;
import dev.towerbook.report.csv.commitment.CommitmentSharesFile;
import dev.towerbook.report.csv.operation.OperationFiles;
import dev.towerbook.report.csv.spend.ForecastFile;
import dev.towerbook.report.csv.tags.RequiredTagFiles;
import dev.towerbook.report.table.PackFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All CSV files of a pack. Amounts are exact: nothing is rounded, so every total ties. */
public final class CsvSet {

  private CsvSet() {}

  /**
   * Writes the files.
   *
   * @param folder created if need be
   * @return file name → what it holds, in the order of the index
   */
  public static Map<String, String> write(RunResults run, FigureBook figures, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    Map<String, String> meanings = new LinkedHashMap<>();
    for (PackFile<?> file : files(figures)) {
      file.write(folder, run);
      meanings.put(file.name(), file.meaning());
    }
    return meanings;
  }

  /** The column contracts of all files, as {@code reports/README.md} states them. */
  public static String contract() {
    return files(new FigureBook()).stream()
        .map(PackFile::contract)
        .collect(Collectors.joining("\n"));
  }

  private static List<PackFile<?>> files(FigureBook figures) {
    return Stream.of(
            CostFiles.ALL,
            LedgerFiles.ALL,
            DecisionFiles.ALL,
            EconomicsFiles.ALL,
            DriverFiles.ALL,
            List.of(
                CommitmentFiles.CALENDAR,
                CommitmentSharesFile.COMMITMENT_SHARES,
                BandFiles.COMMIT_BAND,
                VolatilityFiles.SPEND_VOLATILITY),
            OptionFiles.ALL,
            List.of(RankingFile.RANKING, SignalFiles.MONTH_TO_DATE),
            DeliveryFiles.ALL,
            List.of(NotDeliveredFile.NOT_DELIVERED),
            RestatementFiles.ALL,
            ScorecardFiles.ALL,
            List.of(PilotFiles.PILOT_REALISM),
            PlanFiles.ALL,
            OperationFiles.ALL,
            List.of(ForecastFile.FORECAST),
            ConsumptionFiles.ALL,
            RequiredTagFiles.ALL,
            UsageFiles.ALL,
            TrustFiles.ALL,
            List.of(FigureFile.of(figures)))
        .flatMap(List::stream)
        .<PackFile<?>>map(file -> file)
        .toList();
  }
}
