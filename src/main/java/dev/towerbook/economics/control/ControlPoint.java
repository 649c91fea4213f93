package dev.towerbook.economics.control;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A month of a series.
 *
 * @param count what the value is a rate of: transactions, runs; empty for an amount
 * @param limits empty if the series has none
 * @param rules what makes it out of control; none if nothing does
 */
public record ControlPoint(
    YearMonth month,
    double value,
    Optional<BigDecimal> count,
    Optional<Limits> limits,
    Set<ControlRule> rules) {

  /** Three sigma below and above the centre, in the unit of the values. */
  public record Limits(double lower, double upper) {}

  public ControlPoint {
    rules = rules.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(rules));
  }

  /** True if a rule names it. */
  public boolean isOut() {
    return !rules.isEmpty();
  }
}
