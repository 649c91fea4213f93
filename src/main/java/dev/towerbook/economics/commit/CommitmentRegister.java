package dev.towerbook.economics.commit;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The commitments that run.
 *
 * @param commitments by end, then by id
 */
public record CommitmentRegister(List<Commitment> commitments) {

  /**
   * One commitment.
   *
   * @param serviceFamily what it may cover
   * @param monthly what is owed a month, in report currency
   * @param firstDay inclusive
   * @param lastDay inclusive
   */
  public record Commitment(
      String id, String serviceFamily, BigDecimal monthly, LocalDate firstDay, LocalDate lastDay) {
    public Commitment {
      requireNonNull(id, "id");
      requireNonNull(serviceFamily, "serviceFamily");
      requireNonNull(monthly, "monthly");
      if (lastDay.isBefore(firstDay)) {
        throw new IllegalArgumentException(id + " ends before it begins");
      }
    }

    /** What is still owed after a month, in whole months: stranded if nobody can use it. */
    public BigDecimal owedAfter(YearMonth month) {
      YearMonth from = month.plusMonths(1);
      YearMonth first = YearMonth.from(firstDay);
      long months =
          ChronoUnit.MONTHS.between(first.isAfter(from) ? first : from, YearMonth.from(lastDay))
              + 1;
      return monthly.multiply(BigDecimal.valueOf(Math.max(0, months)));
    }
  }

  public CommitmentRegister {
    commitments =
        commitments.stream()
            .sorted(Comparator.comparing(Commitment::lastDay).thenComparing(Commitment::id))
            .toList();
  }

  /** Month → commitments that end in it, from a month on, the next to end first. */
  public SortedMap<YearMonth, List<Commitment>> expiryCalendar(YearMonth from) {
    SortedMap<YearMonth, List<Commitment>> calendar = new TreeMap<>();
    for (Commitment commitment : commitments) {
      YearMonth end = YearMonth.from(commitment.lastDay());
      if (!end.isBefore(from)) {
        calendar.computeIfAbsent(
            end,
            month ->
                commitments.stream()
                    .filter(other -> YearMonth.from(other.lastDay()).equals(month))
                    .toList());
      }
    }
    return Collections.unmodifiableSortedMap(calendar);
  }
}
