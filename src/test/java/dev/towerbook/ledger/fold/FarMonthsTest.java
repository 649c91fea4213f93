package dev.towerbook.ledger.fold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.ledger.Deliveries;
import dev.towerbook.ledger.PostedDelivery;
import dev.towerbook.ledger.SourceProblem;
import dev.towerbook.table.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slip in a date loses no money in a month of which no pack is printed. */
class FarMonthsTest {

  @TempDir Path folder;

  private static String bill(String billed, String charged) {
    return "acc,I,EUR," + billed + "," + charged + ",Usage,VM,Compute,Cloud,,664.25,664.25,,\n";
  }

  private PostedDelivery posted(String... odd) throws IOException {
    StringBuilder text = new StringBuilder(Deliveries.BILL_HEADER);
    for (int day = 10; day < 20; day++) {
      text.append("acc,I,EUR,2026-10-01,2026-10-" + day + ",Usage,VM,Compute,Cloud,,1,1,,\n");
    }
    for (String row : odd) {
      text.append(row);
    }
    return new Deliveries(folder).with("bills/2026-10.csv", text.toString()).only();
  }

  @ParameterizedTest
  @CsvSource({
    "2099-12-01, 2099-12-05",
    "2026-12-01, 2026-12-31",
    "2099-12-01, 2099-10-31",
    "2023-10-01, 2023-10-05"
  })
  void a_bill_row_of_a_far_month_is_left_out_with_its_money(String billed, String charged)
      throws IOException {
    PostedDelivery delivery = posted(bill(billed, charged));
    assertThat(delivery.totals()).hasSize(1);
    assertThat(delivery.totals().getFirst().rows()).isEqualTo(10);
    assertThat(delivery.entries())
        .allMatch(entry -> entry.key().billingMonth().equals(YearMonth.of(2026, 10)));
    assertThat(delivery.facts().rows()).isEqualTo(10);
    assertThat(delivery.facts().rejected()).isEqualTo(1);
    assertThat(delivery.facts().lastChargeDay()).contains(LocalDate.parse("2026-10-19"));
    assertThat(delivery.problems())
        .extracting(SourceProblem::problem)
        .filteredOn(problem -> problem.severity() == Severity.REJECTED)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("BILL-FAR-MONTH");
              assertThat(problem.place()).hasToString("bills/2026-10.csv:12");
              assertThat(problem.cause()).contains("far from all other rows", "EUR 664.25 billed");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-01, 2026-11-01",
    "2026-09-01, 2026-09-05",
    "2026-10-01, 2025-12-05",
    "2026-10-01, 2026-11-01"
  })
  void months_that_a_bill_may_have_stay(String billed, String charged) throws IOException {
    assertThat(posted(bill(billed, charged)).facts().rejected()).isZero();
  }

  @Test
  void many_rows_of_another_month_are_no_slip() throws IOException {
    String row = bill("2027-10-01", "2027-10-05");
    assertThat(posted(row, row, row, row).facts().rejected()).isZero();
  }

  @Test
  void counts_of_a_far_month_are_left_out_with_line_and_count() throws IOException {
    StringBuilder text = new StringBuilder(Deliveries.USAGE_HEADER);
    for (int day = 10; day < 20; day++) {
      text.append("2026-10-" + day + ",crm,,transaction,5\n");
    }
    text.append("2062-10-20,crm,,transaction,7\n");
    PostedDelivery delivery =
        new Deliveries(folder).with("usage/2026-10.csv", text.toString()).only();
    assertThat(delivery.problems())
        .extracting(source -> source.problem().code())
        .contains("USAGE-FAR-DATE");
    assertThat(delivery.usage()).allMatch(count -> count.month().equals(YearMonth.of(2026, 10)));
    assertThat(delivery.problems())
        .filteredOn(source -> source.problem().code().equals("USAGE-FAR-DATE"))
        .allMatch(source -> source.problem().place().line() == 12)
        .allMatch(source -> source.problem().cause().contains("7 transaction"));
  }
}
