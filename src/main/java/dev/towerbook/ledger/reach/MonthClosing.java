package dev.towerbook.ledger.reach;

import dev.towerbook.intake.declared.SourceKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Whether a month is closed: every bill source with money in the month before has reached its last
 * day, or as far as its own months and the shelf say, and at least one source has. Timesheets,
 * counts and invoices hold no month open.
 *
 * @param month the month
 * @param reached true if the month's last day is covered by a bill
 * @param behind bill sources that have not reached it, although they had money before
 */
public record MonthClosing(YearMonth month, boolean reached, List<Behind> behind) {

  /**
   * A source that is waited for.
   *
   * @param before the month of the book before, in which it had money
   * @param lastDay until which it has data; empty if it has none
   */
  public record Behind(SourceDays source, YearMonth before, Optional<LocalDate> lastDay) {}

  public MonthClosing {
    behind = List.copyOf(behind);
  }

  /**
   * Looks at a month.
   *
   * @param sources of the book, of any kind
   * @param months with a bill, ascending
   */
  public static MonthClosing of(
      YearMonth month,
      Collection<SourceDays> sources,
      List<YearMonth> months,
      Declarations declared) {
    List<SourceDays> bills =
        sources.stream().filter(source -> source.id().kind() == SourceKind.BILL).toList();
    Optional<YearMonth> before = before(month, months);
    List<Behind> behind = new ArrayList<>();
    before.ifPresent(
        former ->
            bills.stream()
                .filter(source -> source.hasIn(former))
                .map(source -> Moves.followed(source, month, former, bills))
                .filter(source -> !isMet(source, month, former, declared))
                .filter(source -> !comesWithOthers(source, month, former, bills))
                .map(source -> new Behind(source, former, source.reach(month)))
                .forEach(behind::add));
    return new MonthClosing(month, isReached(month, before, bills), behind);
  }

  /**
   * True if time has come to the month's end: a source of single days has its last day, or rows of
   * the next month are there. A bill by month covers its days ahead of time, so it tells only if
   * there are no bills of single days.
   */
  private static boolean isReached(
      YearMonth month, Optional<YearMonth> before, List<SourceDays> bills) {
    List<SourceDays> byDay =
        bills.stream()
            .filter(source -> source.isByDayAround(month))
            .filter(source -> source.hasIn(month) || before.filter(source::hasIn).isPresent())
            .toList();
    return (byDay.isEmpty() ? bills : byDay).stream().anyMatch(source -> reaches(source, month))
        || bills.stream().anyMatch(source -> source.beginsAfter(month));
  }

  /** The newest month with a bill before a month. */
  static Optional<YearMonth> before(YearMonth month, List<YearMonth> months) {
    return months.stream().filter(month::isAfter).max(YearMonth::compareTo);
  }

  private static boolean isMet(
      SourceDays source, YearMonth month, YearMonth before, Declarations declared) {
    return Expectation.of(source, month, before, declared).isMetBy(source, month);
  }

  private static boolean reaches(SourceDays source, YearMonth month) {
    return source.reach(month).filter(day -> !day.isBefore(month.atEndOfMonth())).isPresent();
  }

  /**
   * True if each file that had the account before had another one too, of which the month is there:
   * then the delivery has come, without this account. That is reported as absence and holds no
   * month open.
   */
  private static boolean comesWithOthers(
      SourceDays source, YearMonth month, YearMonth before, Collection<SourceDays> bills) {
    return source.deliveries(before).stream()
        .allMatch(
            file ->
                bills.stream()
                    .filter(other -> !other.id().equals(source.id()))
                    .filter(other -> other.deliveries(before).contains(file))
                    .map(other -> Moves.followed(other, month, before, bills))
                    .anyMatch(other -> reaches(other, month)));
  }

  /** True if a pack may be printed of the month without being asked for. */
  public boolean isClosed() {
    return reached && behind.isEmpty();
  }

  /** True if some sources have reached the end of the month and others have not. */
  public boolean isWaitedFor() {
    return reached && !behind.isEmpty();
  }
}
