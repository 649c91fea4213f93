package dev.towerbook.ledger.fold;

import dev.towerbook.intake.bill.column.ChargeCursor;
import dev.towerbook.intake.bill.column.CostMeasure;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.ChargeTraits;
import dev.towerbook.ledger.EntryKey;
import dev.towerbook.ledger.day.DayUse;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;

/**
 * Adds up use by day within a charge month, in whole millionths: sums are the same in any order of
 * lines, and a day costs eight bytes. Not thread-safe.
 */
public final class UseDays {

  /** A charge for a longer time counts as one for so many days. */
  private static final int DAYS_MAX = 366;

  private final int firstDay;
  private long[] days = new long[31];
  private long begins;
  private long spread;
  private long contracted;
  private long unpriced;

  UseDays(YearMonth chargeMonth) {
    firstDay = (int) chargeMonth.atDay(1).toEpochDay();
  }

  /**
   * The sums by day of a ledger entry's lines; empty if they are no use that could be on demand.
   */
  static Optional<DayUse.Key> key(EntryKey of) {
    ChargeTraits traits = of.traits();
    boolean used = traits.commitmentStatus().equalsIgnoreCase("Used");
    boolean onDemand =
        traits.commitmentStatus().isEmpty()
            && !traits.pricingCategory().equalsIgnoreCase("Dynamic");
    if (of.origin().kind() != SourceKind.BILL
        || !traits.chargeCategory().equalsIgnoreCase("Usage")
        || !(used || onDemand)) {
      return Optional.empty();
    }
    return Optional.of(
        new DayUse.Key(
            of.billingMonth(),
            of.chargeMonth(),
            of.origin().provider(),
            of.service(),
            of.origin().currency(),
            of.place().target(),
            used));
  }

  /** Adds a charge. */
  public void add(ChargeCursor row) {
    long amount = row.millionths(CostMeasure.LIST);
    if (amount == ChargeCursor.NO_MILLIONTHS || amount == 0) {
      long other = row.millionths(CostMeasure.CONTRACTED);
      if (other == ChargeCursor.NO_MILLIONTHS || other == 0) {
        // Providers write 0 where they know no price: 0 is a price only of what costs nothing.
        unpriced += row.sign(CostMeasure.EFFECTIVE) == 0 ? 0 : 1;
        return;
      }
      amount = other;
      contracted += other;
    }
    int day = row.chargeDay() - firstDay;
    int count = Math.min(row.chargeDays(), DAYS_MAX);
    begins |= 1L << day;
    if (day + count > days.length) {
      days = Arrays.copyOf(days, day + count);
    }
    if (count == 1) {
      days[day] += amount;
      return;
    }
    spread += amount;
    long each = amount / count;
    for (int i = day; i < day + count; i++) {
      days[i] += each;
    }
    days[day] += amount - each * count;
  }

  /** Adds all of another sum of the same month. */
  void add(UseDays other) {
    if (other.days.length > days.length) {
      days = Arrays.copyOf(days, other.days.length);
    }
    for (int i = 0; i < other.days.length; i++) {
      days[i] += other.days[i];
    }
    begins |= other.begins;
    spread += other.spread;
    contracted += other.contracted;
    unpriced += other.unpriced;
  }

  /** The sums. */
  DayUse of(DayUse.Key key) {
    int last = days.length;
    while (last > 0 && days[last - 1] == 0) {
      last--;
    }
    return new DayUse(
        key,
        key.chargeMonth().atDay(1),
        Arrays.stream(days, 0, last).boxed().toList(),
        begins,
        spread,
        contracted,
        unpriced);
  }
}
