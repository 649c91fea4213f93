package dev.towerbook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.dataset.ExpectedTotal;
import dev.towerbook.intake.dataset.InvoiceDetailReader;
import dev.towerbook.table.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvoiceDetailTest {

  private static final String HEADER =
      "BilledCost,BillingAccountId,BillingCurrency,BillingPeriodStart,InvoiceDetailGrain,"
          + "InvoiceDetailId,InvoiceId,InvoiceIssueStatus\n";

  @TempDir private Path folder;

  private InvoiceDetailReader.Invoices read(String rows) throws IOException {
    return InvoiceDetailReader.read(Sources.file(folder, HEADER + rows));
  }

  @Test
  void lines_of_an_issued_invoice_add_up_with_half_a_unit_each_as_tolerance() throws IOException {
    InvoiceDetailReader.Invoices read =
        read(
            """
            10.005,A-1,USD,2026-05-01T00:00:00Z,{},d1,I-1,Issued
            -2.5,A-1,USD,2026-05-01T00:00:00Z,{},d2,I-1,Issued
            7,A-2,JPY,2026-05-01T00:00:00Z,{},d3,I-2,Issued
            """);
    assertThat(read.read().problems()).isEmpty();
    assertThat(read.rows()).isEqualTo(3);
    assertThat(read.expected()).hasSize(2);
    ExpectedTotal dollars = read.expected().getFirst();
    assertThat(dollars.invoiceId()).isEqualTo("I-1");
    assertThat(dollars.month()).isEqualTo(202605);
    assertThat(dollars.billed().amount()).isEqualByComparingTo("7.505");
    // Half of a thousandth, and half a cent: a tenth is coarser than the minor unit.
    assertThat(dollars.tolerance()).isEqualByComparingTo("0.0055");
    assertThat(read.expected().getLast().tolerance()).isEqualByComparingTo("0.5");
  }

  @Test
  void what_is_not_issued_is_counted_and_not_compared() throws IOException {
    InvoiceDetailReader.Invoices read =
        read(
            """
            10,A-1,USD,2026-05-01,{},d1,I-1,Open
            10,A-1,USD,2026-05-01,{},d2,I-2,Voided
            """);
    assertThat(read.expected()).isEmpty();
    assertThat(read.read().problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo("INVOICE-DETAIL-OPEN"))
        .satisfies(problem -> assertThat(problem.value()).isEqualTo("2"));
  }

  @Test
  void a_row_that_cannot_be_read_is_set_aside_with_its_place() throws IOException {
    InvoiceDetailReader.Invoices read =
        read("ten,A-1,USD,2026-05-01,{},d1,I-1,Issued\n5,A-1,USD,May,{},d1,I-1,Issued\n");
    assertThat(read.expected()).isEmpty();
    assertThat(read.read().problems().stream().map(Problem::message).toList())
        .anyMatch(m -> m.contains(":2:1") && m.contains("ten"))
        .anyMatch(m -> m.contains(":3:4") && m.contains("May"));
  }

  @Test
  void the_real_file_says_what_its_charges_add_up_to() {
    List<ExpectedTotal> expected =
        InvoiceDetailReader.read(
                Sources.file(
                    RealData.folder()
                        .resolve("focus-generated/gcp14_focus_1_4_invoice_detail.csv.gz")))
            .expected();
    assertThat(expected).hasSize(2);
    assertThat(expected)
        .extracting(one -> one.billed().amount().toPlainString())
        .containsExactlyInAnyOrder("31506.266687", "24774.045116");
  }
}
