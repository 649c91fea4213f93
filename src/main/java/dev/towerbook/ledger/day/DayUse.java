package dev.towerbook.ledger.day;

import dev.towerbook.mapping.CostObject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What the use of a service was worth day by day at on-demand price: list cost, else contracted
 * cost. For statistics: in millionths of the currency, rounded a line.
 *
 * @param key whose use
 * @param firstDay day of the first value
 * @param millionths by day from {@code firstDay} on; a charge for several days is spread evenly
 * @param begins by day of the month, as bits: 1 if a charge begins on the day after {@code
 *     firstDay}
 * @param spread of the sum, what was charged for more than a day
 * @param contracted of the sum, what has no list cost
 * @param unpriced number of lines with neither price, which are in no sum
 */
public record DayUse(
    Key key,
    LocalDate firstDay,
    List<Long> millionths,
    long begins,
    long spread,
    long contracted,
    long unpriced) {

  /**
   * Whose use.
   *
   * @param billingMonth of the invoice
   * @param target who bears it
   * @param covered true if a commitment pays for it
   */
  public record Key(
      YearMonth billingMonth,
      YearMonth chargeMonth,
      String provider,
      String service,
      String currency,
      CostObject.Assigned target,
      boolean covered) {}

  public DayUse {
    millionths = List.copyOf(millionths);
  }
}
