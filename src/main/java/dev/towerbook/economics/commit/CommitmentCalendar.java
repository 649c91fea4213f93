package dev.towerbook.economics.commit;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.money.Sums;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What ends when, and what is still owed, as seen from the end of a month.
 *
 * @param month of the pack
 * @param currency of {@code owedReported}
 * @param entries by end, then by id
 * @param unregistered services whose use is covered on the bills of the month, while no running
 *     commitment of the register names them
 */
public record CommitmentCalendar(
    YearMonth month, String currency, List<Entry> entries, SortedSet<ServiceId> unregistered) {

  /** Months that the calendar looks ahead. */
  public static final int MONTHS_AHEAD = 24;

  /** Where a commitment stands. */
  public enum State {
    /** It ended in the pack's month or before, and the bills cover none of its services. */
    ENDED,
    /** It ended before the month, and its services are still billed as covered. */
    ENDED_STILL_BILLED,
    /** It ends in one of the months ahead. */
    ENDS_AHEAD,
    /** It ends after them. */
    ENDS_LATER
  }

  /**
   * A commitment.
   *
   * @param owed after the month, in the commitment's currency
   * @param owedReported the same in report currency, at the rate of the month
   * @param difference where the provider says something else than finance; or empty
   */
  public record Entry(
      Commitment commitment, State state, Measure owed, Measure owedReported, String difference) {}

  public CommitmentCalendar {
    entries = List.copyOf(entries);
    unregistered = Collections.unmodifiableSortedSet(new TreeSet<>(unregistered));
  }

  /**
   * The calendar of a register.
   *
   * @param covered services that the bills of the month show as covered
   */
  public static CommitmentCalendar of(
      CommitmentRegister register,
      YearMonth month,
      SortedSet<ServiceId> covered,
      ExchangeRates rates) {
    List<Commitment> running =
        register.commitments().stream()
            .filter(one -> one.runs(month.atDay(1), month.atEndOfMonth()))
            .toList();
    SortedSet<ServiceId> unregistered = new TreeSet<>();
    for (ServiceId service : covered) {
      if (running.stream().noneMatch(one -> one.covers(service))) {
        unregistered.add(service);
      }
    }
    List<Entry> entries =
        register.commitments().stream()
            .map(
                one -> {
                  Measure owed = one.obligation().owedAfter(month, one.firstDay(), one.lastDay());
                  return new Entry(
                      one,
                      state(one, month, unregistered),
                      owed,
                      reported(owed, one.currency(), month, rates),
                      register.differences().getOrDefault(one.id(), ""));
                })
            .toList();
    return new CommitmentCalendar(month, rates.reportCurrency(), entries, unregistered);
  }

  private static State state(Commitment one, YearMonth month, SortedSet<ServiceId> unregistered) {
    YearMonth end = YearMonth.from(one.lastDay());
    if (end.isAfter(month.plusMonths(MONTHS_AHEAD))) {
      return State.ENDS_LATER;
    }
    if (end.isAfter(month)) {
      return State.ENDS_AHEAD;
    }
    return end.isBefore(month) && unregistered.stream().anyMatch(one::covers)
        ? State.ENDED_STILL_BILLED
        : State.ENDED;
  }

  private static Measure reported(
      Measure owed, String currency, YearMonth month, ExchangeRates rates) {
    if (owed.number().filter(amount -> amount.signum() != 0).isEmpty()) {
      return owed;
    }
    return rates
        .rate(month, currency)
        .map(rate -> owed.map(rate::multiply))
        .orElseGet(() -> new Measure.Unknown("no exchange rate for " + currency));
  }

  /** What is owed in all, of the commitments whose amount is known. */
  public BigDecimal owedKnown() {
    return entries.stream()
        .flatMap(entry -> entry.owedReported().number().stream())
        .collect(Sums.of(owed -> owed));
  }

  /** Number of commitments that are owed something unknown. */
  public long owedUnknown() {
    return entries.stream()
        .filter(entry -> entry.owedReported() instanceof Measure.Unknown)
        .count();
  }

  /** Commitments in a state. */
  public List<Entry> in(State state) {
    return entries.stream().filter(entry -> entry.state() == state).toList();
  }
}
