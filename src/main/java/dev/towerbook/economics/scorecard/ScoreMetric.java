package dev.towerbook.economics.scorecard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The metrics of a card, in the order of the page. The lower-case name is the id in {@code
 * catalogue/metrics.csv}; where {@link dev.towerbook.economics.metric.Metric} has a metric of the
 * same name, an application's figure is that one.
 */
public enum ScoreMetric {
  COST_PER_TRANSACTION(
      "Cost per transaction",
      Format.UNIT_COST,
      DataGrade.ALLOCATED,
      "TCO of the month ÷ transactions, of what is counted in transactions"),
  COST_PER_API_CALL(
      "Cost per API call",
      Format.UNIT_COST,
      DataGrade.ALLOCATED,
      "TCO of the month ÷ calls, of what is counted in calls"),
  COST_PER_WORKFLOW_RUN(
      "Cost per workflow run",
      Format.UNIT_COST,
      DataGrade.ALLOCATED,
      "cost of the month ÷ runs; of a wrapper its run and keep-alive cost"),
  COST_PER_EXCEPTION(
      "Cost per exception",
      Format.UNIT_COST,
      DataGrade.ALLOCATED,
      "keep-alive of wrappers and the minutes of business handlers ÷ exceptions"),
  MARGINAL_COST_N(
      "Marginal cost at N",
      Format.UNIT_COST,
      DataGrade.ESTIMATED,
      "cost of the next unit at the volume of a normal month, from the cost curve"),
  MARGINAL_COST_10N(
      "Marginal cost at ten N",
      Format.UNIT_COST,
      DataGrade.ESTIMATED,
      "the same at ten times the volume"),
  MARGINAL_COST_100N(
      "Marginal cost at a hundred N",
      Format.UNIT_COST,
      DataGrade.ESTIMATED,
      "the same at a hundred times the volume"),
  UNIT_COST_SLOPE(
      "Unit cost slope",
      Format.NUMBER,
      DataGrade.ESTIMATED,
      "elasticity of unit cost: percent that it changes by when volume grows by one percent"),
  SUPPORT_PER_BOT(
      "Support overhead per bot",
      Format.MONEY,
      DataGrade.ALLOCATED,
      "keep-alive engineering of wrappers ÷ wrappers with cost"),
  EXCEPTIONS_PER_1000(
      "Exceptions per thousand",
      Format.RATE,
      DataGrade.MEASURED,
      "wrapper exceptions per thousand runs"),
  EGRESS_COST(
      "Data egress cost",
      Format.MONEY,
      DataGrade.ALLOCATED,
      "cost of traffic out of the provider's network, shares of pools included"),
  INTER_SERVICE_COST(
      "Inter-service network cost",
      Format.MONEY,
      DataGrade.ALLOCATED,
      "cost of traffic between services, zones and regions and through gateways"),
  TAG_COVERAGE(
      "Tag coverage",
      Format.SHARE,
      DataGrade.MEASURED,
      "cost of taggable charges with a tag that a rule reads ÷ cost of taggable charges"),
  INSTRUMENTATION_COVERAGE(
      "Instrumentation coverage",
      Format.SHARE,
      DataGrade.MEASURED,
      "applications with cost, a signed unit metric and a count ÷ applications with cost"),
  POLICY_VIOLATIONS(
      "Policy violations at deploy",
      Format.COUNT,
      DataGrade.MEASURED,
      "violations that the deployment check found in the month"),
  COMMITMENT_COVERAGE(
      "Commitment coverage",
      Format.SHARE,
      DataGrade.MEASURED,
      "covered use ÷ covered and eligible on-demand use, at list price"),
  PAYBACK(
      "Payback",
      Format.YEARS,
      DataGrade.ESTIMATED,
      "years from the first cash flow until their sum stays above zero; never is a value"),
  NPV(
      "Net present value",
      Format.MONEY,
      DataGrade.ESTIMATED,
      "dated cash flows on the day of the first one, at the discount rate of the shelf"),
  IRR(
      "Internal rate of return",
      Format.SHARE,
      DataGrade.ESTIMATED,
      "rate a year at which the cash flows are worth nothing; none or several is a value");

  /** How a value is shown. */
  public enum Format {
    UNIT_COST,
    MONEY,
    SHARE,
    RATE,
    YEARS,
    NUMBER,
    COUNT
  }

  private final String title;
  private final Format format;
  private final DataGrade grade;
  private final String meaning;

  ScoreMetric(String title, Format format, DataGrade grade, String meaning) {
    this.title = title;
    this.format = format;
    this.grade = grade;
    this.meaning = meaning;
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
    return format == Format.UNIT_COST;
  }

  /** True if it is computed from the cost of one month, so that it is unknown where that is. */
  boolean isOfMonthsCost() {
    return switch (this) {
      case COST_PER_TRANSACTION,
          COST_PER_API_CALL,
          COST_PER_WORKFLOW_RUN,
          COST_PER_EXCEPTION,
          SUPPORT_PER_BOT,
          EGRESS_COST,
          INTER_SERVICE_COST,
          TAG_COVERAGE,
          COMMITMENT_COVERAGE ->
          true;
      case MARGINAL_COST_N,
          MARGINAL_COST_10N,
          MARGINAL_COST_100N,
          UNIT_COST_SLOPE,
          EXCEPTIONS_PER_1000,
          INSTRUMENTATION_COVERAGE,
          POLICY_VIOLATIONS,
          PAYBACK,
          NPV,
          IRR ->
          false;
    };
  }

  /** How it is shown. */
  public Format format() {
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
      case COUNT -> "count";
    };
  }

  /** All ids in the order of the page. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(ScoreMetric::id).toList();
  }
}
