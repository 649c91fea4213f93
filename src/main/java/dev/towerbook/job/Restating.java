package dev.towerbook.job;

import dev.towerbook.ledger.Balance;
import dev.towerbook.ledger.DeliveryRegister;
import dev.towerbook.ledger.ExchangeRates;
import dev.towerbook.ledger.restate.LedgerSnapshot;
import dev.towerbook.ledger.restate.Restatement;
import dev.towerbook.report.PackFolder;
import dev.towerbook.report.PublishedPack;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What the readers of the published pack have to be told. */
final class Restating {

  private Restating() {}

  /**
   * The restatement of tonight's pack. The same pack published again restates what it did before.
   *
   * @param balances of the pack's month
   */
  static Restatement of(Night night, DeliveryRegister register, List<Balance> balances) {
    YearMonth month = night.monthBook().month();
    PackFolder packs = new PackFolder(night.settings().reports());
    Optional<PublishedPack> before = PublishedPack.in(packs.published(month.toString()));
    if (before.isEmpty()) {
      return Restatement.FIRST;
    }
    if (packs.isPublished(month.toString(), night.packId(month))) {
      return before.get().restatement();
    }
    int revision = before.get().revision() + 1;
    ExchangeRates rates = ExchangeRates.of(night.shelf().mappings());
    LedgerSnapshot tonight =
        LedgerSnapshot.of(register, balances, rates, night.monthBook().allocation());
    return before
        .get()
        .ledger()
        .map(published -> Restatement.of(revision, published, tonight))
        .orElseGet(() -> new Restatement(revision, List.of()));
  }
}
