package dev.towerbook.intake.row;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What rejected rows are worth, as far as it can be read. Hours stand for their cost: whether there
 * is a rate for them is another question.
 *
 * @param unit currency of an invoice, {@code hours}, or the unit of a count
 * @param rows number of rows
 * @param amount sum of their amounts without signs
 */
public record RejectedValue(String unit, long rows, BigDecimal amount) {

  /** The unit of timesheets. */
  public static final String HOURS = "hours";

  public RejectedValue {
    if (unit.isBlank()) {
      throw new IllegalArgumentException("unit is blank");
    }
  }

  /** One row. */
  public static RejectedValue ofRow(String unit, BigDecimal amount) {
    return new RejectedValue(unit, 1, amount.abs());
  }

  private RejectedValue plus(RejectedValue other) {
    return new RejectedValue(unit, rows + other.rows, amount.add(other.amount));
  }

  /** One for each unit. */
  public static List<RejectedValue> summed(Collection<RejectedValue> all) {
    SortedMap<String, RejectedValue> sums = new TreeMap<>();
    all.forEach(one -> sums.merge(one.unit(), one, RejectedValue::plus));
    return List.copyOf(sums.values());
  }
}
