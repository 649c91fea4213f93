package dev.towerbook.economics.scorecard;

import dev.towerbook.economics.invest.InvestmentCase;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.Metric;
import dev.towerbook.economics.metric.MetricFormat;
import dev.towerbook.economics.unit.Proportion;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.words.Transfer;
import dev.towerbook.mapping.words.UsageUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The metrics of a card, in the order of the page. The lower-case name is the id in {@code
 * catalogue/metrics.csv}. To add a metric: one constant, with its formula for the portfolio, for an
 * application and for a wrapper.
 */
public enum ScoreMetric {
  COST_PER_TRANSACTION(
      "Cost per transaction",
      MetricFormat.UNIT_COST,
      DataGrade.ALLOCATED,
      Span.MONTHS_COST,
      "TCO of the month ÷ transactions, of what is counted in transactions",
      ScoreFormulas.perUnit(UsageUnit.TRANSACTION, Metric.COST_PER_TRANSACTION)),
  COST_PER_API_CALL(
      "Cost per API call",
      MetricFormat.UNIT_COST,
      DataGrade.ALLOCATED,
      Span.MONTHS_COST,
      "TCO of the month ÷ calls, of what is counted in calls",
      ScoreFormulas.perUnit(UsageUnit.API_CALL, Metric.COST_PER_API_CALL)),
  COST_PER_WORKFLOW_RUN(
      "Cost per workflow run",
      MetricFormat.UNIT_COST,
      DataGrade.ALLOCATED,
      Span.MONTHS_COST,
      "cost of the month ÷ runs; of a wrapper its run and keep-alive cost",
      ScoreFormulas.perUnit(UsageUnit.WORKFLOW_RUN, Metric.COST_PER_WORKFLOW_RUN)),
  COST_PER_EXCEPTION(
      "Cost per exception",
      MetricFormat.UNIT_COST,
      DataGrade.ALLOCATED,
      Span.MONTHS_COST,
      "keep-alive of wrappers and the minutes of business handlers ÷ exceptions",
      new ScoreFormulas(
          s -> s.month().costPerException(s.businessHourCost()),
          s ->
              ScoreFormulas.none(
                  s.figures().wrappers().isEmpty() ? "no wrapper" : "reported per wrapper"),
          s -> s.wrapper().costPerException(s.businessHourCost(), s.when()))),
  MARGINAL_COST_N(
      "Marginal cost at N",
      MetricFormat.UNIT_COST,
      DataGrade.ESTIMATED,
      Span.ALL_MONTHS,
      "cost of the next unit at the volume of a normal month, from the cost curve",
      ScoreFormulas.ofCurve(s -> s.marginalCost(0))),
  MARGINAL_COST_10N(
      "Marginal cost at ten times N",
      MetricFormat.UNIT_COST,
      DataGrade.ESTIMATED,
      Span.ALL_MONTHS,
      "the same at ten times the volume",
      ScoreFormulas.ofCurve(s -> s.marginalCost(1))),
  MARGINAL_COST_100N(
      "Marginal cost at a hundred times N",
      MetricFormat.UNIT_COST,
      DataGrade.ESTIMATED,
      Span.ALL_MONTHS,
      "the same at a hundred times the volume",
      ScoreFormulas.ofCurve(s -> s.marginalCost(2))),
  UNIT_COST_SLOPE(
      "Unit cost slope",
      MetricFormat.NUMBER,
      DataGrade.ESTIMATED,
      Span.ALL_MONTHS,
      "elasticity of unit cost: percent that it changes by when volume grows by one percent",
      ScoreFormulas.ofCurve(ScoreSubject::unitCostSlope)),
  SUPPORT_PER_BOT(
      "Support overhead per bot",
      MetricFormat.MONEY,
      DataGrade.ALLOCATED,
      Span.MONTHS_COST,
      "keep-alive engineering of wrappers ÷ wrappers with cost",
      new ScoreFormulas(
          s -> s.month().supportPerBot(),
          s -> Metric.SUPPORT_PER_BOT.of(s.figures()),
          s -> new Measure.Known(s.wrapper().support()))),
  EXCEPTIONS_PER_1000(
      "Exceptions per thousand",
      MetricFormat.RATE,
      DataGrade.MEASURED,
      Span.MONTH,
      "wrapper exceptions per thousand runs",
      new ScoreFormulas(
          s -> s.month().exceptionsPer1000(),
          s -> Metric.EXCEPTIONS_PER_1000.of(s.figures()),
          s -> s.wrapper().exceptionsPer1000(s.when()))) {
    @Override
    Optional<Proportion.Range> range(ScoreSubject subject) {
      return subject.exceptionsRange();
    }
  },
  EGRESS_COST(
      "Data egress cost",
      MetricFormat.MONEY,
      DataGrade.ALLOCATED,
      Span.MONTHS_COST,
      "cost of traffic out of the provider's network, shares of pools included",
      ScoreFormulas.network(kind -> kind == Transfer.EGRESS, Metric.EGRESS_COST)),
  INTER_SERVICE_COST(
      "Inter-service network cost",
      MetricFormat.MONEY,
      DataGrade.ALLOCATED,
      Span.MONTHS_COST,
      "cost of traffic between services, zones and regions and through gateways",
      ScoreFormulas.network(Transfer::isInternal, Metric.INTER_SERVICE_COST)),
  TAG_COVERAGE(
      "Tag coverage",
      MetricFormat.SHARE,
      DataGrade.MEASURED,
      Span.MONTHS_COST,
      "cost of taggable charges whose tag a rule uses ÷ cost of taggable charges",
      new ScoreFormulas(
          s -> s.month().tags().share(),
          s -> s.month().tags().shareOf(new CostObject.Application(s.id())),
          s -> s.month().tags().shareOf(new CostObject.Wrapper(s.id())))),
  INSTRUMENTATION_COVERAGE(
      "Instrumentation coverage",
      MetricFormat.SHARE,
      DataGrade.MEASURED,
      Span.MONTH,
      "applications with cost, a signed unit metric and a count ÷ applications with cost",
      new ScoreFormulas(
          s -> s.month().instrumentation().byCount().rate(),
          s ->
              ScoreFormulas.yes(
                  Instrumented.of(s.figures(), s.inputs().metrics()).lacks().isEmpty()),
          s ->
              ScoreFormulas.yes(
                  s.wrapper().count(UsageUnit.WORKFLOW_RUN).signum() > 0
                      && s.inputs().metrics().isSigned("cost_per_workflow_run")))),
  POLICY_VIOLATIONS(
      "Policy violations at deploy",
      MetricFormat.COUNT,
      DataGrade.MEASURED,
      Span.ALL_MONTHS,
      "violations that the deployment check found in the month",
      ScoreFormulas.everywhere(
          s -> new Measure.Unknown("no results of a deployment check are read"))),
  COMMITMENT_COVERAGE(
      "Commitment coverage",
      MetricFormat.SHARE,
      DataGrade.MEASURED,
      Span.MONTHS_COST,
      "covered use ÷ covered and eligible on-demand use, at list price",
      new ScoreFormulas(
          s -> s.month().commitmentCoverage(""),
          s -> s.month().commitmentCoverage(s.id()),
          s -> ScoreFormulas.none("reported per application and provider"))),
  PAYBACK(
      "Payback",
      MetricFormat.YEARS,
      DataGrade.ESTIMATED,
      Span.ALL_MONTHS,
      "years from the first cash flow until their sum stays above zero; can be “never”",
      ScoreFormulas.everywhere(s -> s.invested(InvestmentCase::payback))),
  NPV(
      "Net present value",
      MetricFormat.MONEY,
      DataGrade.ESTIMATED,
      Span.ALL_MONTHS,
      "dated cash flows on the day of the first one, at the configured discount rate",
      ScoreFormulas.everywhere(s -> s.invested(InvestmentCase::npv))),
  IRR(
      "Internal rate of return",
      MetricFormat.SHARE,
      DataGrade.ESTIMATED,
      Span.ALL_MONTHS,
      "rate a year that brings NPV to zero; can be “none” or “several”",
      ScoreFormulas.everywhere(s -> s.invested(InvestmentCase::irr))) {
    @Override
    String note(ScoreSubject subject) {
      return subject.investment().map(InvestmentCase::irrNote).orElse("");
    }
  };

