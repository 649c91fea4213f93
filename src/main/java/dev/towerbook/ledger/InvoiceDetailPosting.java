package dev.towerbook.ledger;

import dev.towerbook.intake.InvoiceDetailReader;
import dev.towerbook.intake.SourceFile;
import java.util.List;

/**
 * Lines of a provider's invoices → the register of deliveries. They move no money: their charges
 * stand in the bills, and the lines are compared with them when the book is reconciled.
 */
final class InvoiceDetailPosting {

  private final SmallPosting posting;

  InvoiceDetailPosting(SourceFile file, PostingRules rules) {
    this.posting = new SmallPosting(file, rules);
  }

  PostedDelivery post() {
    InvoiceDetailReader.Invoices read = InvoiceDetailReader.read(posting.file());
    posting.found(read.read());
    posting.accept(read.rows());
    return posting.posted(new Fold(), List.of(), List.of());
  }
}
