package dev.towerbook.report.page;

import dev.towerbook.economics.commit.Commitment;
import dev.towerbook.economics.commit.CommitmentCalendar;
import dev.towerbook.economics.commit.CommitmentOutlook;
import dev.towerbook.economics.commit.CommitmentRegister;
import dev.towerbook.economics.commit.Obligation;
import dev.towerbook.economics.commit.ServiceId;
import dev.towerbook.ledger.Balance;
import dev.towerbook.ledger.ExchangeRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Commitments of the fixture's company: one with an amount, one with a quantity. */
final class CommitmentFixture {

  private CommitmentFixture() {}

  static CommitmentOutlook outlook(List<Balance> balances, YearMonth month, ExchangeRates rates) {
    CommitmentRegister register =
        CommitmentRegister.of(
            List.of(
                commitment("sp-1", new Obligation.Monthly(new BigDecimal("1200.50")), "EUR"),
                commitment("sp-2", new Obligation.Quantity(new BigDecimal("17520"), "Hours"), "")),
            List.of());
    return new CommitmentOutlook(
        CommitmentCalendar.of(register, month, ServiceId.covered(balances), rates),
        List.of(),
        List.of());
  }

  private static Commitment commitment(String id, Obligation obligation, String currency) {
    return new Commitment(
        id,
        "AWS",
        List.of("Amazon EC2"),
        "signed",
        obligation,
        currency,
        Optional.of(new BigDecimal("0.3")),
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2027, 12, 31),
        Commitment.Source.SHELF);
  }
}
