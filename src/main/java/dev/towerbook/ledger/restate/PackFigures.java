package dev.towerbook.ledger.restate;

import static java.util.Objects.requireNonNull;

/**
 * What a pack says beside money, and what it was made of.
 *
 * @param figures what it says
 * @param given what it was made of
 * @param currency report currency
 */
public record PackFigures(FigureSnapshot figures, Given given, String currency) {
  public PackFigures {
    requireNonNull(currency, "currency");
    requireNonNull(figures, "figures");
    requireNonNull(given, "given");
  }
}
