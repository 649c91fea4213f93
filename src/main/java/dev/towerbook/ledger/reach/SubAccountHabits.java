package dev.towerbook.ledger.reach;

import static dev.towerbook.ledger.problem.ReachProblem.SOURCE_PART_ENDS_EARLY;
import static dev.towerbook.ledger.problem.ReachProblem.SOURCE_PART_MISSING;

import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.ledger.day.SubAccountDays;
import dev.towerbook.money.Money;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sub-accounts (accounts, subscriptions, projects) whose use ends within a month although their
 * bill goes on. They are known by the column that the rules read; where no rule reads one, nothing
 * is reported.
 */
public final class SubAccountHabits {

  /** Months before that are looked at. */
  public static final int MONTHS = 3;

  /** Use of working days ends up to a weekend and a holiday earlier. */
  private static final int WEEKEND_DAYS = 3;

  /** So many days of a month with use: then a day without is rare. */
  private static final int DENSE_DAYS = 20;

  /** A smaller part of the bill comes and goes. */
  private static final BigDecimal PART = BigDecimal.valueOf(1000);

  private record Account(String account, String currency) implements Comparable<Account> {
    @Override
    public int compareTo(Account other) {
      int byAccount = account.compareTo(other.account);
      return byAccount != 0 ? byAccount : currency.compareTo(other.currency);
    }
  }

  /** A sub-account, or all of an account, in a month. */
  private static final class Use {
    private long begins;
    private BigDecimal effective = BigDecimal.ZERO;
    private String file = "";

    void add(SubAccountDays of) {
      begins |= of.begins();
      effective = effective.add(of.effective());
      file = of.delivery();
    }

    String folder() {
      return SourceFile.folder(file);
    }

    int lastDay() {
      return Long.SIZE - Long.numberOfLeadingZeros(begins);
    }

    int days() {
      return Long.bitCount(begins);
    }
  }

  private final SortedMap<Account, SortedMap<String, NavigableMap<YearMonth, Use>>> accounts =
      new TreeMap<>();
  private final SortedMap<Account, NavigableMap<YearMonth, Use>> totals = new TreeMap<>();

  private SubAccountHabits(Collection<SubAccountDays> days) {
    for (SubAccountDays of : days) {
      Account account = new Account(of.account(), of.currency());
      accounts
          .computeIfAbsent(account, none -> new TreeMap<>())
          .computeIfAbsent(of.subAccount(), none -> new TreeMap<>())
          .computeIfAbsent(of.month(), none -> new Use())
          .add(of);
      totals
          .computeIfAbsent(account, none -> new TreeMap<>())
          .computeIfAbsent(of.month(), none -> new Use())
          .add(of);
    }
  }

  /**
   * What a person has to settle, one problem an account and last day.
   *
   * @param days of the month and the {@link #MONTHS} before
   * @param declared which sub-accounts are known to have ended
   * @param reported files of which it is reported already who bears no use of them any more
   */
  public static List<Problem> problems(
      YearMonth month,
      Collection<SubAccountDays> days,
      Declarations declared,
      Collection<String> reported) {
    SubAccountHabits habits = new SubAccountHabits(days);
    List<Problem> problems = new ArrayList<>();
    habits.accounts.forEach(
        (account, subAccounts) -> {
          Use bill = habits.of(account, month);
          SortedMap<Integer, SortedMap<String, Use>> ended = new TreeMap<>();
          subAccounts.forEach(
              (name, months) ->
                  habits
                      .endsOn(account, months, month)
                      .filter(day -> !isDeclared(months, name, month, declared))
                      .filter(day -> day > 0 || !reported.contains(bill.file))
                      .ifPresent(
                          day ->
                              ended
                                  .computeIfAbsent(day, none -> new TreeMap<>())
                                  .put(name, before(months, month))));
          ended.forEach((day, of) -> problems.add(problem(account, month, day, of)));
        });
    return problems;
  }

  private Use of(Account account, YearMonth month) {
    return totals.getOrDefault(account, new TreeMap<>()).getOrDefault(month, new Use());
  }

  private static Use before(NavigableMap<YearMonth, Use> months, YearMonth month) {
    return months.getOrDefault(month.minusMonths(1), new Use());
  }

  private static boolean isDeclared(
      NavigableMap<YearMonth, Use> months, String name, YearMonth month, Declarations declared) {
    return declared.isEnded(before(months, month).file, name, month.atEndOfMonth());
  }

  /**
   * The last day of use in a month, if it ends earlier than in the months before; 0 if it has none
   * although there was some in each of them.
   */
  private Optional<Integer> endsOn(
      Account account, NavigableMap<YearMonth, Use> months, YearMonth month) {
    Use now = months.getOrDefault(month, new Use());
    NavigableMap<YearMonth, Use> past = months.headMap(month, false);
    Use bill = of(account, month);
    Use before = before(months, month);
    if (before.begins == 0
        || bill.begins == 0
        || isSmall(before, of(account, month.minusMonths(1)))) {
      return Optional.empty();
    }
    if (now.begins == 0) {
      return past.size() > 1 && isInEach(past, month) ? Optional.of(0) : Optional.empty();
    }
    int allowed = 0;
    boolean dense = true;
    for (Map.Entry<YearMonth, Use> one : past.entrySet()) {
      allowed = Math.max(allowed, gap(one.getKey(), one.getValue()));
      dense &= one.getValue().days() >= DENSE_DAYS;
    }
    boolean regular = past.size() > 1 || dense;
    allowed += dense ? 1 : WEEKEND_DAYS;
    // Days that the whole bill lacks are reported of the bill.
    return regular && gap(month, now) > Math.max(allowed, gap(month, bill))
        ? Optional.of(now.lastDay())
        : Optional.empty();
  }

  private static boolean isSmall(Use part, Use all) {
    return part.effective.abs().multiply(PART).compareTo(all.effective.abs()) < 0;
  }

  /** True if there is use in each of the months before that the account itself has. */
  private static boolean isInEach(NavigableMap<YearMonth, Use> past, YearMonth month) {
    return past.values().stream().allMatch(use -> use.begins != 0)
        && past.firstKey().isBefore(month.minusMonths(1));
  }

  /** Days after the last one with use. */
  private static int gap(YearMonth month, Use use) {
    return month.lengthOfMonth() - use.lastDay();
  }

  private static Problem problem(
      Account account, YearMonth month, int day, SortedMap<String, Use> ended) {
    String names =
        ReachProblems.first(
            ended.entrySet().stream()
                .map(one -> one.getKey() + " " + text(account, one.getValue().effective))
                .toList());
    String name = account.account.isEmpty() ? "the bill" : "billing account " + account.account;
    String folder = ended.values().iterator().next().folder();
    LocalDate last = day == 0 ? month.minusMonths(1).atEndOfMonth() : month.atDay(day);
    YearMonth before = month.minusMonths(1);
    String row = DeclaredRow.endedSubjects(folder, List.copyOf(ended.keySet()), last);
    return new Problem(
        day == 0
            ? SOURCE_PART_MISSING.with(name, names, before, month, row)
            : SOURCE_PART_ENDS_EARLY.with(name, names, before, last, row),
        Severity.ACTION,
        SourceLocation.file(folder));
  }

  private static String text(Account account, BigDecimal amount) {
    return new Money(account.currency, amount).text();
  }
}
