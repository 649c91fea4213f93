package dev.towerbook.report.csv;

import dev.towerbook.economics.Measure;
import dev.towerbook.economics.ScaleCase;
import dev.towerbook.economics.commit.CommitmentScope;
import dev.towerbook.economics.commit.CommitmentUse;
import dev.towerbook.economics.commit.Commitments;
import dev.towerbook.economics.commit.Commitments.Basis;
import dev.towerbook.economics.curve.CostCurve;
import dev.towerbook.economics.curve.ScaleOutlook;
import dev.towerbook.economics.curve.ScaleVerdict;
import dev.towerbook.economics.curve.SlopeTest;
import dev.towerbook.economics.unit.CostBridge;
import dev.towerbook.report.RunResults;
import dev.towerbook.table.TableWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How cost follows use, why it changed, and how commitments are used. */
final class EconomicsFiles {

  private static final String BECAUSE = "unknown_because";

  private EconomicsFiles() {}

  static List<CsvFile> of(RunResults results) {
    return List.of(
        new CsvFile(
            "cost_curves.csv",
            "Does unit cost rise with volume? Verdict, elasticity, and cost at N, 10N, 100N",
            curveColumns(),
            out -> results.economics().scaleCases().values().forEach(c -> curve(out, results, c))),
        new CsvFile(
            "bridge.csv",
            "Why each application costs more or less than in the month before; sums exactly",
            bridgeColumns(),
            out -> results.economics().bridges().forEach((id, b) -> bridge(out, results, id, b))),
        new CsvFile(
            "commitments.csv",
            "Commitment discounts: coverage, utilisation, waste and what they save",
            commitmentColumns(),
            out -> results.economics().commitments().forEach(s -> scope(out, results, s))));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> curveColumns() {
    return List.of(
        "month",
        "application_id",
        "unit",
        "verdict",
        "confidence",
        "reasons",
        "further_periods",
        "periods",
        "left_out",
        "elasticity",
        "elasticity_low",
        "elasticity_high",
        "standard_error",
        "elasticity_beside_trend",
        "better_fit",
        "tariff_explains",
        "multiple",
        "volume",
        "currency",
        "average",
        "average_low",
        "average_high",
        "average_95_low",
        "average_95_high",
        "marginal",
        "incremental",
        "extrapolation",
        "grade");
  }

  private static void curve(TableWriter out, RunResults results, ScaleCase one) {
    if (one.outlook().isEmpty()) {
      curveHead(out, results, one);
      out.empty().empty().text(results.facts().currency());
      for (int i = 0; i < 9; i++) {
        out.empty();
      }
      out.endRow();
      return;
    }
    for (ScaleOutlook.Point point : one.outlook().get().points()) {
      curveHead(out, results, one);
      point(out, results, point);
    }
  }

  private static void curveHead(TableWriter out, RunResults results, ScaleCase one) {
    CostCurve curve = one.curve();
    Optional<CostCurve.Fits> fits = curve.fits();
    Optional<SlopeTest> slope = fits.map(CostCurve.Fits::slope);
    out.text(results.facts().month().toString())
        .text(one.applicationId())
        .text(one.unit())
        .text(curve.verdict().words());
    verdict(out, curve.verdict());
    out.number(curve.seen().size()).number(curve.leftOut());
    measure(out, slope.map(SlopeTest::elasticity));
    measure(out, slope.map(SlopeTest::lowerBound));
    measure(out, slope.map(SlopeTest::upperBound));
    measure(out, slope.map(SlopeTest::standardError));
    measure(out, fits.flatMap(CostCurve.Fits::trend).map(trend -> trend.withTrend()));
    out.text(fits.map(f -> f.powerIsBetter() ? "power" : "fixed_plus_variable").orElse(""));
    MeasureCells.known(
        out,
        one.tariff()
            .map(ScaleCase.TariffCheck::explained)
            .orElseGet(() -> new Measure.Unknown("no price list")));
  }

  private static void verdict(TableWriter out, ScaleVerdict verdict) {
    switch (verdict) {
      case ScaleVerdict.Scales scales ->
          MeasureCells.known(out, Measure.known(scales.confidence())).text("").empty();
      case ScaleVerdict.Flawed flawed ->
          MeasureCells.known(out, Measure.known(flawed.confidence())).text("").empty();
      case ScaleVerdict.NotShown open ->
          MeasureCells.known(out.empty().text(""), open.furtherPeriods());
      case ScaleVerdict.InsufficientEvidence little ->
          MeasureCells.known(
              out.empty().text(String.join("; ", little.reasons())), little.furtherPeriods());
    }
  }

  private static void point(TableWriter out, RunResults results, ScaleOutlook.Point point) {
    out.number(point.multiple());
    MeasureCells.known(out, Measure.known(point.volume())).text(results.facts().currency());
    MeasureCells.known(out, point.average());
    MeasureCells.known(out, point.averageLow());
    MeasureCells.known(out, point.averageHigh());
    measure(out, point.average95().map(range -> range.low()));
    measure(out, point.average95().map(range -> range.high()));
    MeasureCells.known(out, point.marginal());
    MeasureCells.known(out, point.incremental());
    MeasureCells.known(out, Measure.known(point.extrapolation()))
        .text(word(point.grade()))
        .endRow();
  }

  private static TableWriter measure(TableWriter out, Optional<Double> value) {
    return value.filter(Double::isFinite).isPresent()
        ? MeasureCells.known(out, Measure.known(value.get()))
        : out.empty();
  }

  private static List<String> bridgeColumns() {
    List<String> columns =
        new ArrayList<>(List.of("month", "application_id", "currency", "prior_tco"));
    Arrays.stream(CostBridge.Effect.values()).map(EconomicsFiles::word).forEach(columns::add);
    columns.addAll(List.of("tco", "change"));
    return columns;
  }

  private static void bridge(TableWriter out, RunResults results, String id, CostBridge bridge) {
    out.text(results.facts().month().toString())
        .text(id)
        .text(results.facts().currency())
        .number(bridge.from());
    bridge.effects().values().forEach(out::number);
    out.number(bridge.to()).number(bridge.to().subtract(bridge.from())).endRow();
  }

  private static List<String> commitmentColumns() {
    return List.of(
        "month",
        "scope_kind",
        "scope",
        "currency",
        "used",
        "unused",
        "on_demand_eligible",
        "list_equivalent",
        "contracted_equivalent",
        "utilisation",
        "waste",
        "coverage_list",
        "coverage_effective",
        "savings_rate_list",
        "savings_rate_contracted",
        "net_saving",
        "priced_share",
        "advice",
        BECAUSE);
  }

  private static void scope(TableWriter out, RunResults results, CommitmentScope scope) {
    Commitments of = scope.commitments();
    BigDecimal used = of.of(CommitmentUse.USED).effective();
    out.text(results.facts().month().toString())
        .text(word(scope.kind()))
        .text(scope.id())
        .text(scope.currency())
        .number(used)
        .number(of.of(CommitmentUse.UNUSED).effective())
        .number(of.of(CommitmentUse.ON_DEMAND).effective());
    List<Measure> measures =
        List.of(
            of.equivalent(Basis.LIST),
            of.equivalent(Basis.CONTRACTED),
            of.utilisation(),
            of.waste(),
            of.coverage(Basis.LIST),
            of.coverage(Basis.EFFECTIVE),
            of.savingsRate(Basis.LIST),
            of.savingsRate(Basis.CONTRACTED),
            of.netSaving(),
            of.pricedShare());
    measures.forEach(measure -> MeasureCells.known(out, measure));
    out.text(word(scope.advice())).text(MeasureCells.because(measures)).endRow();
  }
}
