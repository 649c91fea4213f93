package dev.towerbook.intake.recipe;

import dev.towerbook.table.looks.Looks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A value through a table. A value that stands in no row is reported; {@code otherwise} is then the
 * outcome, or the value itself. No value stays no value unless the table has a row for it.
 *
 * @param of what is looked up
 * @param exact value as written and in lower case → outcome
 * @param patterns rows with a star or for no value, in order, asked after the exact ones
 * @param otherwise outcome for other values; without it they pass as they are
 * @param tells false if other values are expected and not reported
 */
public record Lookup(
    Recipe of,
    Map<String, String> exact,
    List<Map.Entry<ValuePattern, String>> patterns,
    Optional<String> otherwise,
    boolean tells)
    implements Recipe {

  public Lookup {
    exact = Map.copyOf(exact);
    patterns = List.copyOf(patterns);
  }

  /** A table as it is written: value or pattern → outcome, in order. */
  public static Lookup of(
      Recipe of, Map<String, String> table, Optional<String> otherwise, boolean tells) {
    Map<String, String> exact = new LinkedHashMap<>();
    List<Map.Entry<ValuePattern, String>> patterns = new ArrayList<>();
    table.forEach(
        (written, outcome) -> {
          ValuePattern pattern = ValuePattern.of(written);
          if (pattern.kind() == ValuePattern.Kind.EQUAL) {
            exact.put(pattern.text(), outcome);
            exact.put(Looks.text(written), outcome);
          } else {
            patterns.add(Map.entry(pattern, outcome));
          }
        });
    return new Lookup(of, exact, patterns, otherwise, tells);
  }

  @Override
  public String value(NativeRow row) {
    String value = of.value(row);
    String known = exact.get(value);
    if (known != null) {
      return known;
    }
    String lower = value.toLowerCase(Locale.ROOT);
    known = exact.get(lower);
    if (known != null) {
      return known;
    }
    for (Map.Entry<ValuePattern, String> pattern : patterns) {
      if (pattern.getKey().holdsLower(lower)) {
        return pattern.getValue();
      }
    }
    if (!value.isEmpty() && tells) {
      of.inputs().stream().findFirst().ifPresent(column -> row.unlisted(column, value));
    }
    return value.isEmpty() ? "" : otherwise.orElse(value);
  }

  @Override
  public Set<NativeColumn> inputs() {
    return of.inputs();
  }
}
