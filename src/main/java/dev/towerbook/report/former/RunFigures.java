package dev.towerbook.report.former;

import dev.towerbook.assess.MonthTotals;
import dev.towerbook.decision.recommend.Recommendation;
import dev.towerbook.economics.ScaleCase;
import dev.towerbook.economics.curve.CostCurve;
import dev.towerbook.economics.curve.ScaleOutlook;
import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.Metric;
import dev.towerbook.ledger.TracedCount;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.ledger.restate.FigureKey;
import dev.towerbook.ledger.restate.FigureKind;
import dev.towerbook.ledger.restate.FigureSnapshot;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.mapping.words.Words;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;

/** What this run's pack says, in the very figures that its CSV files print. */
public final class RunFigures {

  private final FigureSnapshot reported = new FigureSnapshot();
  private final YearMonth month;

  /**
   * @param month of the pack
   */
  public RunFigures(YearMonth month) {
    this.month = month;
  }

  /** All that was added. */
  public FigureSnapshot snapshot() {
    return reported;
  }

  /** Adds counts, as counts.csv has them. */
  public void counts(List<TracedCount> counts) {
    for (TracedCount one : counts) {
      UsageTotal count = one.count();
      FigureKey key =
          new FigureKey(
              count.month(),
              FigureKind.COUNT,
              count.application().orElse(""),
              count.wrapper().orElse(""),
              count.unit().id());
      reported.number(key, count.quantity());
      reported.countedIn(key, one.files());
    }
  }

  /** Adds the ledger's totals of each month, as months.csv has them. */
  public void totals(Collection<MonthTotals> months) {
    for (MonthTotals one : months) {
      if (one.unknown().isEmpty()) {
        reported.number(key(FigureKind.EFFECTIVE_COST, one.month(), "", ""), one.effective());
        reported.number(key(FigureKind.SUSPENSE, one.month(), "", ""), one.suspenseGross());
      }
    }
  }

  /** Adds the cost of every application, also of those that have none in the month. */
  public void costs(SortedMap<String, SortedMap<YearMonth, ApplicationFigures.MonthCost>> costs) {
    costs.forEach(
        (id, months) ->
            months.forEach(
                (of, cost) ->
                    reported.number(key(FigureKind.TCO, of, id, ""), cost.fullyLoaded())));
  }

  /** Adds unit costs, as unit_costs.csv has them. */
  public void unitCosts(Collection<ApplicationFigures> applications) {
    applications.forEach(all -> all.byUnit().forEach(this::unitCosts));
  }

  private void unitCosts(ApplicationFigures figures) {
    String id = figures.application().id();
    reported.application(id);
    String unit = figures.application().unit().map(UsageUnit::id).orElse("");
    for (YearMonth of : figures.history().keySet()) {
      if (Metric.unitCost(figures, of) instanceof Measure.Known known) {
        reported.number(key(FigureKind.UNIT_COST, of, id, unit), known.value());
      }
    }
  }

  /** Adds how cost follows use, as cost_curves.csv has it. */
  public void curves(Collection<ScaleCase> cases) {
    for (ScaleCase one : cases) {
      reported.word(curve(FigureKind.CURVE_VERDICT, one), one.curve().verdict().words());
      one.curve()
          .fits()
          .map(CostCurve.Fits::slope)
          .map(slope -> slope.elasticity())
          .filter(Double::isFinite)
          .ifPresent(
              elasticity ->
                  reported.number(
                      curve(FigureKind.ELASTICITY, one), known(Measure.known(elasticity))));
      one.outlook().ifPresent(outlook -> outlook.points().forEach(point -> point(one, point)));
    }
  }

  private void point(ScaleCase one, ScaleOutlook.Point point) {
    if (point.multiple() == FormerPack.TODAY && point.marginal() instanceof Measure.Known known) {
      reported.number(curve(FigureKind.MARGINAL_COST, one), known.value());
    }
    if (point.multiple() == FormerPack.AT_SCALE && point.average() instanceof Measure.Known known) {
      reported.number(curve(FigureKind.AVERAGE_AT_100N, one), known.value());
    }
  }

  private static BigDecimal known(Measure measure) {
    return ((Measure.Known) measure).value();
  }

  /** Adds verdicts, as recommendations.csv has them. */
  public void verdicts(Collection<Recommendation> recommendations) {
    for (Recommendation one : recommendations) {
      String id = one.applicationId();
      reported.word(key(FigureKind.VERDICT, month, id, ""), Words.word(one.disposition()));
      reported.word(
          key(FigureKind.VERDICT_WITHOUT_WRAPPERS, month, id, ""),
          Words.word(one.withoutWrappers().disposition()));
    }
  }

  private FigureKey curve(FigureKind kind, ScaleCase one) {
    return key(kind, month, one.applicationId(), one.unit());
  }

  private static FigureKey key(FigureKind kind, YearMonth of, String application, String unit) {
    return FigureKey.of(of, kind, application, unit);
  }
}
