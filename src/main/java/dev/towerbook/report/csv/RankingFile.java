package dev.towerbook.report.csv;

import static dev.towerbook.report.table.ColumnType.COUNT;
import static dev.towerbook.report.table.ColumnType.ID;
import static dev.towerbook.report.table.ColumnType.NUMBER;
import static dev.towerbook.report.table.ColumnType.RATIO;
import static dev.towerbook.report.table.ColumnType.TEXT;

import dev.towerbook.decision.ranking.Criterion;
import dev.towerbook.decision.ranking.RankStability;
import dev.towerbook.decision.ranking.Ranking;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.csv.operation.DebtColumns;
import dev.towerbook.report.table.PackFile;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which application to look at first, and how sure that is. */
final class RankingFile {

  /** An application; without a rank it says why. */
  private record Ranked(Ranking ranking, String id, Optional<String> why) {

    Optional<Map<Criterion, Double>> scores() {
      return why.isPresent()
          ? Optional.empty()
          : Optional.of(ranking.scores().getOrDefault(id, Map.of()));
    }

    Optional<RankStability.Ranks> ranks() {
      return why.isPresent() ? Optional.empty() : Optional.of(ranking.stability().of(id));
    }
  }

  static final PackFile<?> RANKING =
      DebtColumns.summary(
          PackFile.of(
                  "ranking.csv",
                  "Which application to look at first: weighted score, rank, and how far the rank"
                      + " moves",
                  "One row is one application, in the order of rank; those without a rank stand"
                      + " last. Key: `application_id`. It ranks and never decides. Values are"
                      + " estimates of binary floating point.",
                  RankingFile::rows)
              .month()
              .add(ID, "application_id", "as in the catalogue", Ranked::id)
              .add(NUMBER, "value_score", "0 to 5, 5 is low business fit", score(Criterion.VALUE))
              .add(NUMBER, "fit_score", "5 is low technical fit", score(Criterion.FIT))
              .add(NUMBER, "risk_score", score(Criterion.RISK))
              .is("criticality times lack of technical fit")
              .add(NUMBER, "unit_cost_trend_score", score(Criterion.UNIT_COST_TREND))
              .is(
                  "unit cost against the mean of up to twelve earlier months: 0 is a tenth less, 5"
                      + " a tenth more")
              .add(NUMBER, "wrapper_burden_score", score(Criterion.WRAPPER_BURDEN))
              .is("wrapper share of TCO: 5 is a half or more")
              .add(
                  RATIO,
                  "value_weight",
                  "of `decisions/score-weights.csv`",
                  weight(Criterion.VALUE))
              .add(RATIO, "fit_weight", "the same", weight(Criterion.FIT))
              .add(RATIO, "risk_weight", "the same", weight(Criterion.RISK))
              .add(RATIO, "unit_cost_trend_weight", "the same", weight(Criterion.UNIT_COST_TREND))
              .add(RATIO, "wrapper_burden_weight", "the same", weight(Criterion.WRAPPER_BURDEN))
              .add(NUMBER, "score", of -> of.scores().map(of.ranking().weights()::of))
              .is("sum of score × weight")
              .add(COUNT, "rank", of -> of.ranks().map(RankStability.Ranks::base))
              .is("1 is the one to look at first")
              .add(COUNT, "best_rank", of -> of.ranks().map(RankStability.Ranks::best))
              .is("its best rank when each weight, one at a time, is turned up and down by a fifth")
              .add(COUNT, "worst_rank", of -> of.ranks().map(RankStability.Ranks::worst))
              .is("its worst rank then")
              .add(TEXT, "unknown_because", "why it has no rank", Ranked::why),
          Ranked::id);

  private RankingFile() {}

  private static Function<Ranked, Optional<Double>> score(Criterion criterion) {
    return of -> of.scores().map(scores -> scores.get(criterion));
  }

  private static Function<Ranked, Optional<Double>> weight(Criterion criterion) {
    return of -> Optional.ofNullable(of.ranking().weights().weights().get(criterion));
  }

  private static Stream<Ranked> rows(RunResults run) {
    Ranking ranking = run.ranking();
    return Stream.concat(
        ranking.order().stream().map(id -> new Ranked(ranking, id, Optional.empty())),
        ranking.unranked().entrySet().stream()
            .map(one -> new Ranked(ranking, one.getKey(), Optional.of(one.getValue()))));
  }
}
