package dev.towerbook.report.csv;

import dev.towerbook.decision.ranking.Criterion;
import dev.towerbook.decision.ranking.RankStability;
import dev.towerbook.decision.ranking.Ranking;
import dev.towerbook.economics.Measure;
import dev.towerbook.report.RunResults;
import dev.towerbook.table.TableWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which application to look at first, and how sure that is. */
final class RankingFile {

  private RankingFile() {}

  static CsvFile of(RunResults results) {
    return new CsvFile(
        "ranking.csv",
        "Which application to look at first: weighted score, rank, and how far the rank moves",
        columns(),
        out -> rows(out, results));
  }

  private static String word(Criterion criterion) {
    return criterion.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> columns() {
    List<String> columns = new ArrayList<>(List.of("month", "application_id"));
    for (Criterion criterion : Criterion.values()) {
      columns.add(word(criterion) + "_score");
    }
    for (Criterion criterion : Criterion.values()) {
      columns.add(word(criterion) + "_weight");
    }
    columns.addAll(List.of("score", "rank", "best_rank", "worst_rank", "unknown_because"));
    return columns;
  }

  private static void rows(TableWriter out, RunResults results) {
    Ranking ranking = results.ranking();
    for (String id : ranking.order()) {
      head(out, results, id);
      Map<Criterion, Double> scores = ranking.scores().getOrDefault(id, Map.of());
      for (Criterion criterion : Criterion.values()) {
        MeasureCells.known(out, Measure.known(scores.getOrDefault(criterion, Double.NaN)));
      }
      weights(out, ranking);
      MeasureCells.known(out, Measure.known(ranking.weights().of(scores)));
      RankStability.Ranks ranks = ranking.stability().of(id);
      out.number(ranks.base()).number(ranks.best()).number(ranks.worst()).text("").endRow();
    }
    ranking.unranked().forEach((id, why) -> unranked(out, results, id, why));
  }

  private static void unranked(TableWriter out, RunResults results, String id, String why) {
    head(out, results, id);
    for (int i = 0; i < Criterion.values().length; i++) {
      out.empty();
    }
    weights(out, results.ranking());
    out.empty().empty().empty().empty().text(why).endRow();
  }

  private static void head(TableWriter out, RunResults results, String id) {
    out.text(results.facts().month().toString()).text(id);
  }

  private static void weights(TableWriter out, Ranking ranking) {
    for (double weight : ranking.weights().weights().values()) {
      MeasureCells.known(out, Measure.known(weight));
    }
  }
}
