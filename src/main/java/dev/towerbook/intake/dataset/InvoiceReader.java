package dev.towerbook.intake.dataset;

import dev.towerbook.intake.problem.RowProblem;
import dev.towerbook.intake.row.FieldRow;
import dev.towerbook.intake.row.RowsRead;
import dev.towerbook.intake.row.SmallSource;
import dev.towerbook.intake.source.Expense;
import dev.towerbook.intake.source.Period;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.intake.source.WorkType;
import dev.towerbook.money.Money;
import dev.towerbook.table.ProblemLog;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads vendor invoices. */
public final class InvoiceReader {

  private static final int YEARS_AHEAD = 2;
  private static final int YEARS_BACK = 3;
  private static final int YEARS_LONG = 10;

  private InvoiceReader() {}

  /**
   * Hands each good row to a consumer; the others are rejected.
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
    date.ifPresent(invoiced -> period.ifPresent(of -> judge(row, invoiced, of)));
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

  /**
   * Rejects a period that no invoice of the day pays for: it begins more than two years ahead, is
   * over for more than three, or lasts more than ten. The amount would be spread over months of
   * which no pack is printed.
   */
  private static void judge(FieldRow row, LocalDate invoiced, Period period) {
    LocalDate first = period.firstDay();
    LocalDate last = period.lastDay();
    if (first.isAfter(invoiced.plusYears(YEARS_AHEAD))) {
      farPeriod(row, "period_first_day", first, "begins years after the invoice of " + invoiced);
    } else if (last.isBefore(invoiced.minusYears(YEARS_BACK))) {
      farPeriod(row, "period_last_day", last, "ended years before the invoice of " + invoiced);
    } else if (last.isAfter(first.plusYears(YEARS_LONG))) {
      farPeriod(row, "period_last_day", last, "ends more than ten years after " + first);
    }
  }

  private static void farPeriod(FieldRow row, String field, LocalDate day, String cause) {
    row.rejected(
        RowProblem.PERIOD_FAR.with(cause, row.text("amount"), row.text("currency")),
        field,
        day.toString());
  }

  private static Optional<Period> period(FieldRow row) {
    Optional<LocalDate> first = row.date("period_first_day");
    Optional<LocalDate> last = row.date("period_last_day");
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    if (last.get().isBefore(first.get())) {
      row.rejected(RowProblem.PERIOD, "period_last_day", last.get().toString());
      return Optional.empty();
    }
    return Optional.of(new Period(first.get(), last.get()));
  }
}
