package dev.towerbook.ledger.reach;

import static dev.towerbook.ledger.reach.ReachBook.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.ledger.day.SubAccountDays;
import dev.towerbook.table.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bill may come to its last day and one of its sub-accounts may not. */
class SubAccountHabitsTest {

  private static final YearMonth SEPTEMBER = OCTOBER.minusMonths(1);
  private static final int[] EVERY_DAY = {1, 31};

  @TempDir Path shelf;

  private final List<SubAccountDays> days = new ArrayList<>();

  /** Use of 100 EUR on each day from one to another that the month has. */
  private SubAccountHabitsTest use(String name, YearMonth month, int... fromTo) {
    long begins = 0;
    for (int day = fromTo[0]; day <= Math.min(fromTo[1], month.lengthOfMonth()); day++) {
      begins |= 1L << (day - 1);
    }
    return add(name, month, begins, "100");
  }

  private SubAccountHabitsTest add(String name, YearMonth month, long begins, String amount) {
    days.add(
        new SubAccountDays(
            "aws/" + month + ".csv", "A", name, "EUR", month, begins, new BigDecimal(amount)));
    return this;
  }

  /** A bill whose other accounts are there to the last day. */
  private SubAccountHabitsTest bill() {
    for (int back = 0; back <= 3; back++) {
      use("others", OCTOBER.minusMonths(back), EVERY_DAY);
    }
    return this;
  }

  private List<String> reported(String... files) {
    return problems(DeclaredSources.NONE, files);
  }

  private List<String> problems(DeclaredSources declared, String... files) {
    return SubAccountHabits.problems(
            OCTOBER, days, new Declarations(declared, List.of()), List.of(files))
        .stream()
        .map(Problem::message)
        .toList();
  }

  @Test
  void use_that_ends_within_the_month_is_named_with_what_the_month_before_had() {
    bill().use("lab", SEPTEMBER, EVERY_DAY).use("lab", OCTOBER, 1, 12);
    assertThat(reported())
        .singleElement()
        .asString()
        .startsWith("aws: for billing account A, use of lab EUR 100.00 (2026-09")
        .contains("stops after 2026-10-12")
        .contains("aws,lab,2026-10-12");
  }

  @Test
  void use_to_the_last_day_or_up_to_the_days_that_the_whole_bill_lacks_is_no_end() {
    bill().use("lab", SEPTEMBER, EVERY_DAY).use("lab", OCTOBER, 3, 31);
    assertThat(reported()).isEmpty();
    days.clear();
    use("lab", SEPTEMBER, EVERY_DAY).use("others", SEPTEMBER, EVERY_DAY);
    use("lab", OCTOBER, 1, 20).use("others", OCTOBER, 1, 20);
    assertThat(reported()).isEmpty();
  }

  @Test
  void what_ends_early_each_month_or_comes_by_month_has_its_own_rhythm() {
    bill();
    for (int back = 0; back <= 3; back++) {
      use("weekdays", OCTOBER.minusMonths(back), 1, 28);
      use("by-month", OCTOBER.minusMonths(back), 1, 1);
    }
    assertThat(reported()).isEmpty();
  }

  @Test
  void a_few_days_tell_a_rhythm_in_two_months_and_none_in_one() {
    long weekly = 1L | 1L << 7 | 1L << 15 | 1L << 29;
    bill().add("lab", SEPTEMBER, weekly, "100").use("lab", OCTOBER, 1, 8);
    assertThat(reported()).isEmpty();
    add("lab", OCTOBER.minusMonths(2), weekly, "100");
    assertThat(reported()).hasSize(1);
  }

  @Test
  void what_is_not_there_at_all_is_told_unless_its_bearers_are() {
    bill().use("lab", SEPTEMBER, EVERY_DAY);
    assertThat(reported()).as("one month is no habit").isEmpty();
    use("lab", OCTOBER.minusMonths(2), EVERY_DAY);
    assertThat(reported())
        .singleElement()
        .asString()
        .contains("lab EUR 100.00", "is missing in 2026-10");
    assertThat(reported("aws/2026-10.csv")).isEmpty();
  }

  @Test
  void a_small_part_comes_and_goes() {
    bill().add("lab", SEPTEMBER, Long.MAX_VALUE >>> 33, "0.05").use("lab", OCTOBER, 1, 12);
    assertThat(reported()).isEmpty();
  }

  @Test
  void what_is_declared_to_have_ended_is_not_missed() throws IOException {
    bill().use("lab", SEPTEMBER, EVERY_DAY).use("lab", OCTOBER, 1, 12);
    Files.writeString(
        shelf.resolve(DeclaredSources.FILE), "folder,subject,last_day\naws,lab,2026-10-12\n");
    assertThat(problems(DeclaredSources.load(shelf).value())).isEmpty();
  }
}
