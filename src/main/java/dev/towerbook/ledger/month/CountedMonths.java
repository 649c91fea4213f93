package dev.towerbook.ledger.month;

import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.gap.CountHabit;
import dev.towerbook.ledger.gap.CountedDays;
import dev.towerbook.mapping.catalogue.Application;
import dev.towerbook.mapping.catalogue.Catalogue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Says of each month's count whether it is about the days that the month's cost is about. A count
 * of other days is kept and marked: as a divisor or a driver it would be another figure.
 */
public final class CountedMonths {

  /** Earlier months that tell the habit of a counter. */
  private static final int HABIT_MONTHS = 6;

  private record Counter(String subject, String unit) {}

  private final Map<Counter, NavigableMap<YearMonth, CountedDays>> days = new HashMap<>();
  private final Map<YearMonth, LocalDate> billedUntil;
  private final Catalogue catalogue;

  private CountedMonths(Map<YearMonth, LocalDate> billedUntil, Catalogue catalogue) {
    this.billedUntil = billedUntil;
    this.catalogue = catalogue;
  }

  /**
   * The same counts, those that are about other days marked with their reason.
   *
   * @param usage one count for each subject, unit and month
   * @param counted days of the usage files
   * @param billedUntil newest day of each month that a bill covers: cost is known by day there
   */
  public static List<UsageTotal> marked(
      List<UsageTotal> usage,
      List<DayCost> counted,
      Map<YearMonth, LocalDate> billedUntil,
      Catalogue catalogue) {
    CountedMonths months = new CountedMonths(billedUntil, catalogue);
    counted.forEach(months::noteCounted);
    return usage.stream().map(months::marked).toList();
  }

  private void noteCounted(DayCost day) {
    // What is taken back later counts no day.
    if (day.quantity().signum() >= 0) {
      YearMonth month = YearMonth.from(day.day());
      NavigableMap<YearMonth, CountedDays> months =
          days.computeIfAbsent(
              new Counter(day.key().subject(), day.key().unit()), none -> new TreeMap<>());
      months.put(month, months.getOrDefault(month, new CountedDays(month, 0)).and(day.day()));
    }
  }

  private UsageTotal marked(UsageTotal count) {
    if (count.quantity().signum() < 0) {
      return count.because("more was taken back than counted in " + count.month());
    }
    NavigableMap<YearMonth, CountedDays> months =
        days.getOrDefault(
            new Counter(count.subject().name(), count.unit().name()), new TreeMap<>());
    CountedDays now = months.get(count.month());
    if (now == null) {
      return count;
    }
    List<CountedDays> earlier = new ArrayList<>(months.headMap(count.month()).values());
    return CountHabit.partial(
            now,
            earlier.subList(Math.max(0, earlier.size() - HABIT_MONTHS), earlier.size()),
            lastDay(count.month()),
            sinceDay(count))
        .map(count::because)
        .orElse(count);
  }

  private int lastDay(YearMonth month) {
    return Optional.ofNullable(billedUntil.get(month))
        .map(LocalDate::getDayOfMonth)
        .orElse(month.lengthOfMonth());
  }

  private int sinceDay(UsageTotal count) {
    return count
        .application()
        .flatMap(catalogue::application)
        .flatMap(Application::inService)
        .filter(day -> YearMonth.from(day).equals(count.month()))
        .map(LocalDate::getDayOfMonth)
        .orElse(1);
  }
}
