package dev.towerbook.intake.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rows of a layout count, and as what. Values are compared without case and without blanks
 * around them; an empty cell is the value {@code ""}.
 *
 * @param only field to the values that a row must have there; empty if every row may pass
 * @param not field to the values that a row must not have there
 * @param counts of usage: unit to the values that make a row one of it; empty if a row states its
 *     unit and quantity itself
 * @param reversals of timesheets: true if hours below zero take back what an earlier row booked
 */
public record RowFilter(
    Map<String, List<String>> only,
    Map<String, List<String>> not,
    Map<String, Map<String, List<String>>> counts,
    boolean reversals) {

  public RowFilter {
    only = copy(only);
    not = copy(not);
    Map<String, Map<String, List<String>>> units = new LinkedHashMap<>();
    counts.forEach((unit, when) -> units.put(unit, copy(when)));
    counts = Collections.unmodifiableMap(units);
  }

  private static Map<String, List<String>> copy(Map<String, List<String>> values) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    values.forEach((field, list) -> copy.put(field, List.copyOf(list)));
    return Collections.unmodifiableMap(copy);
  }

  /** True if one of the values is this one. */
  public static boolean has(List<String> values, String value) {
    return values.stream().anyMatch(known -> known.equalsIgnoreCase(value));
  }
}
