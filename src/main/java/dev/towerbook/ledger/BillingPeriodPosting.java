package dev.towerbook.ledger;

import dev.towerbook.intake.BillingPeriodReader;
import dev.towerbook.intake.SourceFile;
import java.util.List;

/** Periods that a provider names → the register of deliveries. They move no money. */
final class BillingPeriodPosting {

  private final SmallPosting posting;

  BillingPeriodPosting(SourceFile file, PostingRules rules) {
    this.posting = new SmallPosting(file, rules);
  }

  PostedDelivery post() {
    BillingPeriodReader.Periods read = BillingPeriodReader.read(posting.file());
    posting.found(read.read());
    posting.accept(read.rows());
    return posting.posted(new Fold(), List.of(), List.of());
  }
}
