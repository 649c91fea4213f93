package dev.towerbook.report.csv;

import static dev.towerbook.report.table.ColumnType.AMOUNT;
import static dev.towerbook.report.table.ColumnType.COUNT;
import static dev.towerbook.report.table.ColumnType.CURRENCY;
import static dev.towerbook.report.table.ColumnType.ID;
import static dev.towerbook.report.table.ColumnType.LIST;
import static dev.towerbook.report.table.ColumnType.NUMBER;
import static dev.towerbook.report.table.ColumnType.RATIO;
import static dev.towerbook.report.table.ColumnType.TEXT;
import static dev.towerbook.report.table.ColumnType.WORD;

import dev.towerbook.economics.ScaleCase;
import dev.towerbook.economics.commit.CommitmentMetrics;
import dev.towerbook.economics.commit.CommitmentMetrics.Basis;
import dev.towerbook.economics.commit.CommitmentScope;
import dev.towerbook.economics.commit.CommitmentUse;
import dev.towerbook.economics.curve.CostCurve;
import dev.towerbook.economics.curve.ScaleOutlook;
import dev.towerbook.economics.curve.ScaleVerdict;
import dev.towerbook.economics.curve.SlopeTest;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.unit.CostBridge;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.table.Because;
import dev.towerbook.report.table.PackFile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** How cost follows use, why it changed, and how commitments are used. */
final class EconomicsFiles {

  /** A curve at one multiple of its volume; without one if there is too little to judge. */
  private record OnCurve(ScaleCase one, Optional<ScaleOutlook.Point> point) {

    CostCurve curve() {
      return one.curve();
    }

    Optional<SlopeTest> slope() {
      return curve().fits().map(CostCurve.Fits::slope);
    }

    Optional<Double> confidence() {
      return switch (curve().verdict()) {
        case ScaleVerdict.Scales scales -> Optional.of(scales.confidence());
        case ScaleVerdict.Flawed flawed -> Optional.of(flawed.confidence());
        case ScaleVerdict.NotShown open -> Optional.empty();
        case ScaleVerdict.InsufficientEvidence little -> Optional.empty();
      };
    }

    List<String> reasons() {
      return curve().verdict() instanceof ScaleVerdict.InsufficientEvidence little
          ? little.reasons()
          : List.of();
    }

    Optional<Measure> furtherPeriods() {
      return switch (curve().verdict()) {
        case ScaleVerdict.Scales scales -> Optional.empty();
        case ScaleVerdict.Flawed flawed -> Optional.empty();
        case ScaleVerdict.NotShown open -> Optional.of(open.furtherPeriods());
        case ScaleVerdict.InsufficientEvidence little -> Optional.of(little.furtherPeriods());
      };
    }
  }

