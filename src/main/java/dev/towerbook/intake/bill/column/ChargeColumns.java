package dev.towerbook.intake.bill.column;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a caller wants to see of each charge. The number of a column is its place in this list:
 * columns first, then tags.
 *
 * @param columns FOCUS names, or headers of columns that the format does not list; no name twice
 * @param tagKeys normalised tag keys, no key twice
 * @param tagKey raw tag key → normalised key
 * @param spellings normalised key → the spelling that counts where a charge has several
 * @param states what is said of all tags together, in a column behind those of the tags; if it is
 *     asked for, resources are told apart too
 */
public record ChargeColumns(
    List<String> columns,
    List<String> tagKeys,
    UnaryOperator<String> tagKey,
    Map<String, String> spellings,
    Optional<TagStates> states) {

  /** Columns with tags of which no spelling is better than another. */
  public ChargeColumns(List<String> columns, List<String> tagKeys, UnaryOperator<String> tagKey) {
    this(columns, tagKeys, tagKey, Map.of(), Optional.empty());
  }

  public ChargeColumns {
    columns = List.copyOf(columns);
    tagKeys = List.copyOf(tagKeys);
    spellings = Map.copyOf(spellings);
    if (columns.stream().distinct().count() < columns.size()
        || tagKeys.stream().distinct().count() < tagKeys.size()) {
      throw new IllegalArgumentException("a column stands twice: " + columns + tagKeys);
    }
  }

  /** Columns without tags. */
  public static ChargeColumns of(String... columns) {
    return new ChargeColumns(List.of(columns), List.of(), UnaryOperator.identity());
  }

  /** Number of columns and tags, with that of what is said of all tags. */
  public int size() {
    return columns.size() + tagKeys.size() + (states.isPresent() ? 1 : 0);
  }
}
