package dev.towerbook.ledger;

import dev.towerbook.intake.delivery.DeliveryNote;
import dev.towerbook.ledger.day.ExcludedRows;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Every file that was seen, and what became of it.
 *
 * @param loaded files in the book, sorted by name
 * @param notes files that were not loaded, or stay in the book without being in the input
 * @param totals rows as read, by file, account, invoice, currency and months
 * @param excluded rows that count in another file, by file
 */
public record DeliveryRegister(
    List<DeliveryFacts> loaded,
    List<DeliveryNote> notes,
    List<SourceTotal> totals,
    List<ExcludedRows> excluded) {

  private static final Comparator<SourceTotal> ORDER =
      Comparator.comparing(SourceTotal::delivery)
          .thenComparing(SourceTotal::billingAccount)
          .thenComparing(SourceTotal::invoiceId)
          .thenComparing(SourceTotal::currency)
          .thenComparing(SourceTotal::billingMonth)
          .thenComparing(SourceTotal::chargeMonth);

  public DeliveryRegister {
    loaded = loaded.stream().sorted(Comparator.comparing(DeliveryFacts::name)).toList();
    notes = notes.stream().sorted(Comparator.comparing(DeliveryNote::name)).toList();
    totals = totals.stream().sorted(ORDER).toList();
    excluded = List.copyOf(excluded);
  }

  /** The newest day that a bill has charges of. */
  public Optional<LocalDate> newestBillDay() {
    return DeliveryFacts.newestDay(loaded.stream().filter(DeliveryFacts::isBill).toList());
  }
}
