package dev.towerbook.ledger.overlap;

import dev.towerbook.intake.compare.RowPrint;
import dev.towerbook.intake.declared.OverlapPolicy;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.day.DayKey;
import dev.towerbook.ledger.day.Exclusion;
import dev.towerbook.ledger.day.OverlapReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The same cost delivered in two layouts, as a FOCUS export beside a provider's own one: no row of
 * one stands in the other, but an account costs the same on the same days. Accounts may be written
 * in other ways in both.
 */
final class TwoLayouts {

  /** Of ten days, so many have the same cost in both: rounding, taxes and credits may differ. */
  private static final int EQUAL_OF_TEN = 8;

  /** Different amounts that no chance makes equal, where the accounts are not told to be one. */
  private static final int DISTINCT_MIN = 3;

  /** Estimates and final amounts of one bill are not further apart. */
  private static final BigDecimal NEAR = new BigDecimal("0.1");

  private static final BigDecimal CENT = new BigDecimal("0.01");

  private final Map<String, Map<DayKey, BigDecimal>> costs;
  private final SortedMap<String, Map<Long, Exclusion>> excluded = new TreeMap<>();
  private final List<String> refused = new ArrayList<>();

  /** What an account costs on which day, in a currency. */
  private record Account(String id, String currency, SortedMap<LocalDate, BigDecimal> days) {}

  /**
   * Compares bills.
   *
   * @param costs billed cost by file and key, of all rows
   */
  TwoLayouts(List<OverlapFile> files, Map<String, Map<DayKey, BigDecimal>> costs) {
    this.costs = costs;
    List<OverlapFile> bills =
        files.stream()
            .filter(of -> of.file().kind() == SourceKind.BILL)
            .sorted(
                Comparator.comparing((OverlapFile of) -> !isFocus(of))
                    .thenComparing(OverlapFile.NEWEST_FIRST))
            .toList();
    for (int better = 0; better < bills.size(); better++) {
      for (int other = better + 1; other < bills.size(); other++) {
        compare(bills.get(better), bills.get(other));
      }
    }
  }

  /** By file: groups that count in a file of another layout. */
  SortedMap<String, Map<Long, Exclusion>> excluded() {
    return excluded;
  }

  /** Pairs of files that the shelf wants a person to decide about. */
  List<String> refused() {
    return refused;
  }

  private static boolean isFocus(OverlapFile of) {
    return of.file().format().id().startsWith("focus");
  }

  private void compare(OverlapFile better, OverlapFile other) {
    boolean isLayout = better.file().format().id().equals(other.file().format().id());
    if (isLayout || !OverlapCluster.areCompared(better, other)) {
      return;
    }
    for (Account one : accounts(better)) {
      for (Account two : accounts(other)) {
        if (one.currency().equals(two.currency())) {
          compare(new Side(better, one), new Side(other, two));
        }
      }
    }
  }

  /** An account in a file. */
  private record Side(OverlapFile of, Account account) {}

  private void compare(Side better, Side other) {
    if (areOne(better.account(), other.account())) {
      count(better, other, key -> better.account().days().containsKey(key.day()));
    } else if (isFocus(better.of()) != isFocus(other.of())
        && AccountId.isSurelySame(better.account().id(), other.account().id())) {
      months(better).keySet().forEach(month -> versions(better, other, month));
    }
  }

  private SortedMap<YearMonth, NavigableMap<LocalDate, BigDecimal>> months(Side side) {
    SortedMap<YearMonth, NavigableMap<LocalDate, BigDecimal>> months = new TreeMap<>();
    costs
        .getOrDefault(side.of().name(), Map.of())
        .forEach(
            (key, cost) -> {
              if (isOf(side, key)) {
                months
                    .computeIfAbsent(key.month(), none -> new TreeMap<>())
                    .merge(key.day(), cost, BigDecimal::add);
              }
            });
    return months;
  }

  /**
   * The bill of a month, as it was known at two times: that of more days counts, else FOCUS. All of
   * it if both come to about the same, else the days that both have.
   */
  private void versions(Side focus, Side own, YearMonth month) {
    NavigableMap<LocalDate, BigDecimal> one = months(focus).getOrDefault(month, new TreeMap<>());
    NavigableMap<LocalDate, BigDecimal> two = months(own).getOrDefault(month, new TreeMap<>());
    List<LocalDate> shared = one.navigableKeySet().stream().filter(two::containsKey).toList();
    boolean whole = areVersions(sum(one), sum(two).subtract(sum(one)).abs());
    BigDecimal apart = BigDecimal.ZERO;
    BigDecimal all = BigDecimal.ZERO;
    for (LocalDate day : shared) {
      BigDecimal cost = one.getOrDefault(day, BigDecimal.ZERO);
      apart = apart.add(cost.subtract(two.getOrDefault(day, BigDecimal.ZERO)).abs());
      all = all.add(cost.abs());
    }
    if (!whole && !areVersions(all, apart)) {
      return;
    }
    boolean more = two.size() > one.size() && two.keySet().containsAll(one.keySet());
    SortedMap<LocalDate, BigDecimal> counted = more ? two : one;
    count(
        more ? own : focus,
        more ? focus : own,
        key -> key.month().equals(month) && (whole || counted.containsKey(key.day())));
  }

