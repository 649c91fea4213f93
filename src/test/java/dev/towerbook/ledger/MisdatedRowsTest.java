package dev.towerbook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates of one row that do not fit together: the row is rejected with line and money. */
class MisdatedRowsTest {

  private static final String HEADER =
      "BillingAccountId,InvoiceId,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ChargeClass,ServiceName,ServiceCategory,ProviderName,Tags,BilledCost,EffectiveCost,ListCost,ContractedCost\n";

  @TempDir Path folder;

  private static String row(String billing, String starts, String ends, String kind, int cost) {
    String[] said = kind.split("/", -1);
    String type = said[0] + "," + (said.length > 1 ? said[1] : "");
    return String.join(",", "acc", "I", "EUR", billing, starts, ends, type)
        + ",VM,Compute,Cloud,,"
        + (cost + ",").repeat(4).replaceAll(",$", "\n");
  }

  private PostedDelivery posted(String odd) throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    for (int day = 10; day < 30; day++) {
      String begins = "2026-10-" + day;
      String ends = LocalDate.parse(begins).plusDays(1).toString();
      text.append(row("2026-10-01,2026-11-01", begins, ends, "Usage", 100).repeat(10));
    }
    return new Deliveries(folder).with("bills/10.csv", text + odd).only();
  }

  private static List<Problem> rejected(PostedDelivery delivery) {
    return delivery.problems().stream()
        .map(SourceProblem::problem)
        .filter(problem -> problem.severity() == Severity.REJECTED)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    // A charge that ends before it begins.
    "2026-10-01, 2026-11-01, 2026-10-20, 2026-10-02, Usage, BILL-PERIOD-ORDER",
    "2026-10-01, 2026-11-01, 2026-10-20, 2025-10-21, Purchase, BILL-PERIOD-ORDER",
    "2026-10-01, , 2026-10-20, 2026-10-19, Usage, BILL-PERIOD-ORDER",
    // A billing period that does.
    "2026-10-01, 2026-01-11, 2026-10-20, 2026-10-21, Usage, BILL-PERIOD-ORDER",
    "2026-10-01, 2026-09-30, 2026-10-20, 2026-10-21, Credit, BILL-PERIOD-ORDER",
    // Use behind the end of its billing period, and what is months away from it.
    "2026-10-01, 2026-11-01, 2026-11-02, 2026-11-03, Usage, BILL-PERIOD-OUTSIDE",
    "2026-10-01, , 2026-11-20, , Usage, BILL-PERIOD-OUTSIDE",
    "2026-10-01, 2062-11-01, 2026-12-05, 2026-12-06, Usage, BILL-PERIOD-OUTSIDE",
    "2026-10-01, 2026-11-01, 2026-12-05, 2026-12-06, Purchase, BILL-PERIOD-OUTSIDE",
    "2026-10-01, 2026-11-01, 2062-10-05, 2062-10-06, Tax, BILL-PERIOD-OUTSIDE",
    "2026-10-01, 2026-11-01, 2016-10-05, 2016-10-06, Usage, BILL-PERIOD-OUTSIDE",
    "2026-10-01, 2026-11-01, 2025-10-20, 2025-10-21, Usage, BILL-PERIOD-OUTSIDE",
    "2026-10-01, 2026-11-01, 2024-10-20, 2024-10-21, Usage, BILL-PERIOD-OUTSIDE",
    "2026-10-01, 2026-11-01, 2023-09-20, 2023-09-21, Credit, BILL-PERIOD-OUTSIDE",
    // A correction reaches as far back as a credit and no further, and not ahead.
    "2026-10-01, 2026-11-01, 2023-09-20, 2023-09-21, Usage/Correction, BILL-PERIOD-OUTSIDE",
    "2026-10-01, 2026-11-01, 2016-10-05, 2016-10-06, Usage/Correction, BILL-PERIOD-OUTSIDE",
    "2026-10-01, 2026-11-01, 2026-11-20, 2026-11-21, Usage/Correction, BILL-PERIOD-OUTSIDE",
    "2026-10-15, 2026-11-15, 2026-11-17, 2026-11-18, Usage, BILL-PERIOD-OUTSIDE"
  })
  void a_row_whose_dates_do_not_fit_is_rejected_with_line_and_money(
      String billed, String until, String starts, String ends, String kind, String code)
      throws IOException {
    String periods = billed + "," + (until == null ? "" : until);
    PostedDelivery delivery = posted(row(periods, starts, ends == null ? "" : ends, kind, 64));
    assertThat(rejected(delivery))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.place().line()).isEqualTo(202);
              assertThat(problem.cause()).contains("EUR 64.00 billed is not booked");
            });
    assertThat(delivery.rejected())
        .singleElement()
        .satisfies(sum -> assertThat(sum.rejected()).isEqualByComparingTo("64"));
    assertThat(
            delivery.entries().stream()
                .map(entry -> entry.amounts().billed())
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("20000");
    assertThat(delivery.days()).hasSize(20);
  }

  @ParameterizedTest
  @CsvSource({
    // Another time zone, on either side.
    "2026-10-01, 2026-11-01, 2026-09-30, 2026-10-01, Usage",
    "2026-10-01, 2026-11-01, 2026-11-01, 2026-11-02, Usage",
    // A moment, or an end that belongs to the charge.
    "2026-10-01, 2026-11-01, 2026-10-20, 2026-10-20, Usage",
    // Corrections; of credits and fees even those of more than a year ago.
    "2026-10-01, 2026-11-01, 2026-09-05, 2026-09-06, Usage",
    "2026-10-01, 2026-11-01, 2025-11-05, 2025-11-06, Usage",
    "2026-10-01, 2026-11-01, 2025-06-05, 2025-06-06, Credit",
    "2026-10-01, 2026-11-01, 2025-10-20, 2025-10-21, Usage/Correction",
    "2026-10-01, 2026-11-01, 2023-10-02, 2023-10-03, Usage/Correction",
    // Paid ahead, and a quarter.
    "2026-10-01, 2026-11-01, 2026-11-05, 2027-11-05, Purchase",
    "2026-10-01, 2027-01-01, 2026-11-20, 2026-11-21, Usage",
    // A period from mid-month to mid-month, whose end is not stated or is.
    "2026-10-15, , 2026-11-14, 2026-11-15, Usage",
    "2026-10-15, 2026-11-15, 2026-11-14, 2026-11-15, Usage"
  })
  void what_happens_in_honest_bills_stays(
      String billed, String until, String starts, String ends, String kind) throws IOException {
    String periods = billed + "," + (until == null ? "" : until);
    assertThat(rejected(posted(row(periods, starts, ends, kind, 7)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-31, 2026-10-01, INVOICE-PERIOD",
    "2062-10-01, 2062-10-31, INVOICE-PERIOD-FAR",
    "2029-10-01, 2029-10-31, INVOICE-PERIOD-FAR",
    "2016-10-01, 2016-10-31, INVOICE-PERIOD-FAR",
    "2026-10-01, 2062-10-31, INVOICE-PERIOD-FAR"
  })
  void an_invoice_for_days_years_away_is_rejected_with_its_money(
      String first, String last, String code) throws IOException {
    PostedDelivery delivery = invoices(first, last);
    assertThat(rejected(delivery))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.place().line()).isEqualTo(202);
            });
    assertThat(delivery.rejected())
        .singleElement()
        .satisfies(sum -> assertThat(sum.rejected()).isEqualByComparingTo("664.25"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-01, 2029-10-31",
    "2027-01-01, 2031-12-31",
    "2025-01-01, 2025-12-31",
    "2026-10-05, 2026-10-05"
  })
  void invoices_for_years_ahead_and_for_the_year_before_stay(String first, String last)
      throws IOException {
    assertThat(rejected(invoices(first, last))).isEmpty();
  }

  private PostedDelivery invoices(String first, String last) throws IOException {
    String row = "I,Acme,2026-10-05,Licences,saas,%s,%s,EUR,%s,opex,,crm,,\n";
    String text =
        Deliveries.INVOICE_HEADER
            + row.formatted("2026-10-01", "2026-10-31", "1000").repeat(200)
            + row.formatted(first, last, "664.25");
    return new Deliveries(folder).with("invoices/10.csv", text).only();
  }

  @Test
  void the_money_of_an_invoice_period_is_in_the_words() throws IOException {
    assertThat(rejected(invoices("2062-10-01", "2062-10-31")).getFirst().cause())
        .contains("664.25 EUR not booked");
  }
}
