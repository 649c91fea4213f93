package dev.towerbook.report.page;

import dev.towerbook.intake.source.Expense;
import dev.towerbook.ledger.EntryKey;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.catalogue.WrapperHost;
import dev.towerbook.report.RunResults;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Operating cost of earlier months that is booked in this one: charge class Correction, or a charge
 * month before the billing month. What came through shared pools is not followed.
 */
final class Corrections {

  private Corrections() {}

  static Map<String, BigDecimal> byApplication(RunResults results) {
    ExchangeRates rates = results.rates();
    Map<String, BigDecimal> sums = new HashMap<>();
    for (LedgerEntry entry : results.entries()) {
      EntryKey key = entry.key();
      if (isCorrection(key) && key.place().category().expense() == Expense.OPEX) {
        Optional<BigDecimal> rate = rates.rate(key.billingMonth(), key.origin().currency());
        rate.map(entry.amounts().effective()::multiply)
            .ifPresent(amount -> add(sums, key.place().target(), amount, results));
      }
    }
    return sums;
  }

  private static boolean isCorrection(EntryKey key) {
    return key.traits().chargeClass().equalsIgnoreCase("Correction")
        || key.chargeMonth().isBefore(key.billingMonth());
  }

  private static void add(
      Map<String, BigDecimal> sums,
      CostObject.Assigned target,
      BigDecimal amount,
      RunResults results) {
    if (target instanceof CostObject.Application application) {
      sums.merge(application.id(), amount, BigDecimal::add);
    } else if (target instanceof CostObject.Wrapper wrapper) {
      for (WrapperHost host : results.mappings().catalogue().hostsOf(wrapper.id())) {
        sums.merge(host.application(), amount.multiply(host.share()), BigDecimal::add);
      }
    }
  }
}
