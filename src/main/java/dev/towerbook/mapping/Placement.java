package dev.towerbook.mapping;

import java.util.List;

/**
 * The place of a fact, and which of its values were taken for others on the way there.
 *
 * @param normalizedNames in the order of the dimensions, each once
 */
public record Placement(Classification classification, List<NormalizedName> normalizedNames) {

  public Placement {
    normalizedNames = List.copyOf(normalizedNames);
  }
}
