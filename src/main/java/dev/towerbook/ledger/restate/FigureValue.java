package dev.towerbook.ledger.restate;

import java.math.BigDecimal;

/** A figure as a pack says it: a number, or a word like a verdict. */
public sealed interface FigureValue {

  /**
   * A number.
   *
   * @param value without zeros at the end, so that 1.50 is 1.5
   */
  record Amount(BigDecimal value) implements FigureValue {
    public Amount {
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    @Override
    public String text() {
      return value.toPlainString();
    }
  }

  /** A word. */
  record Word(String text) implements FigureValue {}

  /** In files: all digits, or the word. */
  String text();
}
