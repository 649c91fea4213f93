package dev.towerbook.mapping.rules;

import java.util.Optional;

/** What a rule gives for one result column. */
public sealed interface Result {

  /**
   * Always the same.
   *
   * @param text empty where another column of the application dimension is filled
   */
  record Constant(String text) implements Result {}

  /** The value of a field, if that is a word of the column; otherwise the rule does not match. */
  record FieldValue(String field) implements Result {}

  /** Reads a result cell; empty if it has braces but is not one whole {@code {field}}. */
  static Optional<Result> parse(String cell) {
    boolean template = cell.startsWith("{") && cell.endsWith("}");
    String text = template ? cell.substring(1, cell.length() - 1).strip() : cell;
    if (text.contains("{") || text.contains("}") || (template && text.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(template ? new FieldValue(text) : new Constant(text));
  }
}
