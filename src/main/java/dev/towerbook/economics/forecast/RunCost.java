package dev.towerbook.economics.forecast;

import dev.towerbook.economics.forecast.SpendForecast.Plan;
import dev.towerbook.economics.forecast.SpendForecast.Scope;
import dev.towerbook.economics.forecast.SpendForecast.Subject;
import dev.towerbook.intake.source.Expense;
import dev.towerbook.ledger.month.ServiceSpend;
import dev.towerbook.ledger.rates.ExchangeRates;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Cost of services by month → the series that the portfolio's forecasts carry on. */
public final class RunCost {

  /** Months looked at, with the pack's. */
  public static final int MONTHS = 36;

  private record Service(String provider, String service) {
    static Service of(ServiceSpend one) {
      return new Service(one.provider(), one.service());
    }
  }

  private final YearMonth month;
  private final List<ServiceSpend> spend;
  private final ExchangeRates rates;

  private RunCost(YearMonth month, List<ServiceSpend> spend, ExchangeRates rates) {
    this.month = month;
    this.spend = spend;
    this.rates = rates;
  }

  /**
   * Forecasts of the portfolio, and of the use that commitments may cover: as it is paid, and as if
   * all were on demand.
   *
   * @param spend of the last {@link #MONTHS} months
   * @param plan with the budget of the portfolio
   */
  public static List<SpendForecast> forecasts(
      List<ServiceSpend> spend, ExchangeRates rates, Plan plan) {
    RunCost of = new RunCost(plan.month(), spend, rates);
    Plan none = Plan.none(plan.month(), plan.yearStart());
    return List.of(
        SpendForecast.of(Subject.all(Scope.PORTFOLIO), of.portfolio(), plan),
        SpendForecast.of(Subject.all(Scope.ELIGIBLE_AS_PAID), of.eligible(true), none),
        SpendForecast.of(Subject.all(Scope.ELIGIBLE_ON_DEMAND), of.eligible(false), none));
  }

  /** All that is booked, each month at its own rate, as the pack of that month has it. */
  private SpendSeries portfolio() {
    SortedMap<YearMonth, BigDecimal> run = new TreeMap<>();
    SortedMap<YearMonth, BigDecimal> once = new TreeMap<>();
    SortedMap<YearMonth, String> reasons = new TreeMap<>();
    Map<Service, Set<YearMonth>> purchases = purchases();
    for (ServiceSpend one : spend) {
      Optional<BigDecimal> rate = rates.rate(one.month(), one.currency());
      BigDecimal cost = one.amounts().effective();
      run.putIfAbsent(one.month(), BigDecimal.ZERO);
      if (rate.isEmpty() && cost.signum() != 0) {
        reasons.put(one.month(), "no exchange rate for " + one.currency() + " in " + one.month());
      } else if (rate.isPresent()) {
        boolean single =
            one.expense() == Expense.CAPEX
                || (one.isPurchase()
                    && purchases.getOrDefault(Service.of(one), Set.of()).size() < 2);
        (single ? once : run).merge(one.month(), cost.multiply(rate.get()), BigDecimal::add);
      }
    }
    return SpendSeries.upTo(month, run, once, reasons);
  }

  /** In which months each service was bought. */
  private Map<Service, Set<YearMonth>> purchases() {
    Map<Service, Set<YearMonth>> months = new HashMap<>();
    for (ServiceSpend one : spend) {
      if (one.isPurchase() && one.amounts().effective().signum() != 0) {
        months.computeIfAbsent(Service.of(one), none -> new HashSet<>()).add(one.month());
      }
    }
    return months;
  }

  /**
   * Use of services of which some is covered in a month of the series; all at the rate of the
   * pack's month, so that only use and prices move.
   */
  private SpendSeries eligible(boolean asPaid) {
    Set<Service> covered = new HashSet<>();
    for (ServiceSpend one : spend) {
      if (one.isUsage() && one.status().equals("used")) {
        covered.add(Service.of(one));
      }
    }
    SortedMap<YearMonth, BigDecimal> run = new TreeMap<>();
    SortedMap<YearMonth, String> reasons = new TreeMap<>();
    for (ServiceSpend one : spend) {
      boolean idle = one.status().equals("unused");
      if (one.isUsage() && (idle || covered.contains(Service.of(one)))) {
        Optional<BigDecimal> rate = rates.rate(month, one.currency());
        if (rate.isEmpty()) {
          reasons.put(one.month(), "no exchange rate for " + one.currency());
        } else if (asPaid) {
          run.merge(one.month(), one.amounts().effective().multiply(rate.get()), BigDecimal::add);
        } else if (!idle) {
          if (one.amounts().unpriced().signum() != 0) {
            reasons.put(one.month(), "rows without list or contracted cost in " + one.month());
          }
          run.merge(one.month(), one.amounts().contracted().multiply(rate.get()), BigDecimal::add);
        }
      }
    }
    return SpendSeries.upTo(month, run, new TreeMap<>(), reasons);
  }
}
