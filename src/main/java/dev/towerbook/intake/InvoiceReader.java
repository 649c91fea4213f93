package dev.towerbook.intake;

import dev.towerbook.money.Money;
import dev.towerbook.table.ProblemLog;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads vendor invoices. */
public final class InvoiceReader {

  private InvoiceReader() {}

  /**
   * Hands each good row to a consumer; the others are set aside.
   *
   * @return every problem, and how many rows there are
   */
  public static RowsRead read(SourceFile file, Consumer<InvoiceLine> lines) {
    return SmallSource.read(file, new ProblemLog(), row -> line(row).ifPresent(lines));
  }

  private static Optional<InvoiceLine> line(FieldRow row) {
    String invoiceId = row.text("invoice_id");
    String vendor = row.text("vendor");
    Optional<LocalDate> date = row.date("invoice_date");
    String costType = row.text("cost_type");
    Optional<Period> period = period(row);
    String currency = row.currency("currency");
    Optional<BigDecimal> amount = row.number("amount");
    String expense = row.text("expense");
    Optional<WorkType> workType = row.workType();
    if (row.isBad() || date.isEmpty() || period.isEmpty() || amount.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new InvoiceLine(
            invoiceId,
            vendor,
            date.get(),
            row.text("description"),
            costType,
            period.get(),
            new Money(currency, amount.get()),
            Expense.valueOf(expense.toUpperCase(Locale.ROOT)),
            workType,
            row.target(),
            row.text("shared_pool"),
            row.place()));
  }

  private static Optional<Period> period(FieldRow row) {
    Optional<LocalDate> first = row.date("period_first_day");
    Optional<LocalDate> last = row.date("period_last_day");
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    if (last.get().isBefore(first.get())) {
      row.setAside(
          "PERIOD",
          "period_last_day",
          "is before the first day",
          last.get().toString(),
          "both days belong to the period: write the last one that is paid for");
      return Optional.empty();
    }
    return Optional.of(new Period(first.get(), last.get()));
  }
}
