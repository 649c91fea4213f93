package dev.towerbook.economics.plan;

import dev.towerbook.economics.forecast.RunCost;
import dev.towerbook.economics.forecast.SpendForecast;
import dev.towerbook.economics.forecast.SpendForecast.Plan;
import dev.towerbook.economics.forecast.SpendForecast.Scope;
import dev.towerbook.economics.forecast.SpendForecast.Subject;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.ledger.month.ServiceSpend;
import dev.towerbook.ledger.rates.ExchangeRates;
import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the spend of business units goes beside their budgets. A unit's series is that of the
 * months which a pack allocates.
 */
public record BudgetForecasts(List<Budget> budgets, YearMonth month, Month yearStart) {

  public BudgetForecasts {
    budgets = List.copyOf(budgets);
  }

  /**
   * The portfolio, what commitments may cover, then each business unit and below it the services
   * that have a budget.
   *
   * @param services cost by month, see {@link RunCost}
   */
  public List<SpendForecast> of(UnitSpend spend, List<ServiceSpend> services, ExchangeRates rates) {
    List<SpendForecast> all = new ArrayList<>(RunCost.forecasts(services, rates, whole(spend)));
    spend
        .lines()
        .keySet()
        .forEach(
            line ->
                all.add(
                    SpendForecast.of(
                        new Subject(Scope.BUDGET, line.businessUnit(), line.service()),
                        spend.series(line, month),
                        new Plan(month, yearStart, of -> budget(line, of)))));
    return all;
  }

  /** The budgets of all units, for the whole portfolio; unknown if a unit with cost has none. */
  private Plan whole(UnitSpend spend) {
    return new Plan(
        month,
        yearStart,
        of -> {
          Measure sum = new Measure.Known(BigDecimal.ZERO);
          for (UnitSpend.Line line : spend.lines().keySet()) {
            if (line.service().isEmpty()) {
              sum = sum.with(budget(line, of), BigDecimal::add);
            }
          }
          return sum;
        });
  }

  private Measure budget(UnitSpend.Line line, YearMonth of) {
    return budgets.stream()
        .filter(one -> one.businessUnit().equals(line.businessUnit()))
        .filter(one -> one.service().orElse("").equals(line.service()))
        .filter(one -> one.holdsIn(of))
        .findFirst()
        .<Measure>map(one -> new Measure.Known(one.monthly()))
        .orElseGet(() -> new Measure.Unknown("no budget of " + line.businessUnit() + " for " + of));
  }
}
