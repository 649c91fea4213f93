package dev.towerbook.sample;

import dev.towerbook.sample.company.LineBuffer;
import dev.towerbook.sample.company.SampleCompany.CloudProvider;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * What the finance department expects a provider's invoice to be.
 *
 * @param source folder of the bills
 * @param billedUnits in units of 10<sup>-10</sup>, a whole number of cents
 */
record InvoiceTotal(
    String source, CloudProvider provider, String invoice, YearMonth month, long billedUnits) {

  private static final int CENTS = 2;

  /** Writes {@code expected-totals.csv}. */
  static void write(SampleFolder folder, List<InvoiceTotal> totals) throws IOException {
    try (LineBuffer out = folder.plain("expected-totals.csv")) {
      out.put("source,billing_account,invoice_id,currency,month,billed_cost,tolerance\n");
      for (InvoiceTotal total : totals) {
        out.put(total.csv());
      }
    }
  }

  private String csv() {
    BigDecimal amount = BigDecimal.valueOf(billedUnits, LineBuffer.MONEY_SCALE).setScale(CENTS);
    return String.join(
            ",",
            source,
            provider.account().id(),
            invoice,
            provider.currency(),
            month.toString(),
            amount.toPlainString(),
            "0")
        + "\n";
  }
}