  private static final PackFile<OnCurve> COST_CURVES =
      PackFile.of(
              "cost_curves.csv",
              "Does unit cost rise with volume? Verdict, elasticity, and cost at N, 10N, 100N",
              "One row is one application with one of its units at one multiple of N; a single row"
                  + " without figures if there is no price list and too little to judge. Key:"
                  + " `application_id`, `unit`, `multiple`. The fit is of monthly TCO on monthly"
                  + " use; it needs 8 months and a largest volume three times the smallest.",
              EconomicsFiles::curves)
          .month()
          .add(ID, "application_id", "as in the catalogue", on -> on.one().applicationId())
          .add(WORD, "unit", "what is counted", on -> on.one().unit())
          .add(TEXT, "verdict", on -> on.curve().verdict().words())
          .is(
              "scales, flawed (unit cost rises with volume), not shown either way, insufficient"
                  + " evidence")
          .add(RATIO, "confidence", "1 − p of scales and flawed; else empty", OnCurve::confidence)
          .add(LIST, "reasons", "what is missing for a verdict", OnCurve::reasons)
          .add(COUNT, "further_periods", OnCurve::furtherPeriods)
          .is(
              "months more like these that would show it; empty = does not apply, or no number of"
                  + " months alike shows it")
          .add(COUNT, "periods", "months in the fit", on -> on.curve().seen().size())
          .add(COUNT, "left_out", on -> on.curve().excluded())
          .is("months without cost or without count")
          .add(NUMBER, "elasticity", on -> on.slope().map(SlopeTest::elasticity))
          .is("b of cost = a · volume^b; above 1 unit cost rises")
          .add(NUMBER, "elasticity_low", on -> on.slope().map(SlopeTest::lowerBound))
          .is("one-sided 95 % bound")
          .add(NUMBER, "elasticity_high", on -> on.slope().map(SlopeTest::upperBound))
          .is("one-sided 95 % bound")
          .add(NUMBER, "standard_error", on -> on.slope().map(SlopeTest::standardError))
          .is("of the elasticity, Newey-West")
          .add(
              NUMBER,
              "elasticity_beside_trend",
              on -> on.curve().fits().flatMap(CostCurve.Fits::trend).map(t -> t.withTrend()))
          .is("the elasticity if a month index takes part; empty = cannot be told apart")
          .add(
              WORD,
              "better_fit",
              on -> on.curve().fits().map(f -> f.powerIsBetter() ? "power" : "fixed-plus-variable"))
          .is("power, fixed-plus-variable: the smaller leave-one-out error; empty = no fit")
          .add(
              RATIO,
              "tariff_explains",
              on -> on.one().tariff().map(ScaleCase.TariffCheck::explained))
          .is(
              "cost of the newest month by the price list of `rates/tariffs.csv` ÷ its cost; from"
                  + " 0.8 to 1.25 the list is used instead of the fit; empty = no list")
          .add(COUNT, "multiple", "1, 10, 100", at(ScaleOutlook.Point::multiple))
          .add(NUMBER, "volume", at(ScaleOutlook.Point::volume))
          .is("units a month; N is the middle one of the last three months")
          .add(
              CURRENCY,
              "currency",
              "of all amounts of the row",
              (run, on) -> run.facts().currency())
          .add(NUMBER, "average", at(ScaleOutlook.Point::average))
          .is("cost per unit at the volume, by the better fit")
          .add(NUMBER, "average_low", at(ScaleOutlook.Point::averageLow))
          .is("by the lower of the two fits")
          .add(NUMBER, "average_high", at(ScaleOutlook.Point::averageHigh))
          .is("by the higher of the two fits")
          .add(NUMBER, "average_95_low", at(point -> point.average95().map(range -> range.low())))
          .is("where a further month falls, power law; without the error of the law itself")
          .add(NUMBER, "average_95_high", at(point -> point.average95().map(range -> range.high())))
          .is("the same")
          .add(NUMBER, "marginal", "cost of one unit more", at(ScaleOutlook.Point::marginal))
          .add(NUMBER, "incremental", at(ScaleOutlook.Point::incremental))
          .is("cost per unit of the units since N; empty at N")
          .add(NUMBER, "extrapolation", at(ScaleOutlook.Point::extrapolation))
          .is("multiple of the largest volume seen")
          .add(WORD, "grade", at(ScaleOutlook.Point::grade))
          .is(
              "priced (by a price list), observed, near (to 3), far (to 10), speculative (beyond: a"
                  + " direction, not a figure)");

  private static final PackFile<Map.Entry<String, CostBridge>> BRIDGE =
      PackFile.of(
              "bridge.csv",
              "Why each application costs more or less than in the month before; sums exactly",
              "One row is one application between the month before and the month. Key:"
                  + " `application_id`. `prior_tco` + the ten effects = `tco`, to the last digit;"
                  + " no row if the book lacks the month before.",
              run -> run.economics().bridges().entrySet().stream())
          .month()
          .add(ID, "application_id", "as in the catalogue", Map.Entry::getKey)
          .currency()
          .add(AMOUNT, "prior_tco", bridge -> bridge.getValue().from())
          .is("fully loaded TCO of the month before")
          .add(AMOUNT, "restatement", effect(CostBridge.Effect.RESTATEMENT))
          .is("corrections of earlier months: those in this month less those in the month before")
          .add(AMOUNT, "new", "what was not bought before", effect(CostBridge.Effect.NEW))
          .add(AMOUNT, "retired", "what is no longer bought", effect(CostBridge.Effect.RETIRED))
          .add(AMOUNT, "not_delivered", effect(CostBridge.Effect.NOT_DELIVERED))
          .is("cost of sources that the month before had and this month lacks: missing, not saved")
          .add(AMOUNT, "volume", effect(CostBridge.Effect.VOLUME))
          .is("hours and list money grew or shrank alike, at former prices")
          .add(AMOUNT, "mix", effect(CostBridge.Effect.MIX))
          .is("they shifted between dearer and cheaper")
          .add(AMOUNT, "price", effect(CostBridge.Effect.PRICE))
          .is(
              "cost of an hour, or of list money; a change of the list price itself shows as"
                  + " volume")
          .add(AMOUNT, "fx", "another exchange rate", effect(CostBridge.Effect.FX))
          .add(AMOUNT, "allocation", effect(CostBridge.Effect.ALLOCATION))
          .is("another share of the shared pools")
          .add(AMOUNT, "uncounted", effect(CostBridge.Effect.UNCOUNTED))
          .is("change without a usage count, such as invoices: not split")
          .add(AMOUNT, "tco", "fully loaded TCO of the month", bridge -> bridge.getValue().to())
          .add(
              AMOUNT, "change", bridge -> bridge.getValue().to().subtract(bridge.getValue().from()))
          .is("`tco` − `prior_tco`");

