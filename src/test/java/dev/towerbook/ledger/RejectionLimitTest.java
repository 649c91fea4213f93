package dev.towerbook.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.towerbook.ledger.post.RunLimit;
import dev.towerbook.table.InputRefused;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many rows may be rejected, and what they may be worth: by file and over all files. */
class RejectionLimitTest {

  @TempDir private Path folder = Path.of("");

  private static String invoice(int number, String date, String amount) {
    return "R-%d,SoftCo,%s,s,saas,2026-01-01,2026-01-31,EUR,%s,opex,,crm,,\n"
        .formatted(number, date, amount);
  }

  private static String invoices(int good, String... more) {
    StringBuilder text = new StringBuilder(Deliveries.INVOICE_HEADER);
    for (int i = 0; i < good; i++) {
      text.append(invoice(i, "2026-01-15", "10"));
    }
    return text + String.join("", more);
  }

  private static void check(List<PostedDelivery> posted) {
    new RunLimit(
            posted.stream().map(PostedDelivery::facts).toList(),
            posted.stream().flatMap(of -> of.rejected().stream()).toList(),
            Deliveries.SHELF.settings())
        .check();
  }

  @Test
  void rejected_invoices_are_measured_by_their_money() throws IOException {
    String bad = invoice(900, "soon", "-40") + invoice(901, "2026-13-01", "40");
    Deliveries dear = new Deliveries(folder).with("i/i.csv", invoices(300, bad));
    assertThatThrownBy(dear::only)
        .isInstanceOf(InputRefused.class)
        .hasMessageContaining("rows worth 80 EUR are rejected")
        .hasMessageContaining("set_aside_value_percent_max");
    String cheap = invoice(900, "soon", "-4") + invoice(901, "2026-13-01", "4");
    PostedDelivery posted = new Deliveries(folder).with("i/i.csv", invoices(300, cheap)).only();
    assertThat(posted.rejected())
        .singleElement()
        .satisfies(
            sum -> {
              assertThat(sum.rows()).isEqualTo(2);
              assertThat(sum.rejected()).isEqualByComparingTo("8");
              assertThat(sum.accepted()).isEqualByComparingTo("3000");
            });
  }

  @Test
  void one_bad_row_is_never_too_many_whatever_it_is_worth() throws IOException {
    PostedDelivery posted =
        new Deliveries(folder).with("i/i.csv", invoices(3, invoice(9, "soon", "5000"))).only();
    assertThat(posted.facts().rejected()).isEqualTo(1);
    check(List.of(posted));
  }

  @Test
  void hours_stand_for_money_where_no_rate_may_be_known() throws IOException {
    String good = "2026-01-01,Ada,developer,fix,crm,,,0.25,run,\n".repeat(300);
    String bad = "2026-01-01,Ada,developer,fix,crm,,,8,never,\n".repeat(2);
    String text = Deliveries.TIMESHEET_HEADER + good + bad;
    assertThatThrownBy(() -> new Deliveries(folder).with("t/t.csv", text).only())
        .isInstanceOf(InputRefused.class)
        .hasMessageContaining("rows worth 16 hours are rejected");
  }

  @Test
  void rows_that_are_cut_short_or_too_long_are_worth_what_can_be_read() throws IOException {
    String cut = invoice(900, "2026-01-15", "11").replace(",opex,,crm,,", "");
    String wide = invoice(901, "2026-01-15", "12").replace(",s,", "," + "s".repeat(1 << 20) + ",");
    PostedDelivery posted = new Deliveries(folder).with("i/i.csv", invoices(400, cut, wide)).only();
    assertThat(posted.problems())
        .extracting(SourceProblem::problem)
        .filteredOn(problem -> problem.severity() == Severity.REJECTED)
        .extracting(Problem::message)
        .satisfiesExactly(
            one -> assertThat(one).contains("i/i.csv:402", "has 9 cells, the header has 14"),
            two ->
                assertThat(two)
                    .contains("i/i.csv:403", "the row has " + wide.length() + " bytes; at most"));
    assertThat(posted.rejected().getFirst().rejected()).isEqualByComparingTo("23");
  }

  @Test
  void many_files_with_a_bad_row_each_are_too_many_and_all_are_listed() throws IOException {
    Deliveries all = new Deliveries(folder);
    for (int file = 1; file <= 4; file++) {
      String bad = invoice(900 + file, "soon", file == 2 ? "0" : "1");
      all.with("i/" + file + ".csv", invoices(20, bad).replace("R-", file + "-"));
    }
    List<PostedDelivery> posted = all.posted(2);
    assertThat(posted).hasSize(4);
    assertThatThrownBy(() -> check(posted))
        .isInstanceOfSatisfying(
            InputRefused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(problem -> problem.place().file())
                    .containsExactlyInAnyOrder("i/1.csv", "i/2.csv", "i/3.csv", "i/4.csv"))
        .hasMessageContaining("4 of 84 rows in all files are rejected")
        .hasMessageContaining("set_aside_rows_percent_max");
    check(posted.subList(0, 1));
  }

  @Test
  void money_of_many_files_is_added_up() throws IOException {
    Deliveries all = new Deliveries(folder);
    for (int file = 1; file <= 3; file++) {
      String bad = invoice(900 + file, "soon", "40" + file);
      all.with("i/" + file + ".csv", invoices(400, bad).replace("R-", file + "-"));
    }
    List<PostedDelivery> posted = all.posted(2);
    assertThatThrownBy(() -> check(posted))
        .isInstanceOf(InputRefused.class)
        .hasMessageContaining("1206 EUR of 13206 EUR in all files are rejected")
        .hasMessageContaining("403 EUR is in this file");
  }

  @Test
  void a_sum_that_is_longer_than_the_book_keeps_rejects_its_row() throws IOException {
    String most = "9".repeat(60);
    PostedDelivery posted =
        new Deliveries(folder)
            .with(
                "i/i.csv",
                invoices(1, invoice(7, "2026-01-15", most)) + invoice(8, "2026-01-15", "1"))
            .only();
    assertThat(posted.facts().rejected()).isEqualTo(1);
    assertThat(posted.problems())
        .extracting(source -> source.problem().message())
        .anyMatch(
            message ->
                message.contains("i/i.csv:3") && message.contains("61 digits before the point"));
  }

  @Test
  void a_bill_whose_sum_is_too_long_loses_the_rows_that_make_it_so() throws IOException {
    StringBuilder text = new StringBuilder(Deliveries.BILL_HEADER);
    String row = "acc,I,EUR,2026-10-01,2026-10-05,Usage,VM,Compute,Cloud,,%s,1,,\n";
    for (int i = 0; i < 300; i++) {
      text.append(row.formatted("1"));
    }
    text.append(row.formatted("9".repeat(60))).append(row.formatted("1" + "0".repeat(59)));
    PostedDelivery posted = new Deliveries(folder).with("b/b.csv", text.toString()).only();
    assertThat(posted.totals().getFirst().billed()).isEqualByComparingTo("300");
    assertThat(posted.facts().rejected()).isEqualTo(2);
    assertThat(posted.problems())
        .extracting(source -> source.problem().message())
        .filteredOn(message -> message.contains("BilledCost has 60 digits"))
        .hasSize(2)
        .anyMatch(message -> message.startsWith("b/b.csv:302"));
  }
}