  /** What a value is about, which says whether the month before has one too. */
  enum Span {
    /** The cost of one month: unknown where that cost is. */
    MONTHS_COST,
    /** Something else of one month. */
    MONTH,
    /** All months, or no month at all: there is none of the month before. */
    ALL_MONTHS
  }

  private final String title;
  private final MetricFormat format;
  private final DataGrade grade;
  private final Span span;
  private final String meaning;

  // Every formula is a lambda or method reference without state.
  @SuppressWarnings("ImmutableEnumChecker")
  private final ScoreFormulas formulas;

  ScoreMetric(
      String title,
      MetricFormat format,
      DataGrade grade,
      Span span,
      String meaning,
      ScoreFormulas formulas) {
    this.title = title;
    this.format = format;
    this.grade = grade;
    this.span = span;
    this.meaning = meaning;
    this.formulas = formulas;
  }

  /** The score of a subject, beside that of the month before if a month has one. */
  Score score(ScoreSubject now, Optional<ScoreSubject> before) {
    Optional<Measure> prior = span == Span.ALL_MONTHS ? Optional.empty() : before.map(this::value);
    return new Score(this, value(now), prior, range(now), note(now));
  }

  /**
   * A figure that rests on cost without an exchange rate is unknown, whatever the rest of it is.
   */
  private Measure value(ScoreSubject subject) {
    Measure measure = subject.absent().orElseGet(() -> formulas.value(subject));
    Optional<String> unknown = subject.unconverted();
    return unknown.isPresent() && span == Span.MONTHS_COST && measure.isKnown()
        ? new Measure.Unknown(unknown.get())
        : measure;
  }

  /** 95 % interval of a rate, in the unit of the metric. */
  Optional<Proportion.Range> range(ScoreSubject subject) {
    return Optional.empty();
  }

  /** What a word means, or another remark. */
  String note(ScoreSubject subject) {
    return "";
  }

  /** The id in the metric catalogue. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name on pages. */
  public String title() {
    return title;
  }

  /** True if it is a cost per unit. */
  public boolean isUnitCost() {
    return format == MetricFormat.UNIT_COST;
  }

  /** How it is shown. */
  public MetricFormat format() {
    return format;
  }

  /** What a known value of it rests on. */
  public DataGrade grade() {
    return grade;
  }

  /** What it says, for the method annex. */
  public String meaning() {
    return meaning;
  }

  /** What a value counts, for CSV files: a currency, {@code share}, {@code per_1000}, … */
  public String unit(String currency) {
    return switch (format) {
      case UNIT_COST, MONEY -> currency;
      case SHARE -> "share";
      case RATE -> "per_1000";
      case YEARS -> "years";
      case NUMBER -> "elasticity";
      case COUNT, SCORE, CHANGE, WORD -> "count";
    };
  }

  /** All ids in the order of the page. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(ScoreMetric::id).toList();
  }
}
