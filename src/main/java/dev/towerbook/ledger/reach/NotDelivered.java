package dev.towerbook.ledger.reach;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.money.MoneyBag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A source that had money or counts in the month before and is not there, or ends early.
 *
 * @param id which source
 * @param folder where its files lay in the month before
 * @param before the month of the book before
 * @param effective cost of that month, by currency
 * @param quantity hours or counts of that month; 0 if it has none
 * @param lastDay until which the month has data; empty if it has none
 * @param days of the month on which it has rows
 * @param expected until which it should have data; empty if any day would do
 */
public record NotDelivered(
    SourceId id,
    String folder,
    YearMonth before,
    MoneyBag effective,
    BigDecimal quantity,
    Optional<LocalDate> lastDay,
    int days,
    Optional<LocalDate> expected) {

  /** True if nothing of it is there. */
  public boolean isWhole() {
    return lastDay.isEmpty();
  }

  /**
   * Finds the ledger entries of the month before that came from one of some sources.
   *
   * @param deliveries that count now, by name
   */
  public static Predicate<LedgerEntry> anyOf(
      List<NotDelivered> sources, Map<String, DeliveryFacts> deliveries) {
    return entry ->
        Optional.ofNullable(deliveries.get(entry.delivery()))
            .filter(
                file ->
                    sources.stream()
                        .anyMatch(one -> one.isWhole() && one.isFrom(entry, file.source())))
            .isPresent();
  }

  /**
   * True if a ledger entry of the month before came from it, so that its money is not gone but
   * missing.
   *
   * @param entryFolder where the file of the entry lies
   */
  public boolean isFrom(LedgerEntry entry, String entryFolder) {
    SourceKind kind = entry.key().origin().kind();
    return kind == id.kind()
        && switch (id.kind()) {
          case BILL ->
              entryFolder.equals(id.folder())
                  && entry.key().origin().billingAccount().equals(id.subject());
          // A ledger entry does not know its role.
          case TIMESHEET -> !id.isRole() && entryFolder.equals(id.folder());
          case INVOICE -> entry.key().origin().provider().equals(id.subject());
          case USAGE, COMMITMENT, INVOICE_DETAIL, BILLING_PERIOD, REFERENCE -> false;
        };
  }
}
