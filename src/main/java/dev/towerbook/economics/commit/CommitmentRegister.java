package dev.towerbook.economics.commit;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All commitments, each once: what finance has signed, and what the providers deliver beside it.
 *
 * @param commitments by end, then by id
 * @param differences commitment id → where the provider says something else than finance does
 */
public record CommitmentRegister(
    List<Commitment> commitments, SortedMap<String, String> differences) {

  /** Nothing is committed. */
  public static final CommitmentRegister EMPTY = new CommitmentRegister(List.of(), new TreeMap<>());

  public CommitmentRegister {
    commitments =
        commitments.stream()
            .sorted(Comparator.comparing(Commitment::lastDay).thenComparing(Commitment::id))
            .toList();
    differences = Collections.unmodifiableSortedMap(new TreeMap<>(differences));
  }

  /**
   * Puts both together. Where both know an id, the row of finance counts and the difference is
   * reported.
   *
   * @param signed ids differ
   * @param delivered ids differ
   */
  public static CommitmentRegister of(List<Commitment> signed, List<Commitment> delivered) {
    Map<String, Commitment> byId = new HashMap<>();
    signed.forEach(one -> byId.put(one.id(), one));
    List<Commitment> all = new ArrayList<>(signed);
    SortedMap<String, String> differences = new TreeMap<>();
    for (Commitment other : delivered) {
      Commitment own = byId.get(other.id());
      if (own == null) {
        all.add(other);
      } else {
        String difference = difference(own, other);
        if (!difference.isEmpty()) {
          differences.put(own.id(), difference);
        }
      }
    }
    return new CommitmentRegister(all, differences);
  }

  /**
   * Commitments that may cover a service and hold on some day of a month, the first to end first.
   */
  Stream<Commitment> running(YearMonth month, ServiceId service) {
    return commitments.stream()
        .filter(one -> one.runs(month.atDay(1), month.atEndOfMonth()) && one.covers(service));
  }

  private static String difference(Commitment own, Commitment other) {
    List<String> parts = new ArrayList<>();
    if (!own.firstDay().equals(other.firstDay())) {
      parts.add("begins " + other.firstDay());
    }
    if (!own.lastDay().equals(other.lastDay())) {
      parts.add("ends " + other.lastDay());
    }
    if (!own.currency().equals(other.currency()) && !other.currency().isEmpty()) {
      parts.add("is in " + other.currency());
    }
    if (own.obligation() instanceof Obligation.Monthly mine
        && other.obligation() instanceof Obligation.Whole theirs
        && differs(own, mine, theirs)) {
      parts.add("comes to " + theirs.amount().toPlainString() + " in all");
    }
    return parts.isEmpty() ? "" : "the provider says it " + String.join(", ", parts);
  }

  /** More than a month's amount apart: part months are counted differently. */
  private static boolean differs(Commitment own, Obligation.Monthly mine, Obligation.Whole theirs) {
    var before = YearMonth.from(own.firstDay()).minusMonths(1);
    var whole = requireNonNull(mine.owedAfter(before, own.firstDay(), own.lastDay()));
    return whole instanceof dev.towerbook.economics.metric.Measure.Known known
        && known.value().subtract(theirs.amount()).abs().compareTo(mine.amount()) > 0;
  }
}
