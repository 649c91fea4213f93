package dev.towerbook.intake.dataset;

import static dev.towerbook.intake.problem.DatasetProblem.BILLING_PERIOD_OPEN;

import dev.towerbook.intake.row.FieldRow;
import dev.towerbook.intake.row.RowsRead;
import dev.towerbook.intake.row.SmallSource;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.table.Problem;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Reads the FOCUS dataset Billing Period, 1.4: which periods a provider still changes. Closed means
 * that all invoices are issued and rows are frozen.
 */
public final class BillingPeriodReader {

  private static final String OPEN = "Open";

  /**
   * What a file holds.
   *
   * @param rows that are good
   * @param read rows that are rejected, and one note that names the open periods
   */
  public record Periods(long rows, RowsRead read) {}

  private final NavigableSet<String> open = new TreeSet<>();
  private long rows;

  private BillingPeriodReader() {}

  /** Reads a file; a row that cannot be read is rejected. */
  public static Periods read(SourceFile file) {
    BillingPeriodReader reader = new BillingPeriodReader();
    RowsRead read = SmallSource.read(file, new ProblemLog(), reader::period);
    if (!reader.open.isEmpty()) {
      read =
          read.with(
              new Problem(
                  BILLING_PERIOD_OPEN,
                  Severity.NOTE,
                  new SourceLocation(file.name(), 0, 0, "BillingPeriodStatus"),
                  String.join(", ", reader.open)));
    }
    return new Periods(reader.rows, read);
  }

  private void period(FieldRow row) {
    Optional<LocalDate> start = row.date("BillingPeriodStart");
    String issuer = row.text("InvoiceIssuerName");
    String status = row.text("BillingPeriodStatus");
    if (row.isBad() || start.isEmpty()) {
      return;
    }
    rows++;
    if (status.equals(OPEN)) {
      open.add(YearMonth.from(start.get()) + (issuer.isEmpty() ? "" : " of " + issuer));
    }
  }
}
