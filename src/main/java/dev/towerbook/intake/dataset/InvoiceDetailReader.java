package dev.towerbook.intake.dataset;

import static dev.towerbook.intake.problem.DatasetProblem.INVOICE_DETAIL_OPEN;

import dev.towerbook.intake.row.FieldRow;
import dev.towerbook.intake.row.RowsRead;
import dev.towerbook.intake.row.SmallSource;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.money.MinorUnits;
import dev.towerbook.money.Money;
import dev.towerbook.table.Problem;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads the FOCUS dataset Invoice Detail, 1.4: what each invoice says, against which its charges
 * are compared. Lines are rounded and charges are not, so each line adds half a unit of its last
 * decimal to the tolerance, at most half a minor unit of its currency.
 */
public final class InvoiceDetailReader {

  private static final String ISSUED = "issued";
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** An invoice in one currency and month. */
  private record Invoice(int month, String account, String id, String currency)
      implements Comparable<Invoice> {
    @Override
    public int compareTo(Invoice other) {
      return key().compareTo(other.key());
    }

    private String key() {
      return String.join("|", Integer.toString(month), account, id, currency);
    }
  }

  private static final class Sum {
    private final SourceLocation first;
    private BigDecimal billed = BigDecimal.ZERO;
    private BigDecimal tolerance = BigDecimal.ZERO;

    Sum(SourceLocation first) {
      this.first = first;
    }

    void add(BigDecimal amount, String currency) {
      BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(0, amount.scale()));
      BigDecimal minor = BigDecimal.ONE.movePointLeft(MinorUnits.of(currency).orElse(2));
      billed = billed.add(amount);
      tolerance = tolerance.add(unit.min(minor).multiply(HALF));
    }
  }

  /**
   * What a file holds.
   *
   * @param expected one for each issued invoice, account, month and currency
   * @param rows that are good
   * @param read what is wrong, and how many rows there are
   */
  public record Invoices(List<ExpectedTotal> expected, long rows, RowsRead read) {
    public Invoices {
      expected = List.copyOf(expected);
    }
  }

  private final Map<Invoice, Sum> sums = new TreeMap<>();
  private long rows;
  private long open;

  private InvoiceDetailReader() {}

  /** Reads a file; a row that cannot be read is rejected. */
  public static Invoices read(SourceFile file) {
    InvoiceDetailReader reader = new InvoiceDetailReader();
    RowsRead read = SmallSource.read(file, new ProblemLog(), reader::line);
    if (reader.open > 0) {
      read =
          read.with(
              new Problem(
                  INVOICE_DETAIL_OPEN,
                  Severity.NOTE,
                  new SourceLocation(file.name(), 0, 0, "InvoiceIssueStatus"),
                  Long.toString(reader.open)));
    }
    return new Invoices(reader.expected(), reader.rows, read);
  }

  private void line(FieldRow row) {
    Optional<LocalDate> start = row.date("BillingPeriodStart");
    Optional<BigDecimal> billed = row.number("BilledCost");
    String id = row.text("InvoiceId");
    String currency = row.currency("BillingCurrency");
    String status = row.text("InvoiceIssueStatus");
    if (row.isBad() || start.isEmpty() || billed.isEmpty()) {
      return;
    }
    rows++;
    if (!status.toLowerCase(Locale.ROOT).equals(ISSUED)) {
      open++;
      return;
    }
    int month = start.get().getYear() * 100 + start.get().getMonthValue();
    sums.computeIfAbsent(
            new Invoice(month, row.text("BillingAccountId"), id, currency),
            invoice -> new Sum(row.place()))
        .add(billed.get(), currency);
  }

  private List<ExpectedTotal> expected() {
    List<ExpectedTotal> expected = new ArrayList<>();
    sums.forEach(
        (invoice, sum) ->
            expected.add(
                new ExpectedTotal(
                    ".",
                    invoice.account(),
                    invoice.id(),
                    invoice.month(),
                    new Money(invoice.currency(), sum.billed),
                    sum.tolerance,
                    sum.first)));
    return expected;
  }
}
