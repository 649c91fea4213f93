package dev.towerbook.intake.recipe;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The outcome of the first recipe that has one for the row.
 *
 * @param of in order
 */
public record FirstKnown(List<Recipe> of) implements Recipe {

  public FirstKnown {
    of = List.copyOf(of);
  }

  @Override
  public String value(NativeRow row) {
    String text = "";
    for (int i = 0; i < of.size() && text.isEmpty(); i++) {
      text = of.get(i).value(row);
    }
    return text;
  }

  @Override
  public Set<NativeColumn> inputs() {
    Set<NativeColumn> all = new LinkedHashSet<>();
    of.forEach(recipe -> all.addAll(recipe.inputs()));
    return all;
  }
}
