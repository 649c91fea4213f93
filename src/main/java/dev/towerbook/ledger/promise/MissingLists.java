package dev.towerbook.ledger.promise;

import static dev.towerbook.ledger.problem.ReachProblem.SOURCE_MISSING_LIST;
import static dev.towerbook.ledger.problem.ReachProblem.SOURCE_PART_MISSING_LIST;

import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.declared.ExpectedDelivery;
import dev.towerbook.intake.declared.Rhythm;
import dev.towerbook.ledger.reach.DeclaredRow;
import dev.towerbook.ledger.reach.ReachProblems;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Lists of commitments that stop coming, and commitments that a list no longer names although they
 * run on. They count as they were listed last, which nobody has confirmed. Lists are distinguished
 * by their names: of which month one is, it says itself; one that names no month may always be the
 * newest. A list of another folder that has the commitment is as good.
 */
public final class MissingLists {

  private final YearMonth month;
  private final Optional<YearMonth> former;
  private final DeclaredSources declared;
  private final Map<String, ListedCommitment> newest;
  private final Set<String> there;

  private MissingLists(
      YearMonth month,
      Optional<YearMonth> former,
      DeclaredSources declared,
      Collection<ListedCommitment> rows) {
    this.month = month;
    this.former = former;
    this.declared = declared;
    newest = ListedCommitment.newest(rows);
    there =
        rows.stream()
            .filter(one -> one.month().filter(month::isAfter).isEmpty())
            .map(one -> one.row().id())
            .collect(Collectors.toSet());
  }

  /**
   * What a person has to settle, a problem a list.
   *
   * @param former the month of the book before, if there is one
   * @param rows of all lists
   */
  public static List<Problem> of(
      YearMonth month,
      Optional<YearMonth> former,
      DeclaredSources declared,
      Collection<ListedCommitment> rows) {
    MissingLists search = new MissingLists(month, former, declared, rows);
    Map<String, NavigableMap<YearMonth, List<ListedCommitment>>> series = new TreeMap<>();
    for (ListedCommitment one : rows) {
      one.month()
          .ifPresent(
              of ->
                  series
                      .computeIfAbsent(one.series(), none -> new TreeMap<>())
                      .computeIfAbsent(of, none -> new ArrayList<>())
                      .add(one));
    }
    List<Problem> problems = new ArrayList<>();
    series.forEach((name, lists) -> search.problem(name, lists).ifPresent(problems::add));
    return problems;
  }

  private Optional<Problem> problem(
      String series, NavigableMap<YearMonth, List<ListedCommitment>> lists) {
    YearMonth last = lists.lowerKey(month);
    if (last == null || !isExpected(lists, last)) {
      return Optional.empty();
    }
    boolean whole = lists.lastKey().equals(last);
    List<ListedCommitment> running = running(lists.getOrDefault(last, List.of()));
    List<ListedCommitment> missing =
        running.stream().filter(one -> !there.contains(one.row().id())).toList();
    // Lists that name what is new only do not name the same again.
    boolean repeats = 2 * missing.size() <= running.size();
    return missing.isEmpty() || (!whole && !repeats)
        ? Optional.empty()
        : Optional.of(problem(series, last, missing, whole));
  }

  private List<ListedCommitment> running(List<ListedCommitment> list) {
    return list.stream()
        .flatMap(one -> Optional.ofNullable(newest.get(one.row().id())).stream())
        .filter(one -> one.runs(month))
        .distinct()
        .toList();
  }

  /** True if the list has come each month, or is declared to. */
  private boolean isExpected(
      NavigableMap<YearMonth, List<ListedCommitment>> lists, YearMonth last) {
    ListedCommitment one = lists.getOrDefault(last, List.of()).getFirst();
    ExpectedDelivery said = declared.expected(one.file(), "");
    boolean over = said.lastDay().filter(day -> day.isBefore(month.atDay(1))).isPresent();
    boolean early = said.firstDay().filter(month.atEndOfMonth()::isBefore).isPresent();
    if (over || early || said.rhythm().equals(Optional.of(Rhythm.IRREGULAR))) {
      return false;
    }
    return said.rhythm().isPresent()
        || former.filter(before -> !last.isBefore(before)).isPresent()
        || lists.containsKey(last.minusMonths(1));
  }

  private Problem problem(
      String series, YearMonth last, List<ListedCommitment> missing, boolean whole) {
    String money = ReachProblems.text(ListedCommitment.in(month, missing));
    long quantities = missing.stream().filter(one -> one.row().terms().cost().isEmpty()).count();
    String amount =
        money
            + (money.isEmpty() || quantities == 0 ? "" : " and ")
            + (quantities == 0 ? "" : quantities + " without an amount");
    String ids = ReachProblems.first(missing.stream().map(one -> one.row().id()).toList());
    return new Problem(
        whole
            ? SOURCE_MISSING_LIST.with(
                month, last, ids, amount, DeclaredRow.ended(series, last.atEndOfMonth()))
            : SOURCE_PART_MISSING_LIST.with(month, ids, last, amount),
        Severity.ACTION,
        SourceLocation.file(series));
  }
}
