package dev.towerbook.ledger.fold;

import dev.towerbook.intake.dataset.TimeEntry;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hours that a clock has measured: ten minutes are no finite decimal of an hour, so six times their
 * rounding is not one hour. Entries of one line of the ledger are therefore added in seconds and
 * divided once: an entry brings what the sum so far grows by.
 */
public final class ClockHours {

  private static final BigDecimal SECONDS = BigDecimal.valueOf(3600);

  /** Decimals to which a time of the clock is divided. */
  private static final int SCALE = 20;

  private final Map<List<Object>, BigInteger> sums = new HashMap<>();

  /** Takes an entry into its line; the hours by which that grows. */
  public BigDecimal add(TimeEntry entry) {
    if (!isRounded(entry.hours())) {
      return entry.hours();
    }
    BigInteger after = sums.merge(line(entry), seconds(entry.hours()), BigInteger::add);
    return hours(after).subtract(hours(after.subtract(seconds(entry.hours()))));
  }

  /** What entries of one line have in common. */
  private static List<Object> line(TimeEntry entry) {
    return List.of(
        YearMonth.from(entry.date()),
        entry.role(),
        entry.activity(),
        entry.project(),
        entry.target(),
        entry.workType(),
        entry.capitalisable());
  }

  /** True if the hours are whole seconds that no finite decimal holds. */
  private static boolean isRounded(BigDecimal hours) {
    return hours.scale() == SCALE && hours(seconds(hours)).compareTo(hours) == 0;
  }

  private static BigInteger seconds(BigDecimal hours) {
    return hours.multiply(SECONDS).setScale(0, RoundingMode.HALF_EVEN).toBigInteger();
  }

  private static BigDecimal hours(BigInteger seconds) {
    return new BigDecimal(seconds).divide(SECONDS, SCALE, RoundingMode.HALF_EVEN);
  }
}
