package dev.towerbook.intake.recipe;

import java.util.Set;

/**
 * The same text in every row.
 *
 * @param text may be empty: no value
 */
public record Constant(String text) implements Recipe {

  @Override
  public String value(NativeRow row) {
    return text;
  }

  @Override
  public Set<NativeColumn> inputs() {
    return Set.of();
  }
}
