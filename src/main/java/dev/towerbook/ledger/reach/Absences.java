package dev.towerbook.ledger.reach;

import dev.towerbook.intake.SourceKind;
import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.ledger.DeliveryFacts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a month lacks that the month before had: providers, accounts, timesheets, counters, and
 * vendors that send an invoice each month. A missing source is no fall of cost.
 *
 * @param sources that are not there or end early, by identity
 * @param missingMonth a month without any bill directly before this one, between two with bills
 */
public record Absences(List<NotDelivered> sources, Optional<YearMonth> missingMonth) {

  /** Nothing is missing, or nothing can be compared. */
  public static final Absences NONE = new Absences(List.of(), Optional.empty());

  public Absences {
    sources = List.copyOf(sources);
  }

  /**
   * Compares a month with the one before.
   *
   * @param months with a bill, ascending
   * @param deliveries of the book, by name
   */
  public static Absences of(
      YearMonth month,
      Collection<SourceDays> sources,
      List<YearMonth> months,
      DeclaredSources declared,
      Map<String, DeliveryFacts> deliveries) {
    Optional<YearMonth> before = MonthClosing.before(month, months);
    if (before.isEmpty()) {
      return NONE;
    }
    YearMonth former = before.get();
    List<NotDelivered> missing = new ArrayList<>();
    for (SourceDays source : sources) {
      Expectation expected = Expectation.of(source, month, former, declared);
      if (source.hasIn(former)
          && isRegular(source, former)
          && !isThere(source, month, expected)
          && !MonthClosing.hasMoved(source, month, former, sources)) {
        missing.add(missing(source, month, former, expected, deliveries));
      }
    }
    YearMonth expectedBefore = month.minusMonths(1);
    return new Absences(missing, Optional.of(expectedBefore).filter(one -> !one.equals(former)));
  }

  /** Invoices come when they come; only a vendor with one each month is missed. */
  private static boolean isRegular(SourceDays source, YearMonth before) {
    if (source.id().kind() != SourceKind.INVOICE) {
      return true;
    }
    for (int back = 0; back < Expectation.MONTHS; back++) {
      if (!source.hasIn(before.minusMonths(back))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isThere(SourceDays source, YearMonth month, Expectation expected) {
    if (expected.day().isEmpty()) {
      return true;
    }
    return source.isIn(month)
        && expected.isMetBy(source, month)
        && expected.hasItsDays(source, month);
  }

  private static NotDelivered missing(
      SourceDays source,
      YearMonth month,
      YearMonth before,
      Expectation expected,
      Map<String, DeliveryFacts> deliveries) {
    String folder =
        source.deliveries(before).stream()
            .map(deliveries::get)
            .map(facts -> facts == null ? "" : facts.source())
            .findFirst()
            .orElse(source.id().folder());
    Optional<LocalDate> last = source.reachWithin(month);
    return new NotDelivered(
        source.id(),
        folder,
        before,
        source.effective(before),
        source.quantity(before),
        last,
        source.starts(month).size(),
        expected.presence() ? Optional.empty() : expected.day());
  }
}
