package dev.towerbook.ledger.reach;

import dev.towerbook.intake.declared.ExpectedDelivery;
import dev.towerbook.intake.declared.Rhythm;
import dev.towerbook.intake.declared.SourceKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How far a source has to reach in a month, by its own months before and by what is declared.
 *
 * @param day until which it has to have data; empty if nothing is expected of it in the month
 * @param presence true if it is enough that it has any row of the month
 * @param everyDay true if it has to have each day until then
 */
record Expectation(Optional<LocalDate> day, boolean presence, boolean everyDay) {

  private static final Expectation NOTHING = new Expectation(Optional.empty(), false, false);

  /** Months before that are looked at. */
  static final int MONTHS = 3;

  /** Hours and counts of working days end up to a weekend and a day earlier. */
  private static final int WEEKEND_DAYS = 3;

  private static final int WEEK_DAYS = 6;

  /** A source of fewer days a month has a rhythm of its own. */
  private static final int SPARSE_DAYS = 8;

  /**
   * What is expected of a source that had money or counts before.
   *
   * @param before the month of the book before; its files tell what is declared
   */
  static Expectation of(
      SourceDays source, YearMonth month, YearMonth before, Declarations declared) {
    ExpectedDelivery expected = declared.of(source, before);
    boolean over = expected.lastDay().filter(last -> last.isBefore(month.atDay(1))).isPresent();
    boolean early = expected.firstDay().filter(month.atEndOfMonth()::isBefore).isPresent();
    Optional<Rhythm> rhythm = expected.rhythm();
    if (over || early || rhythm.equals(Optional.of(Rhythm.IRREGULAR))) {
      return NOTHING;
    }
    Expectation own =
        rhythm.map(how -> declared(how, month)).orElseGet(() -> byItsMonths(source, month, before));
    LocalDate day = own.day.orElseThrow();
    boolean begun = expected.firstDay().filter(month.atDay(1)::isBefore).isEmpty();
    return new Expectation(
        Optional.of(expected.lastDay().filter(day::isAfter).orElse(day)),
        own.presence,
        own.everyDay && begun);
  }

  private static Expectation declared(Rhythm rhythm, YearMonth month) {
    LocalDate end = month.atEndOfMonth();
    return switch (rhythm) {
      case DAILY -> until(end, true);
      case WEEKLY -> until(end.minusDays(WEEK_DAYS), false);
      case MONTHLY, IRREGULAR -> anyDayUntil(end);
    };
  }

  private static Expectation until(LocalDate day, boolean everyDay) {
    return new Expectation(Optional.of(day), false, everyDay);
  }

  private static Expectation anyDayUntil(LocalDate day) {
    return new Expectation(Optional.of(day), true, false);
  }

  private static Expectation byItsMonths(SourceDays source, YearMonth month, YearMonth before) {
    long gap = Long.MAX_VALUE;
    int most = 0;
    int months = 0;
    int whole = 0;
    for (int back = 0; back < MONTHS; back++) {
      YearMonth past = before.minusMonths(back);
      Optional<LocalDate> reach = source.reachWithin(past);
      if (reach.isPresent()) {
        months++;
        whole += source.hasEveryDay(past) ? 1 : 0;
        gap = Math.min(gap, Math.max(0, ChronoUnit.DAYS.between(reach.get(), past.atEndOfMonth())));
        most = Math.max(most, source.starts(past).size());
      }
    }
    LocalDate end = month.atEndOfMonth();
    boolean bill = source.id().kind() == SourceKind.BILL;
    if (source.id().kind() == SourceKind.INVOICE || months == 0) {
      return anyDayUntil(end);
    }
    if (bill && gap > 0 && most < SPARSE_DAYS) {
      return anyDayUntil(end);
    }
    // An account may have a day without charges; a counter that counts each day does not.
    boolean everyDay = whole == months && (!bill || months > 1);
    boolean exact = bill || whole > 0;
    return until(end.minusDays(gap + (exact ? 0 : WEEKEND_DAYS)), everyDay);
  }

  /** True if the source meets it in a month. */
  boolean isMetBy(SourceDays source, YearMonth month) {
    if (day.isEmpty() || (presence && source.isIn(month))) {
      return true;
    }
    return !presence && source.reach(month).filter(reach -> !reach.isBefore(day.get())).isPresent();
  }

  /** True if the source has each day of the month that it has to have. */
  boolean hasItsDays(SourceDays source, YearMonth month) {
    return !everyDay
        || day.isEmpty()
        || source.starts(month).headSet(day.get(), true).size() >= day.get().getDayOfMonth();
  }
}
