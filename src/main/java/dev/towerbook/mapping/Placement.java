package dev.towerbook.mapping;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The place of a fact, and which of its values were taken for others on the way there.
 *
 * @param renamings in the order of the dimensions, each once
 */
public record Placement(Classification classification, List<NormalizedName> renamings) {

  public Placement {
    requireNonNull(classification, "classification");
    renamings = List.copyOf(renamings);
  }
}
