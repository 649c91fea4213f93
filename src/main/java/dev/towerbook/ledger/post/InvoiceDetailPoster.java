package dev.towerbook.ledger.post;

import dev.towerbook.intake.dataset.InvoiceDetailReader;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.ledger.PostedDelivery;
import dev.towerbook.ledger.fold.Fold;
import java.util.List;

/**
 * Lines of a provider's invoices → the register of deliveries. They move no money: their charges
 * stand in the bills, and the lines are compared with them when the book is reconciled.
 */
final class InvoiceDetailPoster {

  private final DatasetPoster posting;

  InvoiceDetailPoster(SourceFile file, PostingRules rules) {
    this.posting = new DatasetPoster(file, rules);
  }

  PostedDelivery post() {
    InvoiceDetailReader.Invoices read = InvoiceDetailReader.read(posting.file());
    posting.found(read.read());
    posting.accept(read.rows());
    return posting.posted(new Fold(), List.of(), List.of()).withInvoices(read.expected());
  }
}
