package dev.towerbook.intake.recipe;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The text of the first column that has a value in the row.
 *
 * @param of one or more columns
 */
public record FirstOf(List<NativeColumn> of) implements Recipe {

  public FirstOf {
    of = List.copyOf(of);
    if (of.isEmpty()) {
      throw new IllegalArgumentException("no column");
    }
  }

  @Override
  public String value(NativeRow row) {
    String text = "";
    for (int i = 0; i < of.size() && text.isEmpty(); i++) {
      text = row.text(of.get(i));
    }
    return text;
  }

  @Override
  public Set<NativeColumn> inputs() {
    return new LinkedHashSet<>(of);
  }
}
