package dev.towerbook.ledger.month;

import dev.towerbook.ledger.CostSource;
import dev.towerbook.ledger.EntryKey;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.gap.RateGap;
import dev.towerbook.ledger.gap.UnratedCost;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.mapping.Classification;
import dev.towerbook.mapping.CostCategory;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.RuleRef;
import dev.towerbook.mapping.shared.CommitmentPolicies;
import dev.towerbook.money.ExactSum;
import dev.towerbook.money.Money;
import dev.towerbook.money.MoneyBag;
import dev.towerbook.money.Sums;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One month in the report currency.
 *
 * @param month billing month
 * @param costs ledger entries of the month, folded over files
 * @param commitmentShares who bears unused commitments, and who would by the rules; only of
 *     commitments with a policy
 * @param unrated cost in currencies without a rate, by cost object and currency; it is in no total
 * @param suspense what no rule placed
 */
public record MonthLedger(
    YearMonth month,
    String currency,
    List<MonthlyCost> costs,
    List<CommitmentShare> commitmentShares,
    List<UnratedCost> unrated,
    Suspense suspense) {

  public MonthLedger {
    unrated = List.copyOf(unrated);
    costs = List.copyOf(costs);
    commitmentShares = List.copyOf(commitmentShares);
  }

  /** Converts and folds the ledger entries of a month. */
  public static MonthLedger of(
      YearMonth month,
      Iterable<LedgerEntry> entries,
      ExchangeRates rates,
      CommitmentPolicies policies) {
    Map<Head, Sum> sums = new LinkedHashMap<>();
    UnusedCommitments unused = new UnusedCommitments(policies);
    Map<Unrated, UnratedCost> unrated = new LinkedHashMap<>();
    Suspense.Fold suspense = new Suspense.Fold();
    for (LedgerEntry entry : entries) {
      String currency = entry.key().origin().currency();
      Optional<BigDecimal> rate = rates.rate(month, currency);
      if (rate.isPresent()) {
        Head head = Head.of(entry);
        unused.noteUse(entry, rate.get());
        Optional<Sum> waiting = unused.waiting(entry, head);
        suspense.add(entry, rate.get(), waiting.isPresent());
        waiting
            .orElseGet(() -> sums.computeIfAbsent(head, none -> new Sum()))
            .add(entry, rate.get());
      } else {
        UnratedCost cost = unrated(entry);
        unrated.merge(new Unrated(cost.target(), currency), cost, UnratedCost::plus);
      }
    }
    List<MonthlyCost> costs = new ArrayList<>(sums.size());
    sums.forEach((head, sum) -> costs.add(sum.posting(head)));
    List<MonthlyCost> moved = unused.costs(month);
    costs.addAll(moved);
    return new MonthLedger(
        month,
        rates.reportCurrency(),
        costs,
        unused.shares(),
        List.copyOf(unrated.values()),
        suspense.of(moved));
  }

  private record Unrated(CostObject.Assigned target, String currency) {}

  private static UnratedCost unrated(LedgerEntry entry) {
    return new UnratedCost(
        entry.key().place().target(),
        entry.key().origin().currency(),
        entry.amounts().effective(),
        entry.amounts().billed(),
        entry.hours());
  }

  /** Effective cost of currencies without a rate; it is in no total. */
  public MoneyBag unconverted() {
    MoneyBag bag = MoneyBag.empty();
    for (UnratedCost cost : unrated) {
      bag = bag.plus(new Money(cost.currency(), cost.effective()));
    }
    return bag;
  }

  /** The rows that the shelf lacks, by currency. */
  public List<RateGap> rateGaps() {
    return RateGap.of(month, currency, unrated);
  }

  /**
   * True if what has no rate can only add to the totals of the month, so that they say the least
   * that it cost; credits among it may take from them.
   */
  public boolean isLowerBound() {
    return unrated.stream().allMatch(cost -> cost.effective().signum() >= 0);
  }

  /** True if nothing of the month has a rate, so that no total says anything. */
  public boolean isWithoutRates() {
    return costs.isEmpty() && !rateGaps().isEmpty();
  }

  /** Effective cost of the month, all cost objects. */
  public BigDecimal effective() {
    return costs.stream().collect(Sums.of(MonthlyCost::effective));
  }

  /** Billed cost of the month, all cost objects. */
  public BigDecimal billed() {
    return costs.stream().collect(Sums.of(MonthlyCost::billed));
  }

  /** What monthly costs are kept by. */
  record Head(CostObject.Assigned target, CostCategory place, CostSource source) {
    static Head of(LedgerEntry entry) {
      EntryKey key = entry.key();
      CostSource source =
          new CostSource(
              Optional.of(key.origin().kind()),
              key.origin().provider(),
              key.service(),
              "",
              "",
              applicationRule(key.place()));
      return new Head(key.place().target(), key.place().category(), source);
    }
  }

  private static String applicationRule(Classification place) {
    return place.rules().stream()
        .filter(rule -> rule.dimension().equals("application"))
        .map(RuleRef::ruleId)
        .findFirst()
        .orElse("");
  }

  /** The amounts of a monthly cost, while ledger entries are added. */
  static final class Sum {
    // One way of writing an amount: the last decimal of a monthly cost is the unit of its split.
    private final ExactSum effective = new ExactSum();
    private final ExactSum billed = new ExactSum();
    private final ExactSum hours = new ExactSum();
    private long lines;

    void add(LedgerEntry entry, BigDecimal rate) {
      effective.add(entry.amounts().effective().multiply(rate));
      billed.add(entry.amounts().billed().multiply(rate));
      hours.add(entry.hours());
      lines += entry.lines();
    }

    MonthlyCost posting(Head head) {
      return new MonthlyCost(
          head.target,
          head.place,
          head.source,
          effective.total(),
          billed.total(),
          hours.total(),
          lines);
    }
  }
}
