package dev.towerbook.ledger.overlap;

import dev.towerbook.intake.SourceKind;
import dev.towerbook.intake.compare.RowPrint;
import dev.towerbook.intake.declared.OverlapPolicy;
import dev.towerbook.ledger.DayKey;
import dev.towerbook.ledger.Exclusion;
import dev.towerbook.ledger.OverlapReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

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

  private static final int ACCOUNT_CHARACTERS_MIN = 6;
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
        if (one.currency().equals(two.currency()) && areOne(one, two)) {
          count(better, one, other, two);
        }
      }
    }
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
    boolean sameId = isSameId(one.id(), two.id());
    int needed = sameId ? DISTINCT_MIN - 1 : DISTINCT_MIN;
    return days > 0 && most && (distinct.size() >= needed || (sameId && exact));
  }

  private static boolean isNear(BigDecimal one, BigDecimal two) {
    BigDecimal off = one.subtract(two).abs();
    BigDecimal larger = one.abs().max(two.abs());
    return off.compareTo(CENT.min(larger.multiply(CENT))) <= 0
        || off.compareTo(larger.movePointLeft(4)) <= 0;
  }

  /**
   * True if one id is the other but for its form, as in {@code accounts/0012-3} and {@code 123}.
   */
  private static boolean isSameId(String one, String two) {
    String plainOne = plain(one);
    String plainTwo = plain(two);
    String longer = plainOne.length() > plainTwo.length() ? plainOne : plainTwo;
    String shorter = longer.equals(plainOne) ? plainTwo : plainOne;
    return plainOne.equals(plainTwo)
        || (shorter.length() >= ACCOUNT_CHARACTERS_MIN && longer.contains(shorter));
  }

  private static String plain(String id) {
    return id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "").replaceFirst("^0+", "");
  }

  private void count(OverlapFile better, Account one, OverlapFile other, Account two) {
    Optional<OverlapPolicy> policy = better.policyWith(other);
    if (policy.filter(declared -> declared == OverlapPolicy.REFUSE).isPresent()) {
      refused.add(other.name() + " and " + better.name());
      return;
    }
    String why = isFocus(better) && !isFocus(other) ? "FOCUS says more" : better.newerThan(other);
    Exclusion exclusion =
        new Exclusion(better.name(), OverlapReason.TWO_LAYOUTS, why, policy.isPresent());
    Map<Long, Exclusion> own = excluded.getOrDefault(better.name(), Map.of());
    for (DayKey key : costs.getOrDefault(other.name(), Map.of()).keySet()) {
      boolean isOfAccount = key.subject().equals(two.id()) && key.unit().equals(two.currency());
      if (isOfAccount && one.days().containsKey(key.day()) && counts(better, one, key, own)) {
        excluded
            .computeIfAbsent(other.name(), none -> new TreeMap<>())
            .putIfAbsent(group(key), exclusion);
      }
    }
  }

  /** True if what the better file has of the day counts there itself. */
  private boolean counts(
      OverlapFile better, Account account, DayKey day, Map<Long, Exclusion> own) {
    return costs.getOrDefault(better.name(), Map.of()).keySet().stream()
        .filter(key -> key.subject().equals(account.id()) && key.day().equals(day.day()))
        .noneMatch(key -> own.containsKey(group(key)));
  }

  /**
   * Number of account, billing month and day, as {@link dev.towerbook.ledger.Exclusions} has it.
   */
  static long group(DayKey key) {
    int month = key.month().getYear() * 100 + key.month().getMonthValue();
    return RowPrint.group(key.subject(), month, key.day().toEpochDay());
  }
}
