package dev.towerbook.report.csv;

import static dev.towerbook.report.table.ColumnType.AMOUNT;
import static dev.towerbook.report.table.ColumnType.COUNT;
import static dev.towerbook.report.table.ColumnType.CURRENCY;
import static dev.towerbook.report.table.ColumnType.ID;
import static dev.towerbook.report.table.ColumnType.LIST;
import static dev.towerbook.report.table.ColumnType.MONTH;
import static dev.towerbook.report.table.ColumnType.NUMBER;
import static dev.towerbook.report.table.ColumnType.PATH;
import static dev.towerbook.report.table.ColumnType.TEXT;
import static dev.towerbook.report.table.ColumnType.WORD;
import static dev.towerbook.report.table.ColumnType.YES_NO;

import dev.towerbook.ledger.Amounts;
import dev.towerbook.ledger.ChargeTraits;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.Origin;
import dev.towerbook.ledger.allocate.AllocationShare;
import dev.towerbook.ledger.month.Suspense;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.mapping.Classification;
import dev.towerbook.mapping.CostCategory;
import dev.towerbook.mapping.RuleRef;
import dev.towerbook.mapping.catalogue.ExchangeRate;
import dev.towerbook.mapping.words.RunChange;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.table.PackFile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ledger of the month, how it was shared, and what has no place. */
final class LedgerFiles {

  /** A ledger entry and the rate of its month; none if finance has given none. */
  private record Converted(LedgerEntry entry, Optional<BigDecimal> rate, String reportCurrency) {

    Origin origin() {
      return entry.key().origin();
    }

    ChargeTraits traits() {
      return entry.key().traits();
    }

    Classification place() {
      return entry.key().place();
    }

    CostCategory category() {
      return place().category();
    }

    Amounts amounts() {
      return entry.amounts();
    }

    Optional<BigDecimal> effective() {
      return rate.map(entry.amounts().effective()::multiply);
    }
  }

  private static final PackFile<Converted> LEDGER =
      PackFile.of(
              "ledger.csv",
              "The ledger of the month: one row for all source lines of a file that share a place",
              "One row is all source lines of one file that share every column from `delivery` to"
                  + " `rule_ids`: a balance. Key: all columns up to `rule_ids`. Amounts are before"
                  + " allocation.",
              LedgerFiles::converted)
          .add(PATH, "delivery", of -> of.entry().delivery())
          .is("source file, relative to the input folder")
          .add(MONTH, "billing_month", "month of booking", of -> of.entry().key().billingMonth())
          .add(MONTH, "charge_month", of -> of.entry().key().chargeMonth())
          .is("month of use; another one for corrections")
          .add(WORD, "kind", "bill, timesheet, invoice", of -> of.origin().kind())
          .add(TEXT, "provider", of -> of.origin().provider())
          .is("FOCUS ProviderName (ServiceProviderName from 1.3); vendor")
          .add(ID, "billing_account", of -> of.origin().billingAccount())
          .is("FOCUS BillingAccountId")
          .add(ID, "invoice_id", of -> of.origin().invoiceId())
          .is("invoice; empty = the bill names none")
          .add(CURRENCY, "currency", "of the source", of -> of.origin().currency())
          .add(WORD, "charge_category", of -> of.traits().chargeCategory())
          .is("FOCUS ChargeCategory")
          .add(WORD, "charge_class", of -> of.traits().chargeClass())
          .is("FOCUS ChargeClass: empty, Correction")
          .add(WORD, "pricing_category", of -> of.traits().pricingCategory())
          .is("FOCUS PricingCategory")
          .add(WORD, "commitment_status", of -> of.traits().commitmentStatus())
          .is("FOCUS CommitmentDiscountStatus: empty, Used, Unused")
          .add(ID, "commitment_id", of -> of.traits().commitment())
          .is(
              "FOCUS CommitmentDiscountId in lower case, where a row of `commitment-policy.csv`"
                  + " speaks of it and the line has a status; else empty")
          .add(YES_NO, "tagged", of -> of.traits().tagged())
          .is("did the line carry a tag?")
          .add(TEXT, "service", "as in `cost_lines.csv`", of -> of.entry().key().service())
          .add(TEXT, "cost_pool", of -> of.category().pool())
          .is("TBM cost pool; empty = no rule matched")
          .add(TEXT, "sub_pool", "TBM sub-pool", of -> of.category().subPool())
          .add(TEXT, "tower", of -> of.category().tower())
          .is("TBM tower; empty = no rule matched")
          .add(TEXT, "sub_tower", "TBM sub-tower", of -> of.category().subTower())
          .add(WORD, "target_kind", of -> of.place().target().kind())
          .is("application, wrapper, shared-pool, suspense")
          .add(TEXT, "target", of -> of.place().target().name())
          .is("its id; the reason of suspense")
          .add(WORD, "environment", of -> of.category().environment())
          .is("as in `cost_lines.csv`")
          .add(WORD, "transfer", of -> of.category().transfer())
          .is("as in `cost_lines.csv`")
          .word("run_change", RunChange.class, of -> of.category().runChange())
          .add(WORD, "layer", of -> of.category().layer())
          .is("layer of the TCO statement")
          .add(YES_NO, "avoidable", of -> of.category().avoidable())
          .is("would the cost end with the application?")
          .add(LIST, "own_dimensions", of -> pairs(of.place().ownDimensions()))
          .is("`name=value`, separated by `;`")
          .add(LIST, "rule_ids", of -> rules(of.place().rules()))
          .is("`dimension=rule_id`, separated by `;`: the rules that placed it")
          .add(COUNT, "lines", "source lines", of -> of.entry().lines())
          .add(AMOUNT, "billed_cost", "in `currency`", of -> of.amounts().billed())
          .add(AMOUNT, "effective_cost", "in `currency`", of -> of.amounts().effective())
          .add(AMOUNT, "list_cost", "in `currency`", of -> of.amounts().list())
          .add(AMOUNT, "contracted_cost", of -> of.amounts().contracted())
          .is("in `currency`")
          .add(NUMBER, "hours", "hours of timesheets", of -> of.entry().hours())
          .add(NUMBER, "exchange_rate", Converted::rate)
          .is("1 `currency` in `report_currency`; empty = no rate")
          .add(CURRENCY, "report_currency", "report currency", Converted::reportCurrency)
          .add(AMOUNT, "effective_cost_reported", Converted::effective)
          .is("in `report_currency`; empty = no rate")
          .add(AMOUNT, "unpriced_cost", of -> of.amounts().unpriced())
          .is(
              "effective cost, in `currency` and without sign, of the lines without a list or a "
                  + "contracted price: an empty cell, or 0 where the line costs something");

