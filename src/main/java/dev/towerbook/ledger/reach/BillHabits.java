package dev.towerbook.ledger.reach;

import static dev.towerbook.ledger.problem.ReachProblem.BILL_PRICES_MISSING;
import static dev.towerbook.ledger.problem.ReachProblem.SOURCE_PART_MISSING_ACCOUNT;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.ledger.Amounts;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.Origin;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.money.Money;
import dev.towerbook.table.Problem;
import dev.towerbook.table.problem.ProblemWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the bill of an account has each month, apart from its days: who bears its use, and how much
 * of it has prices. A bill may come to its last day and still lack a subscription, a project or a
 * column: then one who bore cost of it bears nothing, or prices are blank.
 */
public final class BillHabits {

  private static final int MONTHS = 4;

  /** A smaller part of the account's use comes and goes. */
  private static final BigDecimal PART = BigDecimal.valueOf(100);

  /** So much more of the use without a price than in the month before is no change of products. */
  private static final BigDecimal SHARE = new BigDecimal("0.05");

  private static final int DIGITS = 4;

  private final NavigableMap<YearMonth, SortedMap<Account, Use>> months = new TreeMap<>();

  /** An account's bill in one currency. */
  private record Account(String provider, String account, String currency)
      implements Comparable<Account> {
    @Override
    public int compareTo(Account other) {
      return toString().compareTo(other.toString());
    }
  }

  /** What an account has in a month. */
  private static final class Use {
    private final SortedMap<String, BigDecimal> byCostObject = new TreeMap<>();
    private BigDecimal effective = BigDecimal.ZERO;
    private BigDecimal unpriced = BigDecimal.ZERO;
    private String file = "";

    void add(LedgerEntry entry) {
      CostObject.Assigned target = entry.key().place().target();
      Amounts amounts = entry.amounts();
      effective = effective.add(amounts.effective());
      unpriced = unpriced.add(amounts.unpriced());
      file = entry.delivery();
      if (!(target instanceof CostObject.Suspense)) {
        byCostObject.merge(target.name(), amounts.effective(), BigDecimal::add);
      }
    }

    String folder() {
      return SourceFile.folder(file);
    }

    BigDecimal unpricedShare() {
      return effective.signum() > 0
          ? unpriced.divide(effective, DIGITS, RoundingMode.HALF_EVEN)
          : BigDecimal.ZERO;
    }
  }

  /** Notes the ledger entries of a month; months come in their order. */
  public void note(YearMonth month, Iterable<LedgerEntry> entries) {
    SortedMap<Account, Use> uses = months.computeIfAbsent(month, none -> new TreeMap<>());
    for (LedgerEntry entry : entries) {
      Origin origin = entry.key().origin();
      if (origin.kind() == SourceKind.BILL
          && entry.key().traits().chargeCategory().equalsIgnoreCase("Usage")) {
        uses.computeIfAbsent(
                new Account(origin.provider(), origin.billingAccount(), origin.currency()),
                none -> new Use())
            .add(entry);
      }
    }
    while (months.size() > MONTHS) {
      months.pollFirstEntry();
    }
  }

  /**
   * What a month has otherwise than the months before.
   *
   * @param declared which cost objects are known to have ended
   */
  public List<Problem> problems(YearMonth month, Declarations declared) {
    List<Problem> problems = new ArrayList<>();
    SortedMap<Account, Use> before = months.getOrDefault(month.minusMonths(1), new TreeMap<>());
    months
        .getOrDefault(month, new TreeMap<>())
        .forEach(
            (account, now) ->
                Optional.ofNullable(before.get(account))
                    .ifPresent(
                        former -> {
                          costObjects(account, month, now, former, declared)
                              .ifPresent(problems::add);
                          prices(account, month, now, former).ifPresent(problems::add);
                        }));
    return problems;
  }

  private Optional<Problem> costObjects(
      Account account, YearMonth month, Use now, Use former, Declarations declared) {
    SortedMap<String, BigDecimal> gone = new TreeMap<>();
    former.byCostObject.forEach(
        (costObject, amount) -> {
          if (!now.byCostObject.containsKey(costObject)
              && amount.multiply(PART).compareTo(former.effective) >= 0
              && isLost(amount, now, former)
              && isRegular(account, costObject, month)
              && !declared.isEnded(former.file, costObject, month.atDay(1))) {
            gone.put(costObject, amount);
          }
        });
    if (gone.isEmpty()) {
      return Optional.empty();
    }
    String names =
        ReachProblems.first(
            gone.entrySet().stream()
                .map(one -> one.getKey() + " " + text(account, one.getValue()))
                .toList());
    return Optional.of(
        action(
            SOURCE_PART_MISSING_ACCOUNT.with(
                name(account),
                names,
                month.minusMonths(1),
                DeclaredRow.endedSubjects(
                    former.folder(),
                    List.copyOf(gone.keySet()),
                    month.minusMonths(1).atEndOfMonth())),
            now));
  }

  /** Money that moved to others by a rule is not lost: half of it at least is gone. */
  private static boolean isLost(BigDecimal amount, Use now, Use former) {
    BigDecimal fall = former.effective.subtract(now.effective);
    return fall.add(fall).compareTo(amount) >= 0;
  }

  /** True if it has had use in all months before that the account has, two or more. */
  private boolean isRegular(Account account, String costObject, YearMonth month) {
    List<Use> past =
        months.headMap(month).values().stream()
            .map(uses -> uses.get(account))
            .filter(Objects::nonNull)
            .toList();
    return past.size() > 1
        && past.stream().allMatch(use -> use.byCostObject.containsKey(costObject));
  }

  private static Optional<Problem> prices(Account account, YearMonth month, Use now, Use former) {
    if (now.unpricedShare().subtract(former.unpricedShare()).compareTo(SHARE) <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        action(
            BILL_PRICES_MISSING.with(
                name(account),
                month,
                text(account, now.unpriced),
                percent(now),
                month.minusMonths(1),
                percent(former)),
            now));
  }

  private static String percent(Use use) {
    return use.unpricedShare().movePointRight(2).setScale(1, RoundingMode.HALF_EVEN) + " %";
  }

  private static String name(Account account) {
    return account.account.isEmpty()
        ? account.provider
        : account.provider + ", billing account " + account.account;
  }

  private static String text(Account account, BigDecimal amount) {
    return new Money(account.currency, amount).text();
  }

  private static Problem action(ProblemWords words, Use now) {
    return ReachProblems.action(words, now.file);
  }
}
