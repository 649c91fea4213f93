package dev.towerbook.report.page.scorecard;

import static dev.towerbook.report.table.Style.BARE;
import static dev.towerbook.report.table.Style.DIM;
import static dev.towerbook.report.table.Style.END;

import dev.towerbook.economics.control.ControlChart;
import dev.towerbook.economics.control.ControlPoint;
import dev.towerbook.economics.control.ControlRule;
import dev.towerbook.economics.operation.Trend;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.PageContext;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Figures by month with control limits, and the months that are out of control. */
final class TrendRows {

  /** How many months a cell names; control_points.csv has all. */
  private static final int NAMED = 2;

  private TrendRows() {}

  /** The series of one wrapper. */
  static Filled<?> of(PageContext run, List<Trend> trends) {
    return Table.<Trend>of("trends", "fine tight")
        .text("By month", "label", trend -> trend.figure().title())
        .text("Chart", "chart", trend -> trend.chart().kind().words(), DIM)
        .figure(run.thisMonth(), "value", trend -> now(run, trend), BARE)
        .figure("Centre", "centre", trend -> trend.chart().centre().map(v -> figure(trend, v)), DIM)
        .figure("Lower limit", "lower", trend -> limit(trend, ControlPoint.Limits::lower), DIM)
        .figure("Upper limit", "upper", trend -> limit(trend, ControlPoint.Limits::upper), DIM)
        .text("Out of control: ¹ limits, ² 8 on a side", "out", TrendRows::out, END)
        .rows(trends);
  }

  private static Optional<Figure> now(PageContext run, Trend trend) {
    return trend.chart().points().stream()
        .filter(point -> point.month().equals(run.month()))
        .findFirst()
        .map(point -> figure(trend, point.value()));
  }

  private static Optional<Figure> limit(Trend trend, ToDoubleFunction<ControlPoint.Limits> which) {
    List<ControlPoint> points = trend.chart().points();
    return points.isEmpty()
        ? Optional.empty()
        : points.getLast().limits().map(of -> figure(trend, which.applyAsDouble(of)));
  }

  private static Figure figure(Trend trend, double value) {
    BigDecimal exact = BigDecimal.valueOf(value);
    return switch (trend.figure()) {
      case EXCEPTIONS_PER_1000 -> NumberFormats.score(exact);
      case COST_PER_WORKFLOW_RUN, COST_PER_EXCEPTION -> NumberFormats.unitCost(exact, "");
      case KEEP_ALIVE -> NumberFormats.money(exact, "");
    };
  }

  /** Limits in one cell: "12.1 to 15.3; none out of control", or why there are none. */
  static Sentence said(Trend trend) {
    Optional<Figure> lower = limit(trend, ControlPoint.Limits::lower);
    Optional<Figure> upper = limit(trend, ControlPoint.Limits::upper);
    return lower.isPresent() && upper.isPresent()
        ? Sentence.of("{} to {}", lower.get(), upper.get()).joined("; ", out(trend))
        : out(trend);
  }

  /** The newest months out of control, or why nobody can say. */
  private static Sentence out(Trend trend) {
    ControlChart chart = trend.chart();
    if (chart.noLimits().isPresent()) {
      return Sentence.plain(chart.noLimits().get());
    }
    List<ControlPoint> out = chart.out();
    if (out.isEmpty()) {
      return Sentence.plain("none");
    }
    Sentence named = Sentence.none();
    for (ControlPoint point : out.subList(Math.max(0, out.size() - NAMED), out.size())) {
      String rule = point.rules().contains(ControlRule.BEYOND_LIMITS) ? "¹" : "²";
      Sentence one =
          Sentence.of(
              NumberFormats.shortMonth(point.month()) + " {}" + rule, figure(trend, point.value()));
      named = named.text().isEmpty() ? one : named.joined(", ", one);
    }
    int more = out.size() - NAMED;
    return more <= 0
        ? named
        : named.joined("", Sentence.of(", {} more", NumberFormats.count(more)));
  }
}
