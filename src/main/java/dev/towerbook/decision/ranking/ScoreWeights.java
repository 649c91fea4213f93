package dev.towerbook.decision.ranking;

import static dev.towerbook.decision.DecisionProblem.SCORE_WEIGHTS;
import static dev.towerbook.decision.DecisionProblem.SCORE_WEIGHTS_NEGATIVE;

import dev.towerbook.mapping.words.Words;
import dev.towerbook.money.Sums;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.Sheet;
import dev.towerbook.table.sheet.SheetReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the weights of the ranking from the shelf. */
public final class ScoreWeights {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Column<Criterion> CRITERION =
      Words.column("criterion", Criterion.class, "each stands once");
  private static final Column<BigDecimal> PERCENT =
      Column.notNegative("weight_percent", "in sum 100", SCORE_WEIGHTS_NEGATIVE);

  record Weight(Criterion criterion, BigDecimal percent) {}

  public static final Sheet<Weight> SHEET =
      Sheet.of(
              "decisions/score-weights.csv",
              cells -> new Weight(cells.get(CRITERION), cells.get(PERCENT)))
          .with(CRITERION, PERCENT, Column.WHY)
          .unique(CRITERION);

  private ScoreWeights() {}

  /**
   * Reads the file; without it all criteria weigh alike.
   *
   * @param folder the shelf
   */
  public static Loaded<PortfolioScore> load(Path folder) {
    SheetReader reader = new SheetReader(folder);
    if (!SHEET.isIn(folder)) {
      return reader.loaded(PortfolioScore.EVEN);
    }
    List<Weight> rows = SHEET.read(reader);
    BigDecimal sum = rows.stream().collect(Sums.of(Weight::percent));
    boolean whole = rows.size() == Criterion.values().length && sum.compareTo(HUNDRED) == 0;
    if (!whole && reader.log().size() == 0) {
      reader
          .log()
          .error(
              SCORE_WEIGHTS.with(
                  rows.size(), sum.toPlainString(), String.join(", ", Words.all(Criterion.class))),
              SourceLocation.file(SHEET.path()));
    }
    Map<Criterion, Double> weights = new EnumMap<>(Criterion.class);
    rows.forEach(row -> weights.put(row.criterion, row.percent.movePointLeft(2).doubleValue()));
    return reader.loaded(
        whole && reader.log().size() == 0 ? new PortfolioScore(weights) : PortfolioScore.EVEN);
  }
}
