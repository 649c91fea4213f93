package dev.towerbook.mapping;

import java.util.List;

/**
 * The place of a fact, and which of its values were taken for others on the way there.
 *
 * @param renamings in the order of the dimensions, each once
 */
public record Placement(Classification classification, List<NormalizedName> renamings) {

  public Placement {
    renamings = List.copyOf(renamings);
  }
}
