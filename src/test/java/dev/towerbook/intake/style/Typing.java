package dev.towerbook.intake.style;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;

/**
 * Which cells of a sheet are no texts, a choice for each kind of them: all, none, or some, as where
 * a column was typed by hand. Nothing else than a sheet has such.
 */
final class Typing {

  private final Random random;
  private final double days;
  private final double numbers;
  private final boolean times;

  private Typing(Random random, double days, double numbers, boolean times) {
    this.random = random;
    this.days = days;
    this.numbers = numbers;
    this.times = times;
  }

  /** All cells are texts. */
  static Typing none(Random random) {
    return new Typing(random, 0, 0, false);
  }

  static Typing any(Random random) {
    return new Typing(random, share(random), share(random), random.nextBoolean());
  }

  private static double share(Random random) {
    int any = random.nextInt(6);
    return any < 3 ? 1 : any < 5 ? 0 : 0.5;
  }

  private static Cell cell(String text, boolean typed, Cell.Typed value) {
    return new Cell(text, Optional.of(value).filter(of -> typed));
  }

  Cell day(String text, LocalDate day) {
    return cell(text, random.nextDouble() < days, new Cell.Typed.Day(day));
  }

  Cell number(String text, BigDecimal number) {
    return cell(text, random.nextDouble() < numbers, new Cell.Typed.Quantity(number));
  }

  /** Hours of a row. */
  Cell duration(DurationWriting writing, int seconds) {
    String text = writing.write(seconds);
    return switch (writing) {
      case CLOCK_SECONDS, CLOCK_MINUTES ->
          cell(text, random.nextDouble() < numbers, new Cell.Typed.Time(seconds));
      case POINT, COMMA -> number(text, new BigDecimal(text.replace(',', '.')));
      case MINUTES, SECONDS, DAY_PARTS -> number(text, new BigDecimal(text));
      case SPELLED, FRENCH, ISO, CLASSIC, WITH_UNIT -> Cell.of(text);
    };
  }

  /** True if start and end are times; a spreadsheet knows these to the second. */
  boolean hasTimes() {
    return times;
  }

  Cell time(String text, int seconds) {
    return cell(text, times, new Cell.Typed.Time(seconds));
  }
}
