package dev.towerbook.economics;

import dev.towerbook.ledger.Balance;
import dev.towerbook.ledger.BalanceKey;
import dev.towerbook.ledger.CostLine;
import dev.towerbook.ledger.ExchangeRates;
import dev.towerbook.mapping.Target;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the balances of a month say about quantities. Hours count labour. The book holds no units of
 * a bill, so its list cost stands for them: money at list price moves with quantity, not with
 * discounts. A change of the list price itself is then seen as volume.
 */
final class BridgeUnits {

  /** Decimals of a part of a line that is a quotient. */
  private static final int SCALE = 12;

  /** Where money lies before it is shared among the hosts of a wrapper. */
  private record Source(String wrapper, String application, String kind, String what) {
    static Source of(CostLine line, String application) {
      boolean own = line.source().wrapper().isEmpty();
      return new Source(
          line.source().wrapper(),
          own ? application : "",
          line.source().kind(),
          line.source().provider() + '|' + line.source().service());
    }

    static Optional<Source> of(BalanceKey key) {
      String kind = key.origin().kind();
      String what = key.origin().provider() + '|' + key.service();
      return switch (key.place().target()) {
        case Target.ToApplication to -> Optional.of(new Source("", to.id(), kind, what));
        case Target.ToWrapper to -> Optional.of(new Source(to.id(), "", kind, what));
        case Target.ToSharedPool pool -> Optional.empty();
        case Target.Suspense nobody -> Optional.empty();
      };
    }
  }

  private static final class Sum {
    private BigDecimal cost = BigDecimal.ZERO;
    private BigDecimal units = BigDecimal.ZERO;
    private BigDecimal corrections = BigDecimal.ZERO;
    private final Set<String> currencies = new HashSet<>();

    void add(Balance balance, BigDecimal rate) {
      BigDecimal effective = balance.amounts().effective().multiply(rate);
      boolean isBill = balance.key().origin().kind().equals("bill");
      cost = cost.add(effective);
      currencies.add(balance.key().origin().currency());
      if (balance.key().chargeMonth().isBefore(balance.key().billingMonth())) {
        corrections = corrections.add(effective);
      } else {
        units = units.add(isBill ? balance.amounts().list() : balance.hours());
      }
    }
  }

  private final Map<Source, Sum> sums = new HashMap<>();
  private final ExchangeRates rates;
  private final YearMonth month;

  BridgeUnits(YearMonth month, List<Balance> balances, ExchangeRates rates) {
    this.month = month;
    this.rates = rates;
    for (Balance balance : balances) {
      Optional<BigDecimal> rate = rates.rate(month, balance.key().origin().currency());
      Optional<Source> source = Source.of(balance.key());
      if (rate.isPresent() && source.isPresent()) {
        sums.computeIfAbsent(source.get(), key -> new Sum()).add(balance, rate.get());
      }
    }
  }

  private Optional<Sum> sum(CostLine line, String application) {
    return Optional.ofNullable(sums.get(Source.of(line, application)))
        .filter(sum -> sum.cost.signum() != 0);
  }

  /** The line's part of what its source counts; empty if nobody counts it. */
  Optional<BigDecimal> quantity(CostLine line, String application) {
    return sum(line, application)
        .filter(sum -> sum.units.signum() > 0)
        .map(sum -> sum.units.multiply(line.amount()).divide(sum.cost, MathContext.DECIMAL128));
  }

  /** The part of a line that corrects earlier months. */
  BigDecimal correction(CostLine line, String application) {
    return sum(line, application)
        .filter(sum -> sum.corrections.signum() != 0)
        .map(
            sum ->
                sum.corrections
                    .multiply(line.amount())
                    .divide(sum.cost, SCALE, RoundingMode.HALF_EVEN))
        .orElse(BigDecimal.ZERO);
  }

  /** What one unit of the line's currency is worth; empty if it has several. */
  Optional<BigDecimal> rate(CostLine line, String application) {
    return sum(line, application)
        .filter(sum -> sum.currencies.size() == 1)
        .flatMap(sum -> rates.rate(month, sum.currencies.iterator().next()));
  }
}
