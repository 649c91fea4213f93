package dev.towerbook.ledger.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.dataset.ContractCommitment;
import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.source.Period;
import dev.towerbook.table.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of commitments that stop coming. */
class MissingListsTest {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  @TempDir private Path shelf;
  private final List<ListedCommitment> rows = new ArrayList<>();
  private DeclaredSources declared = DeclaredSources.NONE;

  /** A commitment of EUR 365 for the days of 2026, EUR 1 a day. */
  private MissingListsTest list(String file, String... ids) {
    for (String id : ids) {
      rows.add(listed(file, id, "2026-12-31", "Active"));
    }
    return this;
  }

  private static ListedCommitment listed(String file, String id, String last, String status) {
    ContractCommitment.Terms terms =
        new ContractCommitment.Terms(
            Optional.of(new BigDecimal("365")),
            "EUR",
            BigDecimal.ZERO,
            Optional.empty(),
            "",
            Optional.empty());
    Period period = new Period(LocalDate.parse("2026-01-01"), LocalDate.parse(last));
    return new ListedCommitment(
        file, new ContractCommitment(id, "AWS", "", terms, period, status, ""));
  }

  private List<Problem> problems() {
    return MissingLists.of(OCTOBER, Optional.of(OCTOBER.minusMonths(1)), declared, rows);
  }

  private void declare(String... lines) throws IOException {
    Files.writeString(shelf.resolve(DeclaredSources.FILE), String.join("\n", lines) + "\n");
    declared = DeclaredSources.load(shelf).value();
  }

  @Test
  void a_list_that_has_come_with_all_that_runs_on_is_whole() {
    list("commitments/2026-09.csv", "a", "b").list("commitments/2026-10.csv", "b", "a", "c");
    rows.add(listed("commitments/2026-09.csv", "ended", "2026-09-30", "Active"));
    rows.add(listed("commitments/2026-09.csv", "gone", "2026-12-31", "Canceled"));
    assertThat(problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "commitments/2026-09.csv, commitments/*.csv",
    "commitments/aws-202609.csv, commitments/aws-*.csv",
    "commitments/2026/09/list.csv, commitments/*/*/list.csv",
    "commitments/aws_2026-09-30.csv, commitments/aws_*.csv"
  })
  void a_list_that_has_not_come_is_named_with_the_money_of_the_month(String file, String series)
      throws IOException {
    list(file, "a", "b").list("other/2026-10.csv", "c");
    assertThat(problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("SOURCE-MISSING");
              assertThat(problem.place().file()).isEqualTo(series);
              assertThat(problem.cause())
                  .contains("no commitment list was delivered for 2026-10; the newest, of 2026-09")
                  .contains("a, b", "EUR 62.00 in 2026-10");
              assertThat(problem.cure()).contains("the row " + series + ",2026-09-30;");
            });
    declare("folder,last_day", series + ",2026-09-30");
    assertThat(problems()).isEmpty();
    declare("folder,rhythm", series + ",irregular");
    assertThat(problems()).isEmpty();
  }

  @Test
  void a_list_that_stopped_months_ago_is_named_if_it_came_each_month() throws IOException {
    list("c/2026-04.csv", "a");
    assertThat(problems()).isEmpty();
    declare("folder,rhythm", "c,monthly");
    assertThat(problems()).hasSize(1);
    declared = DeclaredSources.NONE;
    list("c/2026-03.csv", "a");
    assertThat(problems()).singleElement().asString().contains("the newest, of 2026-04");
  }

  @ParameterizedTest
  @ValueSource(strings = {"c/all.csv", "elsewhere/10-2026-11-02.csv", "c/2026-10-31-again.csv"})
  void a_list_of_another_name_that_has_the_commitment_is_as_good(String other) {
    list("c/2026-09.csv", "a").list(other, "a");
    assertThat(problems()).isEmpty();
  }

  @Test
  void what_a_list_no_longer_names_is_told_unless_lists_name_only_what_is_new() {
    list("c/2026-09.csv", "a", "b", "c").list("c/2026-10.csv", "a", "c", "d");
    assertThat(problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("SOURCE-PART-MISSING");
              assertThat(problem.cause())
                  .contains("the commitment list of 2026-10 omits b of the list of 2026-09")
                  .contains("EUR 31.00");
            });
    rows.clear();
    list("c/2026-09.csv", "a", "b").list("c/2026-10.csv", "d");
    assertThat(problems()).isEmpty();
  }

  @Test
  void a_quantity_has_no_money() {
    ContractCommitment.Terms hours =
        new ContractCommitment.Terms(
            Optional.empty(),
            "",
            BigDecimal.ZERO,
            Optional.of(BigDecimal.TEN),
            "Hours",
            Optional.empty());
    ListedCommitment one = listed("c/2026-09.csv", "a", "2026-12-31", "");
    rows.add(
        new ListedCommitment(
            one.file(), new ContractCommitment("q", "AWS", "", hours, one.row().period(), "", "")));
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("which are still running: 1 without an amount in 2026-10");
  }
}