  private static BigDecimal sum(SortedMap<LocalDate, BigDecimal> days) {
    return days.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean areVersions(BigDecimal cost, BigDecimal apart) {
    return cost.signum() != 0 && apart.compareTo(cost.abs().multiply(NEAR)) <= 0;
  }

  private static boolean isOf(Side side, DayKey key) {
    return key.subject().equals(side.account().id())
        && key.unit().equals(side.account().currency());
  }

  private List<Account> accounts(OverlapFile of) {
    Map<List<String>, Account> accounts = new HashMap<>();
    costs
        .getOrDefault(of.name(), Map.of())
        .forEach(
            (key, cost) ->
                accounts
                    .computeIfAbsent(
                        List.of(key.subject(), key.unit()),
                        none -> new Account(key.subject(), key.unit(), new TreeMap<>()))
                    .days()
                    .merge(key.day(), cost, BigDecimal::add));
    return accounts.values().stream().sorted(Comparator.comparing(Account::id)).toList();
  }

  private static boolean areOne(Account one, Account two) {
    SortedSet<BigDecimal> distinct = new TreeSet<>();
    int days = 0;
    int equal = 0;
    boolean exact = true;
    for (Map.Entry<LocalDate, BigDecimal> day : one.days().entrySet()) {
      BigDecimal other = two.days().get(day.getKey());
      if (other == null || (day.getValue().signum() == 0 && other.signum() == 0)) {
        continue;
      }
      days++;
      exact &= day.getValue().compareTo(other) == 0;
      if (isNear(day.getValue(), other)) {
        equal++;
        distinct.add(day.getValue());
      }
    }
    int fewest = Math.min(one.days().size(), two.days().size());
    boolean most = equal * 10 >= days * EQUAL_OF_TEN && days * 2 >= fewest;
    boolean sameId = AccountId.isSame(one.id(), two.id());
    int needed = sameId ? DISTINCT_MIN - 1 : DISTINCT_MIN;
    return days > 0 && most && (distinct.size() >= needed || (sameId && exact));
  }

  private static boolean isNear(BigDecimal one, BigDecimal two) {
    BigDecimal off = one.subtract(two).abs();
    BigDecimal larger = one.abs().max(two.abs());
    return off.compareTo(CENT.min(larger.multiply(CENT))) <= 0
        || off.compareTo(larger.movePointLeft(4)) <= 0;
  }

  /** Days of one side count in the other. */
  private void count(Side better, Side other, Predicate<DayKey> days) {
    OverlapFile counted = better.of();
    OverlapFile left = other.of();
    Optional<OverlapPolicy> policy = counted.policyWith(left);
    if (policy.filter(declared -> declared == OverlapPolicy.REFUSE).isPresent()) {
      String pair = left.name() + " and " + counted.name();
      if (!refused.contains(pair)) {
        refused.add(pair);
      }
      return;
    }
    String why = isFocus(counted) && !isFocus(left) ? "FOCUS says more" : counted.newerThan(left);
    Exclusion exclusion =
        new Exclusion(counted.name(), OverlapReason.TWO_LAYOUTS, why, policy.isPresent());
    Map<Long, Exclusion> own = excluded.getOrDefault(counted.name(), Map.of());
    for (DayKey key : costs.getOrDefault(left.name(), Map.of()).keySet()) {
      if (isOf(other, key) && days.test(key) && counts(better, key, own)) {
        excluded
            .computeIfAbsent(left.name(), none -> new TreeMap<>())
            .putIfAbsent(group(key), exclusion);
      }
    }
  }

  /** True if what the better file has of the day counts there itself. */
  private boolean counts(Side better, DayKey day, Map<Long, Exclusion> own) {
    return costs.getOrDefault(better.of().name(), Map.of()).keySet().stream()
        .filter(key -> key.subject().equals(better.account().id()) && key.day().equals(day.day()))
        .noneMatch(key -> own.containsKey(group(key)));
  }

  /**
   * Number of account, billing month and day, as {@link dev.towerbook.ledger.fold.Exclusions} has
   * it.
   */
  static long group(DayKey key) {
    int month = key.month().getYear() * 100 + key.month().getMonthValue();
    return RowPrint.group(key.subject(), month, key.day().toEpochDay());
  }
}
