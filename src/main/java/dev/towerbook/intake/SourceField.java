package dev.towerbook.intake;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A field of a source.
 *
 * @param name the name that Towerbook uses, for bills the FOCUS name
 * @param spellings other headers that mean the same; headers are compared without case
 * @param need whether a file can do without
 * @param values the closed list of values in canonical spelling; empty if any text may stand here
 * @param absent what stands for no value; empty if no value stays no value
 */
public record SourceField(
    String name, List<String> spellings, FieldNeed need, List<String> values, String absent) {

  public SourceField {
    requireNonNull(need, "need");
    requireNonNull(absent, "absent");
    spellings = List.copyOf(spellings);
    values = List.copyOf(values);
    if (name.isBlank()) {
      throw new IllegalArgumentException("field without a name");
    }
  }

  /** A field that a file may or may not have, of any text. */
  public static SourceField optional(String name) {
    return new SourceField(name, List.of(), FieldNeed.OPTIONAL, List.of(), "");
  }

  /** True if a column of this header holds the field. */
  public boolean isSpelled(String header) {
    String lower = normal(header);
    return normal(name).equals(lower)
        || spellings.stream().anyMatch(spelling -> normal(spelling).equals(lower));
  }

  /** The canonical spelling of a value; empty if the list of values does not have it. */
  public Optional<String> canonical(String value) {
    return values.stream().filter(known -> known.equalsIgnoreCase(value)).findFirst();
  }

  static String normal(String header) {
    return header.strip().toLowerCase(Locale.ROOT);
  }
}
