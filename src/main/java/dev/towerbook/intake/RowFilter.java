package dev.towerbook.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rows of a layout count. Values are compared without case and without blanks around them; an
 * empty cell is the value {@code ""}.
 *
 * @param only field to the values that a row must have there; empty if every row may pass
 * @param not field to the values that a row must not have there
 */
public record RowFilter(Map<String, List<String>> only, Map<String, List<String>> not) {

  public RowFilter {
    only = copy(only);
    not = copy(not);
  }

  private static Map<String, List<String>> copy(Map<String, List<String>> values) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    values.forEach((field, list) -> copy.put(field, List.copyOf(list)));
    return Collections.unmodifiableMap(copy);
  }

  /** True if one of the values is this one. */
  static boolean has(List<String> values, String value) {
    return values.stream().anyMatch(known -> known.equalsIgnoreCase(value));
  }
}
