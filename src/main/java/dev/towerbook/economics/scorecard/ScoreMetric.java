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
      ScoreFigure.allocated("Cost per transaction", MetricFormat.UNIT_COST),
      "TCO of the month ÷ transactions, of what is counted in transactions",
      ScoreFormulas.perUnit(UsageUnit.TRANSACTION, Metric.COST_PER_TRANSACTION)),
  COST_PER_API_CALL(
      ScoreFigure.allocated("Cost per API call", MetricFormat.UNIT_COST),
      "TCO of the month ÷ calls, of what is counted in calls",
      ScoreFormulas.perUnit(UsageUnit.API_CALL, Metric.COST_PER_API_CALL)),
  COST_PER_WORKFLOW_RUN(
      ScoreFigure.allocated("Cost per workflow run", MetricFormat.UNIT_COST),
      "cost of the month ÷ completed runs; of a wrapper run, keep-alive and business minutes",
      ScoreFormulas.perUnit(UsageUnit.WORKFLOW_RUN, Metric.COST_PER_WORKFLOW_RUN)),
  COST_PER_CUSTOMER(
      ScoreFigure.allocated("Cost per customer", MetricFormat.UNIT_COST),
      "TCO of the month ÷ different customers of the month, of what is counted in customers",
      ScoreFormulas.perUnit(UsageUnit.CUSTOMER, Metric.COST_PER_CUSTOMER)),
  COST_PER_EXCEPTION(
      ScoreFigure.allocated("Cost per exception", MetricFormat.UNIT_COST),
      "human minutes, re-run compute, rework and attributable support ÷ exceptions",
      OperationFormulas.COST_PER_EXCEPTION),
  MARGINAL_COST_N(
      ScoreFigure.estimated("Marginal cost at N", MetricFormat.UNIT_COST),
      "cost of the next unit at the volume of a normal month, from the cost curve",
      ScoreFormulas.ofCurve(s -> s.marginalCost(0))),
  MARGINAL_COST_10N(
      ScoreFigure.estimated("Marginal cost at ten times N", MetricFormat.UNIT_COST),
      "the same at ten times the volume",
      ScoreFormulas.ofCurve(s -> s.marginalCost(1))),
  MARGINAL_COST_100N(
      ScoreFigure.estimated("Marginal cost at a hundred times N", MetricFormat.UNIT_COST),
      "the same at a hundred times the volume",
      ScoreFormulas.ofCurve(s -> s.marginalCost(2))),
  UNIT_COST_SLOPE(
      ScoreFigure.estimated("Unit cost slope", MetricFormat.NUMBER),
      "elasticity of unit cost: percent that it changes by when volume grows by one percent",
      ScoreFormulas.ofCurve(ScoreSubject::unitCostSlope)),
  SUPPORT_PER_BOT(
      ScoreFigure.allocated("Support labour per bot", MetricFormat.MONEY),
      "keep-alive engineering of wrappers ÷ wrappers with cost",
      new ScoreFormulas(
          s -> s.month().supportPerBot(),
          s -> Metric.SUPPORT_PER_BOT.of(s.figures()),
          s -> new Measure.Known(s.wrapper().support()))),
  SUPPORT_OVERHEAD_PER_BOT(
      ScoreFigure.allocated("Support overhead per bot", MetricFormat.MONEY),
      "support labour, on-call and the part of tooling ÷ wrappers with cost",
      OperationFormulas.SUPPORT_OVERHEAD),
  EXCEPTIONS_PER_1000(
      ScoreFigure.counted("Exceptions per thousand", MetricFormat.RATE),
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
  APPLICATION_EXCEPTIONS_PER_1000(
      ScoreFigure.counted("Application exceptions per thousand", MetricFormat.RATE),
      "exceptions of applications per thousand of their transactions, runs or calls",
      OperationFormulas.APPLICATION_EXCEPTIONS) {
    @Override
    Optional<Proportion.Range> range(ScoreSubject subject) {
      return OperationFormulas.applicationRange(subject);
    }
  },
  EGRESS_COST(
      ScoreFigure.allocated("Data egress cost", MetricFormat.MONEY),
      "cost of traffic out of the provider's network, shares of pools included",
      ScoreFormulas.network(kind -> kind == Transfer.EGRESS, Metric.EGRESS_COST)),
  INTER_SERVICE_COST(
      ScoreFigure.allocated("Inter-service network cost", MetricFormat.MONEY),
      "cost of traffic between services, zones and regions and through gateways",
      ScoreFormulas.network(Transfer::isInternal, Metric.INTER_SERVICE_COST)),
  TAG_COVERAGE(
      ScoreFigure.billed("Tag coverage", MetricFormat.SHARE),
      "cost of taggable charges whose tag a rule uses ÷ cost of taggable charges",
      new ScoreFormulas(
          s -> s.month().tags().share(),
          s -> s.month().tags().shareOf(new CostObject.Application(s.id())),
          s -> s.month().tags().shareOf(new CostObject.Wrapper(s.id())))),
  REQUIRED_TAG_COVERAGE(
      ScoreFigure.billed("Required tags", MetricFormat.SHARE),
      "cost of taggable charges with every required tag ÷ cost of taggable charges",
      ScoreFormulas.ofPortfolio(s -> s.month().requiredTags())),
  INSTRUMENTATION_COVERAGE(
      ScoreFigure.counted("Instrumentation coverage", MetricFormat.SHARE),
      "services with a signed unit metric and a count ÷ all with cost: applications, wrappers,"
          + " pools",
      new ScoreFormulas(
          s -> s.month().instrumentation().byCount().rate(),
          s ->
              ScoreFormulas.yes(
                  Instrumented.of(s.figures(), s.inputs().metrics()).lacks().isEmpty()),
          s ->
              ScoreFormulas.yes(
                  s.wrapper().count(UsageUnit.WORKFLOW_RUN).signum() > 0
                      && s.inputs().metrics().isTrusted("cost_per_workflow_run")))),
  POLICY_VIOLATIONS(
      new ScoreFigure(
          "Policy violations at deploy",
          MetricFormat.COUNT,
          DataGrade.MEASURED,
          ScoreFigure.Span.ALL_MONTHS),
      "violations that the deployment check found in the month",
      ScoreFormulas.everywhere(
          s -> new Measure.Unknown("no results of a deployment check are read"))),
  COMMITMENT_COVERAGE(
      ScoreFigure.billed("Commitment coverage", MetricFormat.SHARE),
      "covered use ÷ covered and eligible on-demand use, at list price",
      new ScoreFormulas(
          s -> s.month().commitmentCoverage(""),
          s -> s.month().commitmentCoverage(s.id()),
          s -> ScoreFormulas.none("reported per application and provider"))),
  PAYBACK(
      ScoreFigure.estimated("Payback", MetricFormat.YEARS),
      "years from the first cash flow until their sum stays above zero; can be “never”",
      ScoreFormulas.everywhere(s -> s.invested(InvestmentCase::payback))),
  NPV(
      ScoreFigure.estimated("Net present value", MetricFormat.MONEY),
      "dated cash flows on the last day of the month, at the configured discount rate",
      ScoreFormulas.everywhere(s -> s.invested(InvestmentCase::npv))),
  IRR(
      ScoreFigure.estimated("Internal rate of return", MetricFormat.SHARE),
      "rate a year that brings NPV to zero; can be “none” or “several”",
      ScoreFormulas.everywhere(s -> s.invested(InvestmentCase::irr))) {
    @Override
    String note(ScoreSubject subject) {
      return subject.investment().map(InvestmentCase::irrNote).orElse("");
    }
  };

  // A record of closed words.
  @SuppressWarnings("ImmutableEnumChecker")
  private final ScoreFigure figure;

  private final String meaning;

  // Every formula is a lambda or method reference without state.
  @SuppressWarnings("ImmutableEnumChecker")
  private final ScoreFormulas formulas;

  ScoreMetric(ScoreFigure figure, String meaning, ScoreFormulas formulas) {
    this.figure = figure;
    this.meaning = meaning;
    this.formulas = formulas;
  }

  /** The score of a subject, beside that of the month before if a month has one. */
  Score score(ScoreSubject now, Optional<ScoreSubject> before) {
    Optional<Measure> prior = figure.isOfOneMonth() ? before.map(this::value) : Optional.empty();
    boolean planned = (this == PAYBACK || this == NPV || this == IRR) && now.isPlanned();
    return new Score(this, value(now), prior, range(now), note(now), planned);
  }

  /**
   * A figure that rests on cost without an exchange rate is unknown, whatever the rest of it is.
   */
  private Measure value(ScoreSubject subject) {
    Measure measure = subject.absent().orElseGet(() -> formulas.value(subject));
    Optional<String> unknown = subject.unconverted();
    return unknown.isPresent() && figure.restsOnCost() && measure.isKnown()
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
    return figure.title();
  }

  /** True if it is a cost per unit. */
  public boolean isUnitCost() {
    return figure.format() == MetricFormat.UNIT_COST;
  }

  /** How it is shown. */
  public MetricFormat format() {
    return figure.format();
  }

  /** What a known value of it rests on. */
  public DataGrade grade() {
    return figure.grade();
  }

  /** What it says, for the method annex. */
  public String meaning() {
    return meaning;
  }

  /** What a value counts, for CSV files: a currency, {@code share}, {@code per_1000}, … */
  public String unit(String currency) {
    return figure.unit(currency);
  }

  /** All ids in the order of the page. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(ScoreMetric::id).toList();
  }
}