  private static final PackFile<AllocationShare> ALLOCATIONS =
      PackFile.of(
              "allocations.csv",
              "How each shared pool reached each application",
              "One row is the part of a shared pool that one application bears. Key: `shared_pool`,"
                  + " `application_id`.",
              run -> run.allocation().shares().stream())
          .add(MONTH, "month", "month of the pack", AllocationShare::month)
          .add(ID, "shared_pool", "as in `mappings/allocation.csv`", AllocationShare::poolId)
          .add(
              TEXT,
              "name",
              (run, share) -> run.mappings().sharedPool(share.poolId()).orElseThrow().name())
          .is("its name")
          .add(TEXT, "basis", share -> share.basis().words())
          .is("even, fixed shares, direct cost, hours, `usage: <unit>`")
          .add(ID, "application_id", AllocationShare::application)
          .is("who bears the part; empty = unallocated")
          .add(NUMBER, "driver_value", AllocationShare::driverValue)
          .is("the application's count of the driver")
          .add(NUMBER, "driver_total", AllocationShare::driverTotal)
          .is("all counts; part = `pool_total` × value ÷ total, unless other pools use the pool")
          .add(AMOUNT, "pool_total", "what the pool costs", AllocationShare::poolTotal)
          .currency()
          .add(AMOUNT, "amount", AllocationShare::amount)
          .is("the part; parts of a pool add up to it, to the last digit")
          .add(TEXT, "method", share -> share.path().method())
          .is(
              "how pools that use each other are shared, with the order of step-down; empty = no"
                  + " pool uses this one")
          .add(AMOUNT, "by_own_driver", share -> share.path().byOwnDriver())
          .is("what the pool's own driver handed out before any other pool, 12 decimals")
          .add(AMOUNT, "through_pools", share -> share.path().throughPools())
          .is("what came by way of other pools: `amount` − `by_own_driver`")
          .add(LIST, "through", share -> String.join(";", share.path().through()))
          .is(
              "the pools that passed it to the application; where it is unallocated, the pools in"
                  + " which it is stuck")
          .add(AMOUNT, "pool_gross", share -> share.path().poolGross())
          .is(
              "own cost of the pool and what other pools charge it; above `pool_total` in a loop,"
                  + " never added up")
          .add(AMOUNT, "residual", share -> share.path().residual())
          .is("`amount` − the exact fraction, 18 decimals: the one rounding")
          .add(
              TEXT,
              "driver_basis",
              share -> share.estimatedFrom().map(m -> "estimated from " + m).orElse("measured"))
          .is(
              "measured, or estimated from a month: the driver is missing, so that the last known"
                  + " share of the pool counts");

