package dev.towerbook.report.page.application;

import static dev.towerbook.report.table.Style.END;
import static dev.towerbook.report.table.Style.FIRST;

import dev.towerbook.decision.Disposition;
import dev.towerbook.economics.metric.Metric;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.Section;
import dev.towerbook.report.table.Table;
import java.util.List;
import java.util.Optional;

/** The application as it is against the application as if no one had automated around it. */
final class CompareRows {

  private CompareRows() {}

  /** A figure with and without wrappers. */
  private record Line(
      String label, Optional<Figure> with, Optional<Figure> without, Optional<Figure> change) {}

  /** The first so many figures. */
  static Section of(ApplicationView one, int most) {
    Disposition with = one.verdict();
    Disposition without = one.verdictWithout();
    boolean same = one.split().wrappers().isZero() && with == without;
    return new Section(
        headline(one, with, without),
        Sentence.none(),
        Table.<Line>of("rows", "fine even")
            .text("Wrappers", "label", Line::label, FIRST)
            .figure("With", "with", Line::with)
            .figure("Without", "without", Line::without)
            .figure("Δ", "difference", Line::change, END)
            .rows(same ? List.of() : lines(one).stream().limit(most).toList()));
  }

  private static Sentence headline(ApplicationView one, Disposition with, Disposition without) {
    if (one.split().wrappers().isZero()) {
      return Sentence.plain("Without wrappers: nothing changes");
    }
    return with == without
        ? Sentence.plain("Without wrappers: still " + with)
        : Sentence.plain("Without wrappers: " + without + ", not " + with);
  }

  private static List<Line> lines(ApplicationView one) {
    RoundedAmount with = one.tco();
    RoundedAmount without = one.split().withoutWrappers();
    return List.of(
        new Line(
            "TCO, " + one.currency(),
            Optional.of(one.figure(with)),
            Optional.of(one.figure(without)),
            Optional.of(with.change(without, one.currency()))),
        line(one, Metric.UNIT_COST, "Unit cost, " + one.currency()),
        line(one, Metric.TCO_CHANGE, "Above previous months, %"),
        line(one, Metric.AVOIDABLE_SHARE, "Avoidable, %"),
        line(one, Metric.RUN_SHARE, "Run, %"));
  }

  private static Line line(ApplicationView one, Metric metric, String label) {
    Optional<Figure> with = one.figure(metric);
    Optional<Figure> without = one.figureWithout(metric);
    return new Line(
        label,
        with,
        without,
        with.flatMap(figure -> without.map(other -> NumberFormats.change(other, figure))));
  }
}
