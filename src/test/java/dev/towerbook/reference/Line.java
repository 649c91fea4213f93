package dev.towerbook.reference;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * A row of a CSV file.
 *
 * @param cells column → text; empty for no value
 */
public record Line(Map<String, String> cells) {

  /** The cell of a column that the file must have. */
  public String at(String column) {
    return requireNonNull(cells.get(column), column);
  }
}
