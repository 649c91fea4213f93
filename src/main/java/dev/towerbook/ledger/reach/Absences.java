package dev.towerbook.ledger.reach;

import dev.towerbook.ledger.DeliveryFacts;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a month lacks: providers, accounts, timesheets, roles, counters and regular vendors of the
 * month before, and what is declared to come. A missing source is no fall of cost.
 *
 * @param sources that are not there or end early, by identity
 * @param missingMonth a month without any bill directly before this one, between two with bills
 * @param gaps sources that are there, and that the month before lacks although they were there
 *     earlier: what compares the two months is wrong
 * @param undelivered declared sources of which nothing has come
 * @param empty folders of which each file of a kind has a header and no row, by one of the files
 */
public record Absences(
    List<NotDelivered> sources,
    Optional<YearMonth> missingMonth,
    List<NotDelivered> gaps,
    List<Undelivered> undelivered,
    List<DeliveryFacts> empty) {

  /** Nothing is missing, or nothing can be compared. */
  public static final Absences NONE =
      new Absences(List.of(), Optional.empty(), List.of(), List.of(), List.of());

  public Absences {
    sources = List.copyOf(sources);
    gaps = List.copyOf(gaps);
    undelivered = List.copyOf(undelivered);
    empty = List.copyOf(empty);
  }

  /**
   * Compares a month with those before.
   *
   * @param months with a bill, ascending
   * @param deliveries of the book, by name
   */
  public static Absences of(
      YearMonth month,
      Collection<SourceDays> sources,
      List<YearMonth> months,
      Declarations declared,
      Map<String, DeliveryFacts> deliveries) {
    MissingSources search = new MissingSources(sources, declared, deliveries);
    Optional<YearMonth> before = MonthClosing.before(month, months);
    List<Undelivered> undelivered = search.undelivered(month, before);
    if (before.isEmpty()) {
      return new Absences(List.of(), Optional.empty(), List.of(), undelivered, search.empty());
    }
    YearMonth former = before.get();
    List<NotDelivered> gaps =
        MonthClosing.before(former, months)
            .map(earlier -> search.gaps(month, former, earlier))
            .orElse(List.of());
    return new Absences(
        search.in(month, former),
        Optional.of(month.minusMonths(1)).filter(one -> !one.equals(former)),
        gaps,
        undelivered,
        search.empty());
  }
}
