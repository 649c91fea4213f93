package dev.towerbook.assess;

import dev.towerbook.economics.commit.ApplicationVolatility;
import dev.towerbook.economics.commit.CommitBands;
import dev.towerbook.ledger.day.DayUse;
import dev.towerbook.ledger.month.UsageSpend;
import java.time.YearMonth;
import java.util.List;

/**
 * What is known of use, to say what to commit to.
 *
 * @param days what use cost by day, from {@link #firstOfDays} on
 * @param spend what bills charge applications for use, from {@link #firstOfSpend} on
 */
public record UseData(List<DayUse> days, List<UsageSpend> spend) {

  public UseData {
    days = List.copyOf(days);
    spend = List.copyOf(spend);
  }

  /** The first month of use by day that a pack looks at. */
  public static YearMonth firstOfDays(YearMonth month) {
    return CommitBands.firstMonth(month);
  }

  /** The first month of spend that a pack looks at. */
  public static YearMonth firstOfSpend(YearMonth month) {
    return month.minusMonths(ApplicationVolatility.MONTHS - 1L);
  }
}
