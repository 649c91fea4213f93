package dev.towerbook.economics.invest;

import dev.towerbook.economics.metric.Measure;
import java.util.ArrayList;
import java.util.List;

/**
 * Flows at even distances, the first at time 0. Nominal flows go with a nominal rate; before tax
 * unless the flows say otherwise.
 *
 * @param flows outflows negative; 1 or more
 */
public record CashFlow(List<Double> flows) {

  public CashFlow {
    flows = List.copyOf(flows);
    if (flows.isEmpty() || flows.stream().anyMatch(flow -> !Double.isFinite(flow))) {
      throw new IllegalArgumentException("flows " + flows);
    }
  }

  /**
   * The rate of a period that compounds to a yearly one, (1+r)^(1/n) − 1; r/n would be too much.
   */
  public static double periodRate(double yearlyRate, int periodsPerYear) {
    if (periodsPerYear < 1) {
      throw new IllegalArgumentException(periodsPerYear + " periods a year");
    }
    return Math.expm1(Math.log1p(checked(yearlyRate)) / periodsPerYear);
  }

  private static double checked(double rate) {
    if (!(rate > -1) || Double.isInfinite(rate)) {
      throw new IllegalArgumentException("rate " + rate + " is not above -1");
    }
    return rate;
  }

  /** Net present value with the first flow at time 0. */
  public double npv(double rate) {
    double v = 1 / (1 + checked(rate));
    double sum = 0;
    for (int i = flows.size() - 1; i >= 0; i--) {
      sum = flows.get(i) + v * sum;
    }
    return sum;
  }

  /** Net present value with the first flow at the end of period 1, as spreadsheets reckon. */
  public double npvFromEndOfFirst(double rate) {
    return npv(rate) / (1 + rate);
  }

  /** Net present value with every flow but the first in the middle of its period. */
  public double npvMidPeriod(double rate) {
    return flows.getFirst() + (npv(rate) - flows.getFirst()) * Math.sqrt(1 + rate);
  }

  /** Number of changes of sign, zeros excluded: there are at most as many rates above −100 %. */
  public int signChanges() {
    return signChanges(flows);
  }

  static int signChanges(List<Double> flows) {
    int changes = 0;
    double last = 0;
    for (double flow : flows) {
      if (flow != 0) {
        changes += last * flow < 0 ? 1 : 0;
        last = flow;
      }
    }
    return changes;
  }

  /** Internal rate of return a period. */
  public RateOfReturn irr() {
    if (signChanges() == 0) {
      return new RateOfReturn.None("all flows have one sign");
    }
    List<Double> rates =
        new RootScan(
                log -> npv(Math.expm1(log)),
                log -> new CashFlow(flows.stream().map(Math::abs).toList()).npv(Math.expm1(log)))
            .rates();
    return found(rates);
  }

  static RateOfReturn found(List<Double> rates) {
    return switch (rates.size()) {
      case 0 -> new RateOfReturn.None("no IRR: no rate brings NPV to zero");
      case 1 -> new RateOfReturn.Unique(rates.getFirst());
      default -> new RateOfReturn.Multiple(rates);
    };
  }

  /**
   * Modified rate of return a period: outflows are financed and inflows reinvested at given rates.
   *
   * @return unknown without both signs
   */
  public Measure mirr(double financeRate, double reinvestRate) {
    int n = flows.size() - 1;
    double inflows = 0;
    double outflows = 0;
    for (int i = 0; i <= n; i++) {
      double flow = flows.get(i);
      if (flow > 0) {
        inflows += flow * Math.pow(1 + checked(reinvestRate), n - i);
      } else {
        outflows -= flow * Math.pow(1 + checked(financeRate), -i);
      }
    }
    return inflows == 0 || outflows == 0
        ? new Measure.Unknown("undefined: all flows have one sign")
        : Measure.known(Math.pow(inflows / outflows, 1.0 / n) - 1);
  }

  /** Payback, undiscounted. */
  public Payback payback() {
    return discountedPayback(0);
  }

  /** Payback of the discounted flows. */
  public Payback discountedPayback(double rate) {
    double v = 1 / (1 + checked(rate));
    double factor = 1;
    double sum = 0;
    List<Double> crossings = new ArrayList<>();
    for (int i = 0; i < flows.size(); i++) {
      double flow = flows.get(i) * factor;
      double after = sum + flow;
      if (i > 0 && sum < 0 != after < 0) {
        crossings.add(i - 1 + -sum / flow);
      }
      sum = after;
      factor *= v;
    }
    if (sum < 0) {
      return new Payback.NotWithin(flows.size() - 1);
    }
    return crossings.isEmpty()
        ? new Payback.After(0, 0, 0)
        : new Payback.After(crossings.getLast(), firstUp(crossings), crossings.size());
  }

  /** The first crossing from below. */
  private double firstUp(List<Double> crossings) {
    return flows.getFirst() < 0 ? crossings.get(0) : crossings.get(1);
  }

  /** Present value of the flows after time 0 for each unit invested at time 0. */
  public Measure profitabilityIndex(double rate) {
    return flows.getFirst() < 0
        ? Measure.known((npv(rate) - flows.getFirst()) / -flows.getFirst())
        : new Measure.Unknown("nothing is invested at time 0");
  }

  /**
   * Return on investment, (benefit − cost) / cost, undiscounted. Comparable over one and the same
   * horizon only.
   */
  public static Measure roi(double benefit, double cost) {
    return cost > 0
        ? Measure.known((benefit - cost) / cost)
        : new Measure.Unknown("no cost to set the benefit against");
  }
}
