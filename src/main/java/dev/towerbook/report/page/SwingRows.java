package dev.towerbook.report.page;

import dev.towerbook.economics.commit.ApplicationVolatility;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import java.util.List;
import java.util.Optional;

/** How variable spend swings, and why. */
final class SwingRows {

  private static final int ROWS = 10;
  private static final double NAME_ROOM = 130;
  private static final double REASON_ROOM = 170;
  private static final double SIZE = 8;

  private SwingRows() {}

  static Sentence headline(List<ApplicationVolatility> all) {
    long judged = all.stream().filter(SwingRows::isSplit).count();
    long discipline =
        all.stream()
            .filter(SwingRows::isSplit)
            .filter(
                one ->
                    one.split().disciplineShare() instanceof Measure.Known part
                        && one.split().demandShare() instanceof Measure.Known other
                        && part.value().compareTo(other.value()) > 0)
            .count();
    return judged == 0
        ? Sentence.plain("Why variable spend swings cannot be told")
        : Sentence.of(
            "Variable spend of {} of {} "
                + Wording.plural(judged, "application")
                + " swings more with cost per unit than with demand",
            NumberFormats.count(discipline),
            NumberFormats.count(judged));
  }

  private static boolean isSplit(ApplicationVolatility one) {
    return one.split().demandShare() instanceof Measure.Known;
  }

  static List<CommitmentPage.SwingRow> of(List<ApplicationVolatility> all, Portfolio portfolio) {
    return all.stream().limit(ROWS).map(one -> row(one, portfolio)).toList();
  }

  private static CommitmentPage.SwingRow row(ApplicationVolatility of, Portfolio portfolio) {
    String name = portfolio.run().catalogue().application(of.applicationId()).orElseThrow().name();
    return new CommitmentPage.SwingRow(
        portfolio.run().name(name, NAME_ROOM, SIZE),
        NumberFormats.money(of.lastSpend(), portfolio.currency()),
        percent(of.variation()),
        percent(of.split().demandShare()),
        percent(of.split().disciplineShare()),
        change(of.fromDemand(), portfolio.currency()),
        change(of.fromDiscipline(), portfolio.currency()),
        of.split().demandShare() instanceof Measure.Unknown unknown
            ? Wording.fit(unknown.reason(), REASON_ROOM, SIZE)
            : "");
  }

  private static Optional<Figure> change(Measure measure, String currency) {
    return measure instanceof Measure.Known known
        ? Optional.of(NumberFormats.moneyChange(known.value(), currency))
        : Optional.empty();
  }

  private static Optional<Figure> percent(Measure measure) {
    return measure instanceof Measure.Known known
        ? Optional.of(NumberFormats.percent(known.value()))
        : Optional.empty();
  }
}
