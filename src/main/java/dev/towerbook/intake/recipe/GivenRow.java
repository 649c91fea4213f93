package dev.towerbook.intake.recipe;

import java.util.Map;
import java.util.Optional;

/**
 * A charge that a native row gives.
 *
 * @param instead recipes by field that stand in place of the format's own
 * @param unlessZero field whose value must be a number other than zero, or the charge is not given
 */
public record GivenRow(Map<String, Recipe> instead, Optional<String> unlessZero) {

  /** The row as the format's fields make it. */
  public static final GivenRow PLAIN = new GivenRow(Map.of(), Optional.empty());

  public GivenRow {
    instead = Map.copyOf(instead);
  }
}
