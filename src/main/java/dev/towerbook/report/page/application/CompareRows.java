package dev.towerbook.report.page.application;

import dev.towerbook.decision.Disposition;
import dev.towerbook.economics.metric.Metric;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The application as it is against the application as if nobody had automated around it. */
final class CompareRows {

  private CompareRows() {}

  static ApplicationPage.Comparison of(ApplicationView one) {
    Disposition with = one.decision().verdict().disposition();
    Disposition without = one.decision().withoutWrappers().disposition();
    return new ApplicationPage.Comparison(
        headline(one, with, without),
        one.split().wrappers().isZero() && with == without ? List.of() : rows(one),
        with.name(),
        Wording.style(with),
        without.name(),
        Wording.style(without));
  }

  private static Sentence headline(ApplicationView one, Disposition with, Disposition without) {
    if (one.split().wrappers().isZero()) {
      return Sentence.plain("Without wrappers: nothing changes");
    }
    return with == without
        ? Sentence.plain("Without wrappers: still " + with)
        : Sentence.plain("Without wrappers: " + without + ", not " + with);
  }

  private static List<ApplicationPage.CompareRow> rows(ApplicationView one) {
    List<ApplicationPage.CompareRow> rows = new ArrayList<>();
    RoundedAmount with = one.tco();
    RoundedAmount without = one.split().withoutWrappers();
    rows.add(
        new ApplicationPage.CompareRow(
            "TCO, " + one.currency(),
            Optional.of(one.figure(with)),
            Optional.of(one.figure(without)),
            Optional.of(with.change(without, one.currency()))));
    rows.add(row(one, Metric.UNIT_COST, "Unit cost, " + one.currency()));
    rows.add(row(one, Metric.TCO_CHANGE, "Above months before, %"));
    rows.add(row(one, Metric.AVOIDABLE_SHARE, "Avoidable, %"));
    rows.add(row(one, Metric.RUN_SHARE, "Run, %"));
    return rows;
  }

  private static ApplicationPage.CompareRow row(ApplicationView one, Metric metric, String label) {
    Optional<Figure> with = one.figure(metric);
    Optional<Figure> without = one.figureWithout(metric);
    return new ApplicationPage.CompareRow(
        label,
        with,
        without,
        with.flatMap(figure -> without.map(other -> NumberFormats.change(other, figure))));
  }
}
