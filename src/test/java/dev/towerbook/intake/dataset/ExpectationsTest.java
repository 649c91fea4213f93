package dev.towerbook.intake.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.towerbook.intake.Sources;
import dev.towerbook.intake.folder.InputFiles;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.table.InputRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectationsTest {

  private static final String HEADER =
      "BilledCost,BillingAccountId,BillingCurrency,BillingPeriodStart,InvoiceDetailGrain,"
          + "InvoiceDetailId,InvoiceId,InvoiceIssueStatus\n";
  private static final String LINE = ",A-1,USD,2026-05-01T00:00:00Z,{},d1,I-1,Issued\n";

  @TempDir private Path folder;

  private SourceFile detail(String amount) throws IOException {
    return Sources.file(folder, HEADER + amount + LINE);
  }

  private InputFiles input(SourceFile detail, Optional<Path> totals) {
    return new InputFiles(List.of(detail), totals, List.of(), Set.of());
  }

  @Test
  void a_file_that_intake_has_read_is_not_read_again() throws IOException {
    SourceFile file = detail("7.50");
    List<ExpectedTotal> read = InvoiceDetailReader.read(file).expected();
    Files.delete(file.path());
    Expectations expected =
        Expectations.of(input(file, Optional.empty()), Map.of(file.name(), read));
    assertThat(expected.invoices()).isEqualTo(read).hasSize(1);
    assertThat(expected.totals()).isEmpty();
  }

  @Test
  void a_file_of_former_nights_is_read() throws IOException {
    Expectations expected = Expectations.of(input(detail("7.50"), Optional.empty()), Map.of());
    assertThat(expected.invoices())
        .singleElement()
        .satisfies(one -> assertThat(one.billed().amount()).isEqualByComparingTo("7.50"));
  }

  @Test
  void a_slip_in_the_totals_of_finance_refuses_the_run() throws IOException {
    Path totals = folder.resolve("expected-totals.csv");
    Files.writeString(totals, "source,currency,month,billed_cost\nbills,USD,May,1\n");
    InputFiles input = input(detail("1"), Optional.of(totals));
    assertThatThrownBy(() -> Expectations.of(input, Map.of()))
        .isInstanceOf(InputRefused.class)
        .hasMessageContaining("May");
  }
}
