package dev.towerbook.ledger.post;

import dev.towerbook.intake.dataset.BillingPeriodReader;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.ledger.PostedDelivery;
import dev.towerbook.ledger.fold.Fold;
import java.util.List;

/** Periods that a provider names → the register of deliveries. They move no money. */
final class BillingPeriodPoster {

  private final DatasetPoster posting;

  BillingPeriodPoster(SourceFile file, PostingRules rules) {
    this.posting = new DatasetPoster(file, rules);
  }

  PostedDelivery post() {
    BillingPeriodReader.Periods read = BillingPeriodReader.read(posting.file());
    posting.found(read.read());
    posting.accept(read.rows());
    return posting.posted(new Fold(), List.of(), List.of());
  }
}
