package dev.towerbook.report.csv;

import dev.towerbook.ledger.AllocationShare;
import dev.towerbook.ledger.Balance;
import dev.towerbook.ledger.BalanceKey;
import dev.towerbook.ledger.ExchangeRates;
import dev.towerbook.ledger.Suspense;
import dev.towerbook.mapping.Classification;
import dev.towerbook.mapping.catalogue.ExchangeRate;
import dev.towerbook.report.RunResults;
import dev.towerbook.table.TableWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The ledger of the month, how it was shared, and what has no place. */
final class LedgerFiles {

  private LedgerFiles() {}

  static List<CsvFile> of(RunResults results) {
    return List.of(
        new CsvFile(
            "ledger.csv",
            "The ledger of the month: one row for all source lines of a file that share a place",
            List.of(
                "delivery",
                "billing_month",
                "charge_month",
                "kind",
                "provider",
                "billing_account",
                "invoice_id",
                "currency",
                "charge_category",
                "charge_class",
                "pricing_category",
                "commitment_status",
                "commitment_id",
                "tagged",
                "service",
                "cost_pool",
                "sub_pool",
                "tower",
                "sub_tower",
                "target_kind",
                "target",
                "environment",
                "transfer",
                "run_change",
                "layer",
                "avoidable",
                "own_dimensions",
                "rule_ids",
                "lines",
                "billed_cost",
                "effective_cost",
                "list_cost",
                "contracted_cost",
                "hours",
                "exchange_rate",
                "report_currency",
                "effective_cost_reported",
                "unpriced_cost"),
            out -> ledger(out, results)),
        new CsvFile(
            "allocations.csv",
            "How each shared pool reached each application",
            List.of(
                "month",
                "shared_pool",
                "name",
                "basis",
                "application_id",
                "driver_value",
                "driver_total",
                "pool_total",
                "currency",
                "amount",
                "method",
                "by_own_driver",
                "through_pools",
                "through",
                "pool_gross",
                "residual",
                "driver_basis"),
            out -> results.allocation().shares().forEach(share -> share(out, results, share))),
        new CsvFile(
            "suspense.csv",
            "Money without a place: what no rule matched, and why",
            List.of(
                "month",
                "reason",
                "kind",
                "provider",
                "service",
                "cost_pool",
                "tower",
                "currency",
                "amount",
                "gross",
                "lines"),
            out -> suspense(out, results)),
        new CsvFile(
            "exchange_rates.csv",
            "The rates that converted the month",
            List.of("month", "currency", "to", "rate", "source"),
            out -> exchangeRates(out, results)));
  }

  private static void ledger(TableWriter out, RunResults results) {
    ExchangeRates rates = rates(results);
    for (Balance balance : results.balances()) {
      BalanceKey key = balance.key();
      out.text(balance.delivery())
          .text(key.billingMonth().toString())
          .text(key.chargeMonth().toString())
          .text(key.origin().kind())
          .text(key.origin().provider())
          .text(key.origin().billingAccount())
          .text(key.origin().invoiceId())
          .text(key.origin().currency())
          .text(key.traits().chargeCategory())
          .text(key.traits().chargeClass())
          .text(key.traits().pricingCategory())
          .text(key.traits().commitmentStatus())
          .text(key.traits().commitment())
          .text(key.traits().tagged() ? "yes" : "no")
          .text(key.service());
      place(out, key.place());
      amounts(out, balance, rates);
    }
  }

  private static void place(TableWriter out, Classification place) {
    out.text(place.pool()).text(place.subPool()).text(place.tower()).text(place.subTower());
    out.text(place.target().kind()).text(place.target().name());
    out.text(place.environment())
        .text(place.transfer().name().toLowerCase(Locale.ROOT))
        .text(place.runChange().name().toLowerCase(Locale.ROOT))
        .text(place.layer().name().toLowerCase(Locale.ROOT))
        .text(place.avoidable() ? "yes" : "no")
        .text(
            place.ownDimensions().entrySet().stream()
                .map(own -> own.getKey() + "=" + own.getValue())
                .collect(Collectors.joining(";")))
        .text(
            place.rules().stream()
                .map(rule -> rule.dimension() + "=" + rule.ruleId())
                .collect(Collectors.joining(";")));
  }

  private static void amounts(TableWriter out, Balance balance, ExchangeRates rates) {
    Optional<BigDecimal> rate =
        rates.rate(balance.key().billingMonth(), balance.key().origin().currency());
    out.number(balance.lines())
        .number(balance.amounts().billed())
        .number(balance.amounts().effective())
        .number(balance.amounts().list())
        .number(balance.amounts().contracted())
        .number(balance.hours());
    rate.ifPresentOrElse(out::number, out::empty);
    out.text(rates.reportCurrency());
    rate.map(balance.amounts().effective()::multiply).ifPresentOrElse(out::number, out::empty);
    out.number(balance.amounts().unpriced()).endRow();
  }

  private static ExchangeRates rates(RunResults results) {
    return ExchangeRates.of(results.mappings());
  }

  private static void share(TableWriter out, RunResults results, AllocationShare share) {
    out.text(share.month().toString())
        .text(share.poolId())
        .text(results.mappings().sharedPool(share.poolId()).orElseThrow().name())
        .text(share.basis())
        .text(share.application())
        .number(share.driverValue())
        .number(share.driverTotal())
        .number(share.poolTotal())
        .text(results.facts().currency())
        .number(share.amount())
        .text(share.passage().method())
        .number(share.passage().byOwnDriver())
        .number(share.passage().throughPools())
        .text(String.join(";", share.passage().through()))
        .number(share.passage().poolGross())
        .number(share.passage().residual())
        .text(share.estimatedFrom().map(month -> "estimated from " + month).orElse("measured"))
        .endRow();
  }

  private static void suspense(TableWriter out, RunResults results) {
    for (Suspense.Row row : results.ledger().suspense().rows()) {
      out.text(results.facts().month().toString())
          .text(row.reason())
          .text(row.kind())
          .text(row.provider())
          .text(row.service())
          .text(row.pool())
          .text(row.tower())
          .text(results.facts().currency())
          .number(row.net())
          .number(row.gross())
          .number(row.lines())
          .endRow();
    }
    unconverted(out, results);
  }

  private static void unconverted(TableWriter out, RunResults results) {
    for (Map.Entry<String, BigDecimal> amount :
        results.ledger().unconverted().amounts().entrySet()) {
      if (amount.getValue().signum() == 0) {
        continue;
      }
      out.text(results.facts().month().toString())
          .text("no exchange rate from " + amount.getKey() + " in this month")
          .text("")
          .text("")
          .text("")
          .text("")
          .text("")
          .text(amount.getKey())
          .number(amount.getValue())
          .empty()
          .empty()
          .endRow();
    }
  }

  private static void exchangeRates(TableWriter out, RunResults results) {
    for (ExchangeRate rate : results.mappings().exchangeRates()) {
      if (rate.month().equals(results.facts().month())) {
        out.text(rate.month().toString())
            .text(rate.currency())
            .text(rate.to())
            .number(rate.rate())
            .text(rate.source())
            .endRow();
      }
    }
  }
}
