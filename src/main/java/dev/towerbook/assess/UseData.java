package dev.towerbook.assess;

import dev.towerbook.economics.commit.CommitBands;
import dev.towerbook.economics.forecast.ApplicationVolatility;
import dev.towerbook.economics.forecast.RunCost;
import dev.towerbook.economics.plan.Teams;
import dev.towerbook.economics.tags.TagMonths;
import dev.towerbook.ledger.day.DayUse;
import dev.towerbook.ledger.month.ServiceSpend;
import dev.towerbook.ledger.month.UsageSpend;
import java.time.YearMonth;
import java.util.List;

/**
 * What is known of use, to say what to commit to.
 *
 * @param days what use cost by day, from {@link #firstOfDays} on
 * @param spend what bills charge applications for use, from {@link #firstOfSpend} on
 * @param services what services cost by month, from {@link #firstOfServices} on
 * @param tags how charges carry the tags that the shelf requires
 */
public record UseData(
    List<DayUse> days, List<UsageSpend> spend, List<ServiceSpend> services, TagMonths tags) {

  public UseData {
    days = List.copyOf(days);
    spend = List.copyOf(spend);
    services = List.copyOf(services);
  }

  /** The first month of use by day that a pack looks at. */
  public static YearMonth firstOfDays(YearMonth month) {
    return CommitBands.firstMonth(month);
  }

  /** The first month of spend that a pack looks at. */
  public static YearMonth firstOfSpend(YearMonth month) {
    return month.minusMonths(ApplicationVolatility.MONTHS - 1L);
  }

  /** The first month of services' cost that a pack looks at. */
  public static YearMonth firstOfServices(YearMonth month) {
    return month.minusMonths(RunCost.MONTHS - 1L);
  }

  /**
   * How the months of a trend carry the required tags.
   *
   * @param months that the book has, up to the pack's
   */
  public static TagMonths tags(List<YearMonth> months, Shelf shelf, TagMonths.Source source) {
    List<YearMonth> last =
        months.subList(Math.max(0, months.size() - MonthAllocator.TREND_MONTHS), months.size());
    return TagMonths.of(
        last, shelf.mappings(), new Teams(shelf.mappings(), shelf.targets())::of, source);
  }
}