  /** Money without a place; the currency, unless it is the report currency; what is counted. */
  private record Unplaced(Suspense.Row row, Optional<String> currency, boolean counted) {

    static Unplaced unconverted(Map.Entry<String, BigDecimal> amount) {
      String reason = "no exchange rate from " + amount.getKey() + " in this month";
      return new Unplaced(
          new Suspense.Row(
              reason, Optional.empty(), "", "", "", "", amount.getValue(), BigDecimal.ZERO, 0),
          Optional.of(amount.getKey()),
          false);
    }
  }

  private static final PackFile<Unplaced> SUSPENSE =
      PackFile.of(
              "suspense.csv",
              "Money without a place: what no rule matched, and why",
              "One row is cost without a place, by its reason, the largest first; what comes to"
                  + " zero without netting is no row. Key: `reason`, `kind`, `provider`, `service`,"
                  + " `cost_pool`, `tower`, `currency`.",
              LedgerFiles::unplaced)
          .month()
          .add(TEXT, "reason", of -> of.row().reason())
          .is("what no rule matched, and the near match if there is one")
          .add(WORD, "kind", "bill, timesheet, invoice", of -> of.row().kind())
          .add(TEXT, "provider", "as in `cost_lines.csv`", of -> of.row().provider())
          .add(TEXT, "service", "as in `cost_lines.csv`", of -> of.row().service())
          .add(TEXT, "cost_pool", "as far as it was placed", of -> of.row().pool())
          .add(TEXT, "tower", "as far as it was placed", of -> of.row().tower())
          .add(CURRENCY, "currency", (run, of) -> of.currency().orElse(run.facts().currency()))
          .is("report currency; of the source where there is no exchange rate")
          .add(AMOUNT, "amount", "effective cost, charges less credits", of -> of.row().net())
          .add(AMOUNT, "gross", of -> of.counted() ? of.row().gross() : Optional.empty())
          .is(
              "charges plus credits: a credit without a place does not pay for a charge without"
                  + " one; empty = unknown")
          .add(COUNT, "lines", of -> of.counted() ? of.row().lines() : Optional.empty())
          .is("source lines; empty = unknown");

  private static final PackFile<ExchangeRate> EXCHANGE_RATES =
      PackFile.of(
              "exchange_rates.csv",
              "The rates that converted the month",
              "One row is a rate of the month. Key: `currency`, `to`.",
              LedgerFiles::ratesOfMonth)
          .add(MONTH, "month", "month of the rate", ExchangeRate::month)
          .add(CURRENCY, "currency", "from", ExchangeRate::currency)
          .add(CURRENCY, "to", "to: 1 `currency` = `rate` `to`", ExchangeRate::to)
          .add(NUMBER, "rate", "exact, as written in `mappings/rates`", ExchangeRate::rate)
          .add(TEXT, "source", "where finance has it from", ExchangeRate::source);

  static final List<PackFile<?>> ALL = List.of(LEDGER, ALLOCATIONS, SUSPENSE, EXCHANGE_RATES);

  private LedgerFiles() {}

  private static Stream<Converted> converted(RunResults run) {
    ExchangeRates rates = run.rates();
    return run.entries().stream()
        .map(
            entry ->
                new Converted(
                    entry,
                    rates.rate(entry.key().billingMonth(), entry.key().origin().currency()),
                    rates.reportCurrency()));
  }

  private static String pairs(Map<String, String> own) {
    return own.entrySet().stream()
        .map(one -> one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining(";"));
  }

  private static String rules(List<RuleRef> rules) {
    return rules.stream()
        .map(rule -> rule.dimension() + "=" + rule.ruleId())
        .collect(Collectors.joining(";"));
  }

  private static Stream<Unplaced> unplaced(RunResults run) {
    return Stream.concat(
        run.ledger().suspense().rows().stream()
            .map(row -> new Unplaced(row, Optional.empty(), true)),
        run.ledger().unconverted().amounts().entrySet().stream()
            .filter(amount -> amount.getValue().signum() != 0)
            .map(Unplaced::unconverted));
  }

  private static Stream<ExchangeRate> ratesOfMonth(RunResults run) {
    return run.mappings().exchangeRates().stream()
        .filter(rate -> rate.month().equals(run.facts().month()));
  }
}
