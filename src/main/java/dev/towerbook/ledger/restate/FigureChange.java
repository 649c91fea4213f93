package dev.towerbook.ledger.restate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A figure of a published month that readers were told otherwise.
 *
 * @param before as it was published; empty if it was unknown
 * @param after as this pack says it; empty if it is unknown
 */
public record FigureChange(
    FigureKey key, Optional<FigureValue> before, Optional<FigureValue> after, Why why) {

  /**
   * Why it changed.
   *
   * @param cause empty if nothing that was given has changed
   * @param sources files of the input and of the shelf that may have done it, by name
   */
  public record Why(Optional<RestatementCause> cause, List<String> sources) {
    public Why {
      sources = List.copyOf(sources);
    }
  }

  public FigureChange {
    if (before.equals(after)) {
      throw new IllegalArgumentException(key + " is as it was");
    }
  }

  /** After less before; empty for words, and if one of them is unknown. */
  public Optional<BigDecimal> difference() {
    return amount(after).flatMap(now -> amount(before).map(now::subtract));
  }

  /** The number as it was published. */
  public Optional<BigDecimal> amountBefore() {
    return amount(before);
  }

  private static Optional<BigDecimal> amount(Optional<FigureValue> value) {
    return value
        .filter(FigureValue.Amount.class::isInstance)
        .map(FigureValue.Amount.class::cast)
        .map(FigureValue.Amount::value);
  }
}
