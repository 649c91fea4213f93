package dev.towerbook.ledger.fold;

import dev.towerbook.ledger.day.DayCost;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Months of a file that a slip has made: a few rows far from all others, like 2062-10 among rows of
 * 2026-10. Their money would stand in a month of which no pack is printed, so the rows are rejected
 * and named rather than booked. They are not moved into the file's own month: which digit slipped
 * nobody but the sender knows.
 *
 * <p>Months count as the file's own if they can be reached from the month with most rows by steps
 * that are no longer than a limit. A month that cannot is far if it has no more than a hundredth of
 * the rows, or two, and no more than a third of those of the month with most.
 */
public final class FarMonths {

  /** A bill charges no month but its own, the next one, and corrections of a year. */
  public static final int BILL_AHEAD = 1;

  /** Corrections, late hours, invoices of another year. */
  public static final int YEAR = 12;

  private static final long FEW_ROWS = 2;
  private static final long FEW_PART = 100;
  private static final long MOST_PART = 3;

  private FarMonths() {}

  /** The far months of some days of a file. */
  public static Set<YearMonth> of(Collection<DayCost> days, int ahead) {
    SortedMap<YearMonth, Long> rows = new TreeMap<>();
    for (DayCost day : days) {
      YearMonth begins = YearMonth.from(day.day());
      // The later of the two months decides: corrections of long ago stand in a near invoice.
      YearMonth later = begins.isAfter(day.key().month()) ? begins : day.key().month();
      rows.merge(later, day.rows() + day.left(), Long::sum);
    }
    return far(rows, ahead);
  }

  private static Set<YearMonth> far(SortedMap<YearMonth, Long> rows, int ahead) {
    Set<YearMonth> far = new TreeSet<>(rows.keySet());
    long all = rows.values().stream().mapToLong(Long::longValue).sum();
    long most = rows.values().stream().mapToLong(Long::longValue).max().orElse(0);
    rows.entrySet().stream()
        .filter(month -> month.getValue() == most)
        .findFirst()
        .ifPresent(own -> reach(own.getKey(), far, ahead));
    far.removeIf(
        month -> {
          long few = rows.getOrDefault(month, 0L);
          return few > Math.max(FEW_ROWS, all / FEW_PART) || few * MOST_PART > most;
        });
    return far;
  }

  /** Takes a month and all that can be reached from it out of those that are not reached yet. */
  private static void reach(YearMonth month, Set<YearMonth> left, int ahead) {
    left.remove(month);
    for (YearMonth next : Set.copyOf(left)) {
      long steps = ChronoUnit.MONTHS.between(month, next);
      if (left.contains(next) && steps <= ahead && steps >= -YEAR) {
        reach(next, left, ahead);
      }
    }
  }

  /** True if either month of a row is far. */
  public static boolean isFar(
      Map.Entry<YearMonth, YearMonth> billedAndCharged, Set<YearMonth> far) {
    YearMonth billed = billedAndCharged.getKey();
    YearMonth charged = billedAndCharged.getValue();
    return far.contains(charged.isAfter(billed) ? charged : billed);
  }
}
