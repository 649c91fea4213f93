package dev.towerbook.job;

import dev.towerbook.economics.commit.BilledService;
import dev.towerbook.economics.commit.CommitmentCalendar;
import dev.towerbook.economics.commit.CommitmentOutlook;
import dev.towerbook.economics.commit.CommitmentRegister;
import dev.towerbook.economics.commit.DeliveredCommitments;
import dev.towerbook.ledger.Balance;
import dev.towerbook.ledger.ExchangeRates;
import dev.towerbook.store.Book;
import java.util.List;

/** What the assess step finds out about commitments. */
final class Committing {

  private final Night night;
  private final Book book;

  Committing(Night night, Book book) {
    this.night = night;
    this.book = book;
  }

  /**
   * The outlook from the end of the pack's month.
   *
   * @param balances of the month
   */
  CommitmentOutlook outlook(List<Balance> balances) {
    ExchangeRates rates = ExchangeRates.of(night.shelf().mappings());
    CommitmentRegister register =
        CommitmentRegister.of(
            night.shelf().commitments().signed(), DeliveredCommitments.of(book.commitments()));
    return new CommitmentOutlook(
        CommitmentCalendar.of(
            register, night.monthBook().month(), BilledService.covered(balances), rates));
  }
}
