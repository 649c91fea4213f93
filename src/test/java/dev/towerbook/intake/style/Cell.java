package dev.towerbook.intake.style;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A cell of a styled file.
 *
 * @param text as a file of text has it, and a sheet in which it is a text
 * @param typed what it is in a sheet in which it is none
 */
record Cell(String text, Optional<Typed> typed) {

  /** What a spreadsheet keeps as a number. */
  sealed interface Typed {
    /** A day. */
    record Day(LocalDate day) implements Typed {}

    /** A number. */
    record Quantity(BigDecimal number) implements Typed {}

    /** A time of day or a duration, in seconds; with a format of such. */
    record Time(int seconds) implements Typed {}
  }

  static Cell of(String text) {
    return new Cell(text, Optional.empty());
  }

  @Override
  public String toString() {
    return typed.map(of -> of + "~" + text).orElse(text);
  }

  boolean isTyped() {
    return typed.isPresent();
  }
}
