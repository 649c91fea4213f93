package dev.towerbook.economics.invest;

import dev.towerbook.economics.invest.DatedCashFlow.Flow;
import dev.towerbook.economics.metric.Measure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What dated cash flows are worth at one rate.
 *
 * @param rate discount rate a year, in parts of one
 * @param valued the day on which the present value is; with one day for all, values add up
 */
public record InvestmentCase(List<Flow> flows, double rate, LocalDate valued) {

  /** What is left of the benefits in a doubtful case. */
  public static final double LESS_BENEFIT = 0.8;

  /** The rate of a sensitivity is lower or higher by so much. */
  public static final double RATE_STEP = 0.02;

  private static final double DAYS_A_YEAR = 365;

  /** The word of a payback that does not come. */
  public static final String NEVER = "never";

  public InvestmentCase {
    flows = List.copyOf(flows);
    if (flows.isEmpty() || !(rate > -1)) {
      throw new IllegalArgumentException(flows.size() + " flows at " + rate);
    }
  }

  private static LocalDate first(List<Flow> flows) {
    return flows.stream().map(Flow::day).min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
  }

  /** The day of the first flow. */
  public LocalDate first() {
    return first(flows);
  }

  /** The same at a rate that is higher by so much; lower if below zero. */
  public InvestmentCase atRate(double more) {
    return new InvestmentCase(flows, rate + more, valued);
  }

  /** The same with {@link #LESS_BENEFIT} of the benefits. */
  public InvestmentCase lessBenefit() {
    List<Flow> less =
        flows.stream()
            .map(
                flow ->
                    flow.amount() > 0 ? new Flow(flow.day(), flow.amount() * LESS_BENEFIT) : flow)
            .toList();
    return new InvestmentCase(less, rate, valued);
  }

  private DatedCashFlow dated() {
    return new DatedCashFlow(flows);
  }

  /** Net present value on the day of valuation, in report currency. */
  public Measure npv() {
    double years = ChronoUnit.DAYS.between(first(), valued) / DAYS_A_YEAR;
    return Measure.known(dated().xnpv(rate) * Math.pow(1 + rate, years));
  }

  /** Net present value if the benefits come to 80 % of what is said. */
  public Measure npvWithLessBenefit() {
    return lessBenefit().npv();
  }

  /** The part of the benefits at which the present value is zero. */
  public Measure breakEvenBenefit() {
    double benefits = presentValue(true);
    return benefits > 0
        ? Measure.known(-presentValue(false) / benefits)
        : new Measure.Unknown("no benefit");
  }

  private double presentValue(boolean income) {
    List<Flow> signed =
        flows.stream()
            .map(flow -> flow.amount() > 0 == income ? flow : new Flow(flow.day(), 0))
            .toList();
    return new DatedCashFlow(signed).xnpv(rate);
  }

  /** Internal rate of return a year; a word if there is none, several, or a total loss. */
  public Measure irr() {
    RateOfReturn found = dated().xirr();
    return switch (found) {
      case RateOfReturn.Unique one -> Measure.known(one.rate());
      case RateOfReturn.Multiple many -> new Measure.Word("several");
      case RateOfReturn.TotalLoss loss -> new Measure.Word("total loss");
      case RateOfReturn.None none -> new Measure.Word("none");
    };
  }

  /** Why the rate is a word; empty if it is a figure. */
  public String irrNote() {
    return switch (dated().xirr()) {
      case RateOfReturn.Unique one -> "";
      case RateOfReturn.Multiple many -> "the flows change sign more than once: read the NPV";
      case RateOfReturn.TotalLoss loss -> "nothing comes back";
      case RateOfReturn.None none -> none.reason();
    };
  }

  /** Years until the money is back, or the word {@link #NEVER}. */
  public Measure payback() {
    return words(dated().payback(0));
  }

  /** The same with discounted flows. */
  public Measure discountedPayback() {
    return words(dated().payback(rate));
  }

  private static Measure words(Payback payback) {
    return switch (payback) {
      case Payback.After after -> Measure.known(after.periods());
      case Payback.NotWithin never -> new Measure.Word(NEVER);
    };
  }
}
