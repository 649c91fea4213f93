package dev.towerbook.economics.commit;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.ledger.EntryKey;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.rates.ExchangeRates;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Commitments that are paid and that nothing uses in a month: they come before any new one.
 *
 * @param rows one a ledger entry
 */
public record IdleCommitments(YearMonth month, List<Row> rows) {

  /**
   * What was not used.
   *
   * @param service that the row names: often the commitment itself
   * @param amount effective cost of the month, in report currency
   */
  public record Row(ServiceId service, Measure amount) {}

  public IdleCommitments {
    rows = List.copyOf(rows);
  }

  /** Those of a month's ledger entries. */
  public static IdleCommitments of(
      YearMonth month, Iterable<LedgerEntry> entries, ExchangeRates rates) {
    List<Row> rows = new ArrayList<>();
    for (LedgerEntry entry : entries) {
      EntryKey key = entry.key();
      if (ServiceId.isUsage(key) && ServiceId.status(key).equals("unused")) {
        Measure amount =
            rates
                .rate(month, key.origin().currency())
                .<Measure>map(rate -> new Measure.Known(entry.amounts().effective().multiply(rate)))
                .orElseGet(
                    () -> new Measure.Unknown("no exchange rate for " + key.origin().currency()));
        rows.add(new Row(ServiceId.of(key), amount));
      }
    }
    return new IdleCommitments(month, rows);
  }

  /**
   * What is idle a day at a service, at the price of commitments. A row that names no judged
   * service counts at that judged service of its provider which running commitments cover and which
   * is used most; each row once.
   *
   * @param judged services, the most used first
   */
  Measure perDay(ServiceId service, Collection<ServiceId> judged, CommitmentRegister register) {
    Measure sum = new Measure.Known(BigDecimal.ZERO);
    for (Row row : rows) {
      if (counts(row, judged, register).filter(service::equals).isPresent()) {
        sum = sum.with(row.amount(), BigDecimal::add);
      }
    }
    BigDecimal days = BigDecimal.valueOf(month.lengthOfMonth());
    return sum.map(amount -> amount.divide(days, MathContext.DECIMAL64));
  }

  private Optional<ServiceId> counts(
      Row row, Collection<ServiceId> judged, CommitmentRegister register) {
    if (judged.contains(row.service())) {
      return Optional.of(row.service());
    }
    List<ServiceId> same =
        judged.stream().filter(one -> one.provider().equals(row.service().provider())).toList();
    return same.stream()
        .filter(one -> register.running(month, one).findAny().isPresent())
        .findFirst()
        .or(() -> same.stream().findFirst());
  }
}
