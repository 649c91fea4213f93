package dev.towerbook.economics;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.EntryKey;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.mapping.CostObject;
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
import java.util.function.Predicate;

/**
 * What the ledger entries of a month say about quantities. Hours count labour. The book holds no
 * units of a bill, so its list cost stands for them: money at list price moves with quantity, not
 * with discounts. A change of the list price itself is then seen as volume.
 */
final class BridgeUnits {

  /** Before the id of a pool: no application has such an id. */
  private static final String POOL = "pool:";

  /** Decimals of a part of a line that is a quotient. */
  private static final int SCALE = 12;

  /** Where money is before it is shared among the hosts of a wrapper. */
  private record Source(
      String wrapper, String application, Optional<SourceKind> kind, String what) {
    static Source of(AllocatedCost line, String application) {
      boolean own = line.source().wrapper().isEmpty();
      return new Source(
          line.source().wrapper(),
          own ? application : "",
          line.source().kind(),
          line.source().provider() + '|' + line.source().service());
    }

    /** Money of a pool, before it is shared. */
    static Source ofPool(AllocatedCost line) {
      return new Source(
          "",
          POOL + line.source().sharedPool(),
          line.source().kind(),
          line.source().provider() + '|' + line.source().service());
    }

    static Optional<Source> of(EntryKey key) {
      Optional<SourceKind> kind = Optional.of(key.origin().kind());
      String what = key.origin().provider() + '|' + key.service();
      return switch (key.place().target()) {
        case CostObject.Application to -> Optional.of(new Source("", to.id(), kind, what));
        case CostObject.Wrapper to -> Optional.of(new Source(to.id(), "", kind, what));
        case CostObject.SharedPool pool ->
            Optional.of(new Source("", POOL + pool.id(), kind, what));
        case CostObject.Suspense nobody -> Optional.empty();
      };
    }
  }

  private static final class Sum {
    private BigDecimal cost = BigDecimal.ZERO;
    private BigDecimal units = BigDecimal.ZERO;
    private BigDecimal corrections = BigDecimal.ZERO;
    private BigDecimal undelivered = BigDecimal.ZERO;
    private boolean counted = true;
    private final Set<String> currencies = new HashSet<>();

    void add(LedgerEntry entry, BigDecimal rate, boolean isMissing) {
      BigDecimal effective = entry.amounts().effective().multiply(rate);
      boolean isBill = entry.key().origin().kind() == SourceKind.BILL;
      cost = cost.add(effective);
      currencies.add(entry.key().origin().currency());
      if (isMissing) {
        undelivered = undelivered.add(effective);
      } else if (entry.key().chargeMonth().isBefore(entry.key().billingMonth())) {
        corrections = corrections.add(effective);
      } else {
        units = units.add(isBill ? entry.amounts().list() : entry.hours());
        // List cost of a part of the lines moves with the part, not with quantity.
        counted &= !isBill || entry.amounts().unpriced().signum() == 0;
      }
    }
  }

  private final Map<Source, Sum> sums = new HashMap<>();
  private final ExchangeRates rates;
  private final YearMonth month;

  /**
   * @param missing ledger entries whose source the later month does not have
   */
  BridgeUnits(
      YearMonth month,
      List<LedgerEntry> entries,
      ExchangeRates rates,
      Predicate<LedgerEntry> missing) {
    this.month = month;
    this.rates = rates;
    for (LedgerEntry entry : entries) {
      Optional<BigDecimal> rate = rates.rate(month, entry.key().origin().currency());
      Optional<Source> source = Source.of(entry.key());
      if (rate.isPresent() && source.isPresent()) {
        sums.computeIfAbsent(source.get(), key -> new Sum())
            .add(entry, rate.get(), missing.test(entry));
      }
    }
  }

  private Optional<Sum> sum(AllocatedCost line, String application) {
    return Optional.ofNullable(sums.get(Source.of(line, application)))
        .filter(sum -> sum.cost.signum() != 0);
  }

  /** The line's part of what its source counts; empty if it is not counted. */
  Optional<BigDecimal> quantity(AllocatedCost line, String application) {
    return sum(line, application)
        .filter(sum -> sum.counted && sum.units.signum() > 0)
        .map(sum -> sum.units.multiply(line.amount()).divide(sum.cost, MathContext.DECIMAL128));
  }

  /** The part of a line that corrects earlier months. */
  BigDecimal correction(AllocatedCost line, String application) {
    return sum(line, application)
        .filter(sum -> sum.corrections.signum() != 0)
        .map(
            sum ->
                sum.corrections
                    .multiply(line.amount())
                    .divide(sum.cost, SCALE, RoundingMode.HALF_EVEN))
        .orElse(BigDecimal.ZERO);
  }

  /** The part of a line whose source the later month does not have. */
  BigDecimal undelivered(AllocatedCost line, String application) {
    Source source = line.isShared() ? Source.ofPool(line) : Source.of(line, application);
    return Optional.ofNullable(sums.get(source))
        .filter(sum -> sum.cost.signum() != 0 && sum.undelivered.signum() != 0)
        .map(
            sum ->
                sum.undelivered
                    .multiply(line.amount())
                    .divide(sum.cost, SCALE, RoundingMode.HALF_EVEN))
        .orElse(BigDecimal.ZERO);
  }

  /** What one unit of the line's currency is worth; empty if it has several. */
  Optional<BigDecimal> rate(AllocatedCost line, String application) {
    return sum(line, application)
        .filter(sum -> sum.currencies.size() == 1)
        .flatMap(sum -> rates.rate(month, sum.currencies.iterator().next()));
  }
}
