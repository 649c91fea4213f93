package dev.towerbook.economics.invest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/**
 * Flows on days. Time is counted in days / 365 from the earliest flow, without leap adjustment;
 * spreadsheets count from the first one listed, which is the same once the flows are sorted.
 *
 * @param flows sorted by day; 1 or more
 */
public record DatedCashFlow(List<Flow> flows) {

  private static final double DAYS_A_YEAR = 365;

  /**
   * One flow.
   *
   * @param amount outflows negative
   */
  public record Flow(LocalDate day, double amount) {
    public Flow {
      if (!Double.isFinite(amount)) {
        throw new IllegalArgumentException("amount " + amount);
      }
    }
  }

  public DatedCashFlow {
    if (flows.isEmpty()) {
      throw new IllegalArgumentException("no flows");
    }
    flows = flows.stream().sorted(Comparator.comparing(Flow::day)).toList();
  }

  /** Net present value on the day of the earliest flow, at a yearly rate above −1. */
  public double xnpv(double rate) {
    if (!(rate > -1) || Double.isInfinite(rate)) {
      throw new IllegalArgumentException("rate " + rate + " is not above -1");
    }
    return value(Math.log1p(rate), amount -> amount);
  }

  private double value(double log, DoubleUnaryOperator of) {
    double sum = 0;
    for (Flow flow : flows) {
      sum += of.applyAsDouble(flow.amount()) * Math.exp(-log * years(flow));
    }
    return sum;
  }

  private double years(Flow flow) {
    return ChronoUnit.DAYS.between(flows.getFirst().day(), flow.day()) / DAYS_A_YEAR;
  }

  /** Number of changes of sign in order of time. */
  public int signChanges() {
    return CashFlow.signChanges(flows.stream().map(Flow::amount).toList());
  }

  /** Internal rate of return a year. */
  public RateOfReturn xirr() {
    boolean paid = flows.stream().anyMatch(flow -> flow.amount() < 0);
    boolean received = flows.stream().anyMatch(flow -> flow.amount() > 0);
    if (years(flows.getLast()) == 0) {
      return new RateOfReturn.None("all flows fall on one day");
    }
    if (paid && !received) {
      return new RateOfReturn.TotalLoss();
    }
    if (!paid) {
      return new RateOfReturn.None("all flows have one sign");
    }
    return CashFlow.found(
        new RootScan(log -> value(log, amount -> amount), log -> value(log, Math::abs)).rates());
  }

  /**
   * When the sum of the discounted flows has become non-negative and stays so, in years from the
   * earliest flow. Money is there on its day and not before: nothing is interpolated between days.
   *
   * @param rate a year; 0 for the plain payback
   */
  public Payback payback(double rate) {
    double sum = 0;
    List<Double> up = new ArrayList<>();
    int crossings = 0;
    for (List<Flow> day : byDay()) {
      double before = sum;
      double years = years(day.getFirst());
      for (Flow flow : day) {
        sum += flow.amount() * Math.exp(-Math.log1p(rate) * years);
      }
      if (before < 0 != sum < 0) {
        crossings += before < 0 || years > 0 ? 1 : 0;
        if (sum >= 0) {
          up.add(years);
        }
      }
    }
    if (sum < 0) {
      return new Payback.NotWithin(flows.size() - 1);
    }
    return up.isEmpty()
        ? new Payback.After(0, 0, 0)
        : new Payback.After(up.getLast(), up.getFirst(), crossings);
  }

  /** What is paid and what is received on one day is one flow. */
  private Iterable<List<Flow>> byDay() {
    return flows.stream()
        .collect(Collectors.groupingBy(Flow::day, TreeMap::new, Collectors.toList()))
        .values();
  }
}