  private static final PackFile<CommitmentScope> COMMITMENTS =
      PackFile.of(
              "commitments.csv",
              "Commitment discounts: coverage, utilisation, waste and what they save",
              "One row is the commitment discounts of a part of the estate, from rows of"
                  + " ChargeCategory Usage. Key: `scope_kind`, `scope`. A service is eligible if a"
                  + " part of its use at the same provider is covered. Wrappers and shared pools"
                  + " stand in their provider's row.",
              run -> run.economics().commitments().stream())
          .month()
          .word("scope_kind", CommitmentScope.Kind.class, CommitmentScope::kind)
          .add(TEXT, "scope", "provider or application id; empty for all", CommitmentScope::id)
          .add(CURRENCY, "currency", "report currency", CommitmentScope::currency)
          .add(AMOUNT, "used", "effective cost of covered use", effective(CommitmentUse.USED))
          .add(AMOUNT, "unused", effective(CommitmentUse.UNUSED))
          .is("effective cost of what was committed and not used")
          .add(AMOUNT, "on_demand_eligible", effective(CommitmentUse.ON_DEMAND))
          .is("effective cost of use that a commitment could have covered")
          .add(AMOUNT, "list_equivalent", of(c -> c.equivalent(Basis.LIST)))
          .is("covered and eligible use at list price; empty if a part of it has none")
          .add(AMOUNT, "contracted_equivalent", of(c -> c.equivalent(Basis.CONTRACTED)))
          .is("the same at the negotiated price")
          .add(
              RATIO,
              "utilisation",
              "`used` ÷ (`used` + `unused`)",
              of(CommitmentMetrics::utilisation))
          .add(RATIO, "waste", "`unused` ÷ (`used` + `unused`)", of(CommitmentMetrics::waste))
          .add(RATIO, "coverage_list", of(c -> c.coverage(Basis.LIST)))
          .is("covered ÷ (covered + eligible), at list price")
          .add(RATIO, "coverage_effective", of(c -> c.coverage(Basis.EFFECTIVE)))
          .is("the same by effective cost")
          .add(RATIO, "savings_rate_list", of(c -> c.savingsRate(Basis.LIST)))
          .is("1 − all cost, waste included, ÷ `list_equivalent`")
          .add(RATIO, "savings_rate_contracted", of(c -> c.savingsRate(Basis.CONTRACTED)))
          .is("the same ÷ `contracted_equivalent`: what the commitment alone saves")
          .add(AMOUNT, "net_saving", of(CommitmentMetrics::netSaving))
          .is(
              "covered use at the negotiated price − `used` − `unused`; below zero = it did not"
                  + " pay")
          .add(RATIO, "priced_share", of(CommitmentMetrics::pricedShare))
          .is("of used and eligible cost, the part that has list and negotiated price")
          .word("advice", CommitmentScope.Advice.class, CommitmentScope::advice)
          .add(LIST, "unknown_because", scope -> because(scope.commitments()))
          .is("why a ratio is empty");

  static final List<PackFile<?>> ALL = List.of(COST_CURVES, BRIDGE, COMMITMENTS);

  private EconomicsFiles() {}

  private static Stream<OnCurve> curves(RunResults run) {
    return run.economics().allCases().stream()
        .flatMap(
            one ->
                one.outlook().isEmpty()
                    ? Stream.of(new OnCurve(one, Optional.empty()))
                    : one.outlook().get().points().stream()
                        .map(point -> new OnCurve(one, Optional.of(point))));
  }

  private static <T> Function<OnCurve, Optional<T>> at(Function<ScaleOutlook.Point, T> part) {
    return on -> on.point().map(part);
  }

  private static Function<Map.Entry<String, CostBridge>, BigDecimal> effect(
      CostBridge.Effect effect) {
    return bridge -> bridge.getValue().of(effect);
  }

  private static Function<CommitmentScope, BigDecimal> effective(CommitmentUse use) {
    return scope -> scope.commitments().of(use).effective();
  }

  private static Function<CommitmentScope, Measure> of(Function<CommitmentMetrics, Measure> ratio) {
    return scope -> ratio.apply(scope.commitments());
  }

  private static String because(CommitmentMetrics c) {
    return Because.unknown(
        c.equivalent(Basis.LIST),
        c.equivalent(Basis.CONTRACTED),
        c.utilisation(),
        c.waste(),
        c.coverage(Basis.LIST),
        c.coverage(Basis.EFFECTIVE),
        c.savingsRate(Basis.LIST),
        c.savingsRate(Basis.CONTRACTED),
        c.netSaving(),
        c.pricedShare());
  }
}
