package dev.towerbook.economics.commit;

import dev.towerbook.economics.commit.CommitmentScope.Advice;
import dev.towerbook.economics.commit.CommitmentScope.Kind;
import dev.towerbook.ledger.Amounts;
import dev.towerbook.ledger.EntryKey;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.mapping.CostObject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Ledger entries of a month → commitments by scope. Only rows of ChargeCategory Usage count. A
 * service is eligible if any of its use at the same provider is covered in the month: FOCUS does
 * not say what a commitment could have covered.
 */
public final class CommitmentScopes {

  private record ScopeId(Kind kind, String id) {}

  private static final class Sum {
    private final Map<CommitmentUse, Amounts> amounts = new EnumMap<>(CommitmentUse.class);

    void add(CommitmentUse use, Amounts reported) {
      amounts.merge(use, reported, Amounts::plus);
    }

    boolean hasEligibleOnDemand() {
      return amounts.getOrDefault(CommitmentUse.ON_DEMAND, Amounts.ZERO).effective().signum() > 0;
    }
  }

  private final ExchangeRates rates;
  private final Function<String, Advice> advice;
  private final Set<ServiceId> eligible;
  private final SortedMap<ScopeId, Sum> sums =
      new TreeMap<>(Comparator.comparing(ScopeId::kind).thenComparing(ScopeId::id));

  private CommitmentScopes(
      ExchangeRates rates, Function<String, Advice> advice, Set<ServiceId> eligible) {
    this.eligible = eligible;
    this.rates = rates;
    this.advice = advice;
  }

  /**
   * Sums up a month.
   *
   * @param advice application id → what to do if it has eligible use on demand
   * @return all, then by provider, then by application; empty if nothing is committed
   */
  public static List<CommitmentScope> of(
      List<LedgerEntry> entries, ExchangeRates rates, Function<String, Advice> advice) {
    CommitmentScopes scopes = new CommitmentScopes(rates, advice, ServiceId.covered(entries));
    entries.forEach(scopes::add);
    List<CommitmentScope> result = new ArrayList<>();
    scopes.sums.forEach((id, sum) -> result.add(scopes.scope(id, sum)));
    return result;
  }

  private Optional<CommitmentUse> use(EntryKey key) {
    if (!ServiceId.isUsage(key)) {
      return Optional.empty();
    }
    return switch (ServiceId.status(key)) {
      case "used" -> Optional.of(CommitmentUse.USED);
      case "unused" -> Optional.of(CommitmentUse.UNUSED);
      default ->
          eligible.contains(ServiceId.of(key))
              ? Optional.of(CommitmentUse.ON_DEMAND)
              : Optional.empty();
    };
  }

  private void add(LedgerEntry entry) {
    EntryKey key = entry.key();
    YearMonth month = key.billingMonth();
    Optional<CommitmentUse> use = use(key);
    Optional<BigDecimal> rate = rates.rate(month, key.origin().currency());
    if (use.isPresent() && rate.isPresent()) {
      Amounts reported = entry.amounts().times(rate.get());
      sum(Kind.ALL, "").add(use.get(), reported);
      sum(Kind.PROVIDER, key.origin().provider()).add(use.get(), reported);
      if (key.place().target() instanceof CostObject.Application application) {
        sum(Kind.APPLICATION, application.id()).add(use.get(), reported);
      }
    }
  }

  private Sum sum(Kind kind, String id) {
    return sums.computeIfAbsent(new ScopeId(kind, id), scope -> new Sum());
  }

  private CommitmentScope scope(ScopeId id, Sum sum) {
    boolean asked = id.kind() == Kind.APPLICATION && sum.hasEligibleOnDemand();
    return new CommitmentScope(
        id.kind(),
        id.id(),
        rates.reportCurrency(),
        new CommitmentMetrics(sum.amounts),
        asked ? advice.apply(id.id()) : Advice.NONE);
  }
}
