package dev.towerbook.decision.ranking;

import dev.towerbook.mapping.catalogue.CellReader;
import dev.towerbook.mapping.catalogue.Words;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.Table;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the weights of the ranking from the shelf. */
public final class ScoreWeights {

  static final String FILE = "decisions/score-weights.csv";

  private static final Set<String> COLUMNS = Set.of("criterion", "weight_percent", "why");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private ScoreWeights() {}

  /**
   * Reads the file; without it all criteria weigh alike.
   *
   * @param folder the shelf
   */
  public static Loaded<PortfolioScore> load(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return new Loaded<>(PortfolioScore.EVEN, List.of());
    }
    ProblemLog log = new ProblemLog();
    Map<Criterion, BigDecimal> percents = percents(file, log);
    BigDecimal sum = percents.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean whole = percents.size() == Criterion.values().length && sum.compareTo(HUNDRED) == 0;
    if (!whole && log.all().isEmpty()) {
      log.error(
          "SCORE-WEIGHTS",
          SourceLocation.file(FILE),
          percents.size() + " criteria have a weight, their sum is " + sum.toPlainString(),
          "",
          "write one row for each of "
              + String.join(", ", Words.all(Criterion.class))
              + ", in sum 100");
    }
    Map<Criterion, Double> weights = new EnumMap<>(Criterion.class);
    percents.forEach((name, percent) -> weights.put(name, percent.movePointLeft(2).doubleValue()));
    return new Loaded<>(
        whole && log.all().isEmpty() ? new PortfolioScore(weights) : PortfolioScore.EVEN,
        log.all());
  }

  private static Map<Criterion, BigDecimal> percents(Path file, ProblemLog log) {
    CellReader cells = new CellReader(log);
    Map<String, Row> seen = new HashMap<>();
    Map<Criterion, BigDecimal> percents = new EnumMap<>(Criterion.class);
    new Table(FILE, log)
        .forEach(
            file,
            COLUMNS,
            COLUMNS::contains,
            row -> {
              row.required("why");
              Optional<Criterion> criterion = cells.requiredWord(row, "criterion", Criterion.class);
              Optional<BigDecimal> percent =
                  cells.notNegative(row, "weight_percent", "SCORE-WEIGHTS", "write 0 or more");
              if (criterion.isPresent()
                  && percent.isPresent()
                  && cells.isFirst(seen, criterion.get().name(), row, "criterion")) {
                percents.put(criterion.get(), percent.get());
              }
            });
    return percents;
  }
}
