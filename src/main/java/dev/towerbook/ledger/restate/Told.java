package dev.towerbook.ledger.restate;

import static java.util.Objects.requireNonNull;

/**
 * What a pack says beside money, and what it was made of.
 *
 * @param figures what it says
 * @param given what it was made of
 */
public record Told(FigureSnapshot figures, Given given) {
  public Told {
    requireNonNull(figures, "figures");
    requireNonNull(given, "given");
  }
}
