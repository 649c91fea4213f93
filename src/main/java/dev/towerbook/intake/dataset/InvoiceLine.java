package dev.towerbook.intake.dataset;

import dev.towerbook.intake.source.Expense;
import dev.towerbook.intake.source.OwnerHint;
import dev.towerbook.intake.source.Period;
import dev.towerbook.intake.source.WorkType;
import dev.towerbook.money.Money;
import dev.towerbook.table.SourceLocation;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of a vendor's invoice.
 *
 * @param invoiceId as the vendor numbers it
 * @param vendor as written
 * @param invoiceDate day of the invoice
 * @param description may be empty
 * @param costType one of the list in the format file
 * @param period the days that it pays for
 * @param amount exact, may be negative (a credit note)
 * @param expense opex or capex
 * @param workType run or change, if stated
 * @param target application and wrapper as written
 * @param sharedPool as written, may be empty
 * @param place the row
 */
public record InvoiceLine(
    String invoiceId,
    String vendor,
    LocalDate invoiceDate,
    String description,
    String costType,
    Period period,
    Money amount,
    Expense expense,
    Optional<WorkType> workType,
    OwnerHint target,
    String sharedPool,
    SourceLocation place) {

  public InvoiceLine {
    if (invoiceId.isBlank() || vendor.isBlank()) {
      throw new IllegalArgumentException("an invoice line needs an invoice and a vendor");
    }
  }

  /** The application as written, may be empty. */
  public String application() {
    return target.application();
  }

  /** The wrapper as written, may be empty. */
  public String wrapper() {
    return target.wrapper();
  }
}
