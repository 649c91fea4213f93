package dev.towerbook.report.csv;

import dev.towerbook.report.FigureBook;
import dev.towerbook.report.RunResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All CSV files of a pack. Amounts are exact: nothing is rounded, so every total ties. */
public final class CsvSet {

  private CsvSet() {}

  /**
   * Writes the files.
   *
   * @param folder created if need be
   * @return file name → what it holds, in the order of the index
   */
  public static Map<String, String> write(RunResults results, FigureBook figures, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    List<CsvFile> files = new ArrayList<>();
    files.addAll(CostFiles.of(results));
    files.addAll(LedgerFiles.of(results));
    files.addAll(DecisionFiles.of(results));
    files.addAll(EconomicsFiles.of(results));
    files.addAll(CommitmentFiles.of(results));
    files.add(CommitmentSharesFile.of(results));
    files.addAll(BandFiles.of(results));
    files.addAll(VolatilityFiles.of(results));
    files.addAll(OptionFiles.of(results));
    files.add(RankingFile.of(results));
    files.addAll(SignalFiles.of(results));
    files.addAll(DeliveryFiles.of(results));
    files.add(NotDeliveredFile.of(results));
    files.addAll(RestatementFiles.of(results));
    files.addAll(ScorecardFiles.of(results));
    files.addAll(PilotFiles.of(results));
    files.addAll(PlanFiles.of(results));
    files.addAll(ConsumptionFiles.of(results));
    files.addAll(UsageFile.of(results));
    files.addAll(TrustFiles.of(results));
    files.add(FigureFile.of(figures));
    Map<String, String> meanings = new LinkedHashMap<>();
    for (CsvFile file : files) {
      file.writeTo(folder);
      meanings.put(file.name(), file.meaning());
    }
    return meanings;
  }
}
