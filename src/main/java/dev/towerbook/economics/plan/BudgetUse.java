package dev.towerbook.economics.plan;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.unit.Consumption;
import dev.towerbook.money.Sums;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A budget beside what was consumed in the month.
 *
 * @param service an application or a shared pool; empty for all that the unit consumes
 * @param budget empty if the shelf has none: then there is no variance, not one of zero
 * @param amount consumed, capital outlay included, in report currency
 */
public record BudgetUse(
    String businessUnit, String service, Optional<Budget> budget, BigDecimal amount) {

  private static final String NONE = "no budget set";

  /**
   * Each business unit with its budget or without, and below it the services that have one.
   *
   * @param units all of the catalogue
   */
  static List<BudgetUse> of(
      List<Budget> budgets, Consumption consumption, Iterable<String> units, YearMonth month) {
    List<Budget> valid = budgets.stream().filter(one -> one.holdsIn(month)).toList();
    NavigableSet<String> all = new TreeSet<>();
    units.forEach(all::add);
    consumption.lines().forEach(line -> all.add(line.businessUnit()));
    List<BudgetUse> uses = new ArrayList<>();
    for (String unit : all) {
      List<Budget> own =
          valid.stream().filter(budget -> budget.businessUnit().equals(unit)).toList();
      Optional<Budget> whole = own.stream().filter(one -> one.service().isEmpty()).findFirst();
      uses.add(new BudgetUse(unit, "", whole, consumed(consumption, unit, Optional.empty())));
      own.stream()
          .filter(one -> one.service().isPresent())
          .sorted(java.util.Comparator.comparing(one -> one.service().orElse("")))
          .map(
              one ->
                  new BudgetUse(
                      unit,
                      one.service().orElse(""),
                      Optional.of(one),
                      consumed(consumption, unit, one.service())))
          .forEach(uses::add);
    }
    return uses;
  }

  private static BigDecimal consumed(
      Consumption consumption, String unit, Optional<String> service) {
    return consumption.lines().stream()
        .filter(line -> line.businessUnit().equals(unit))
        .filter(line -> service.isEmpty() || line.service().equals(service.get()))
        .collect(Sums.of(Consumption.Line::amount));
  }

  /** True if it is about all that the unit consumes. */
  public boolean isWhole() {
    return service.isEmpty();
  }

  /** Consumed less budget, in report currency: above zero is over the budget. */
  public Measure variance() {
    return budget
        .map(of -> (Measure) new Measure.Known(amount.subtract(of.monthly())))
        .orElseGet(() -> new Measure.Unknown(NONE));
  }

  /** Consumed, in parts of the budget. */
  public Measure used() {
    return budget.map(this::usedOf).orElseGet(() -> new Measure.Unknown(NONE));
  }

  private Measure usedOf(Budget of) {
    return amount.signum() < 0
        ? new Measure.Unknown("credits outweigh what was consumed")
        : Measure.ratio(amount, of.monthly(), "the budget is zero");
  }
}
