package dev.towerbook.intake.style;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** How a tool shows durations. */
enum DurationWriting {
  CLOCK_SECONDS,
  CLOCK_MINUTES,
  SPELLED,
  FRENCH,
  ISO,
  CLASSIC,
  POINT,
  COMMA,
  WITH_UNIT,
  MINUTES,
  SECONDS,
  DAY_PARTS;

  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

  String write(int seconds) {
    int hours = seconds / 3600;
    int minutes = seconds / 60 % 60;
    int rest = seconds % 60;
    return switch (this) {
      case CLOCK_SECONDS -> String.format(Locale.ROOT, "%02d:%02d:%02d", hours, minutes, rest);
      case CLOCK_MINUTES -> String.format(Locale.ROOT, "%d:%02d", hours, minutes);
      case SPELLED ->
          hours == 0 ? minutes + "m" : String.format(Locale.ROOT, "%dh %dm", hours, minutes);
      case FRENCH -> String.format(Locale.ROOT, "%dh%02d", hours, minutes);
      case ISO -> String.format(Locale.ROOT, "PT%dH%dM", hours, minutes);
      case CLASSIC ->
          hours == 0
              ? String.format(Locale.ROOT, "%02d:%02d min", minutes, rest)
              : String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, rest);
      case POINT -> hundredths(seconds).toPlainString();
      case COMMA -> hundredths(seconds).toPlainString().replace('.', ',');
      case WITH_UNIT -> hundredths(seconds).toPlainString().replace('.', ',') + " h";
      case MINUTES -> String.valueOf(seconds / 60);
      case SECONDS -> String.valueOf(seconds);
      case DAY_PARTS ->
          BigDecimal.valueOf(seconds)
              .divide(BigDecimal.valueOf(86_400), 15, RoundingMode.HALF_EVEN)
              .stripTrailingZeros()
              .toPlainString();
    };
  }

  private static BigDecimal hundredths(int seconds) {
    return BigDecimal.valueOf(seconds).divide(HOUR, 2, RoundingMode.HALF_UP);
  }

  /** Those that may stand under a header; one that says hours has no minutes below it. */
  static List<DurationWriting> under(boolean anyUnit) {
    return Arrays.stream(values())
        .filter(one -> anyUnit || (one != MINUTES && one != SECONDS))
        .toList();
  }

  /** Whole minutes; parts of a day with few decimals may be booked as hours as well. */
  int length(Random random) {
    int minutes = 1 + random.nextInt(8 * 60);
    boolean few = minutes % 90 == 0 || minutes % 36 == 0;
    return 60 * (this == DAY_PARTS && few ? minutes + 1 : minutes);
  }

  /**
   * The hours that a reader must find.
   *
   * @param proven true if start and end stand beside it, with seconds
   */
  BigDecimal hours(int seconds, boolean proven) {
    boolean rounded = this == POINT || this == COMMA || this == WITH_UNIT;
    return rounded && !proven
        ? hundredths(seconds)
        : BigDecimal.valueOf(seconds).divide(HOUR, 20, RoundingMode.HALF_EVEN);
  }
}
