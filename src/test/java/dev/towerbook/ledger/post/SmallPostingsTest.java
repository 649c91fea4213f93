package dev.towerbook.ledger.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.towerbook.ledger.Deliveries;
import dev.towerbook.ledger.PostedDelivery;
import dev.towerbook.ledger.SourceTotal;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.ledger.gap.OpenHours;
import dev.towerbook.ledger.prove.BookChecks;
import dev.towerbook.ledger.prove.Check;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.words.RunChange;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.table.InputRefused;
import dev.towerbook.table.Severity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hours, invoices and counts become balances and totals. */
class SmallPostingsTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void hours_cost_what_the_rate_of_their_day_says() throws IOException {
    PostedDelivery delivery =
        timesheet(
            """
            2025-12-31,Ada,developer,fix,crm,,,2,run,
            2026-01-01,Ada,Developer ,fix,crm,,,2,run,
            2026-01-02,Ada,developer,fix,crm,,,0.5,run,
            """);
    assertThat(effectiveByMonth(delivery))
        .containsExactly(
            java.util.Map.entry(YearMonth.of(2025, 12), new BigDecimal("160")),
            java.util.Map.entry(YearMonth.of(2026, 1), new BigDecimal("211.25")));
    assertThat(delivery.entries())
        .extracting(entry -> entry.key().place().target())
        .containsOnly(new CostObject.Application("crm-portal"));
    assertThat(delivery.entries().getFirst().hours()).isEqualByComparingTo("2");
    assertThat(delivery.facts().lastChargeDay()).contains(LocalDate.of(2026, 1, 2));
    assertReconciled(delivery);
  }

  @Test
  void hours_without_a_work_type_are_neither_run_nor_change() throws IOException {
    PostedDelivery delivery =
        timesheet(
            """
            2026-01-01,Ada,developer,fix,crm,,,2,run,
            2026-01-02,Ada,developer,fix,crm,,,3,change,
            2026-01-03,Ada,developer,fix,crm,,,1.5,,
            2026-01-04,Ada,developer,fix,crm,,,2,,
            """);
    assertThat(delivery.entries())
        .extracting(entry -> entry.key().place().category().runChange())
        .containsExactlyInAnyOrder(RunChange.RUN, RunChange.CHANGE, RunChange.UNKNOWN);
    assertThat(OpenHours.of(YearMonth.of(2026, 1), delivery.entries()))
        .singleElement()
        .satisfies(
            reported -> {
              assertThat(reported.severity()).isEqualTo(Severity.ACTION);
              assertThat(reported.place().file()).isEqualTo(delivery.facts().name());
              assertThat(reported.cause())
                  .startsWith("3.5 hours of 2026-01, EUR 295.75, have no work type");
            });
  }

  @Test
  void hours_without_a_rate_are_set_aside_and_never_free() throws IOException {
    PostedDelivery delivery =
        timesheet(
            """
            2024-12-31,Ada,developer,fix,crm,,,2,run,
            2026-01-01,Ada,tester,fix,crm,,,2,run,
            """
                + "2026-01-01,Ada,developer,fix,crm,,,1,run,\n".repeat(300));
    assertThat(Deliveries.codes(delivery))
        .containsOnly("REPAIR-ALIAS", "LEDGER-RATE-GAP", "TIMESHEET-DAY")
        .filteredOn("LEDGER-RATE-GAP"::equals)
        .hasSize(2);
    assertThat(delivery.facts().rejected()).isEqualTo(2);
    assertThat(delivery.facts().rows()).isEqualTo(300);
    assertThat(delivery.problems().get(1).problem().place().line()).isEqualTo(2);
    assertThat(delivery.entries()).allMatch(b -> b.amounts().effective().signum() > 0);
    assertReconciled(delivery);
  }

  @Test
  void a_name_is_in_nothing_that_is_kept_and_two_reads_are_the_same() throws IOException {
    String rows = "2026-01-02,Ada Canary,developer,fix,crm,,,20,run,\n".repeat(2);
    PostedDelivery delivery = timesheet(rows);
    assertThat(delivery.toString()).doesNotContain("Canary");
    assertThat(Deliveries.codes(delivery)).containsExactly("REPAIR-ALIAS", "TIMESHEET-DAY");
    assertThat(timesheet(rows)).isEqualTo(delivery);
  }

  @Test
  void too_many_bad_rows_refuse_the_file() {
    String rows = "2026-01-01,Ada,tester,fix,crm,,,2,run,\n".repeat(2);
    assertThatThrownBy(() -> timesheet(rows + "2026-01-01,Ada,developer,fix,crm,,,1,run,\n"))
        .isInstanceOf(InputRefused.class)
        .hasMessageContaining("2 of 3 rows are rejected");
  }

  @Test
  void an_invoice_is_billed_once_and_accrues_by_day() throws IOException {
    PostedDelivery delivery =
        invoices("I1,SoftCo,2026-01-15,seats,saas,2026-01-15,2026-04-14,EUR,1200.00,opex,,crm,,\n");
    assertThat(effectiveByMonth(delivery).values())
        .containsExactly(
            new BigDecimal("226.67"),
            new BigDecimal("373.33"),
            new BigDecimal("413.33"),
            new BigDecimal("186.67"));
    assertThat(billedByMonth(delivery))
        .containsEntry(YearMonth.of(2026, 1), new BigDecimal("1200"));
    assertThat(billedByMonth(delivery).values().stream().filter(b -> b.signum() != 0)).hasSize(1);
    assertReconciled(delivery);
  }

  @Test
  void an_invoice_in_advance_or_arrears_keeps_both_sums() throws IOException {
    PostedDelivery delivery =
        invoices(
            """
            I1,SoftCo,2025-11-15,seats,saas,2026-01-01,2026-02-28,EUR,59,opex,,crm,,
            I2,SoftCo,2026-03-15,seats,saas,2026-01-01,2026-02-28,EUR,-59.01,opex,,crm,,
            """);
    BigDecimal credit = new BigDecimal("-0.01");
    assertThat(sum(billedByMonth(delivery))).isEqualByComparingTo(credit);
    assertThat(sum(effectiveByMonth(delivery))).isEqualByComparingTo(credit);
    assertThat(billedByMonth(delivery))
        .containsEntry(YearMonth.of(2025, 11), new BigDecimal("59"))
        .containsEntry(YearMonth.of(2026, 3), new BigDecimal("-59.01"));
    assertThat(delivery.facts().rows()).isEqualTo(2);
    assertThat(delivery.totals().stream().mapToLong(SourceTotal::rows).sum()).isEqualTo(2);
    assertReconciled(delivery);
  }

  @Test
  void an_invoice_for_a_shared_pool_or_nobody_says_so() throws IOException {
    PostedDelivery delivery =
        invoices(
            """
            I1,SoftCo,2026-01-15,seats,saas,2026-01-01,2026-01-31,EUR,1,opex,,,,platform
            I2,SoftCo,2026-01-15,seats,saas,2026-01-01,2026-01-31,EUR,1,opex,,,bot-orders,
            I3,SoftCo,2026-01-15,seats,lease,2026-01-01,2026-01-31,EUR,1,opex,,crm,,
            """);
    assertThat(delivery.entries())
        .extracting(entry -> entry.key().place().target().getClass().getSimpleName())
        .containsExactly("SharedPool", "Wrapper", "Suspense");
  }

  @Test
  void counts_are_summed_by_subject_and_users_are_not() throws IOException {
    PostedDelivery delivery =
        usage(
            """
            2026-05-01,CRM,,transaction,10
            2026-05-02,crm-portal,,transaction,5.5
            2026-05-01,crm,,active_user,7
            2026-05-02,crm,,active_user,9
            2026-06-01,crm,,active_user,3
            2026-05-01,,bot-orders,exception,4
            """);
    assertThat(delivery.usage())
        .extracting(
            UsageTotal::month,
            total -> total.application().orElse(""),
            total -> total.wrapper().orElse(""),
            UsageTotal::unit,
            total -> total.quantity().toPlainString(),
            UsageTotal::days)
        .containsExactlyInAnyOrder(
            count(5, "crm-portal", "", UsageUnit.TRANSACTION, "15.5", 2),
            count(5, "crm-portal", "", UsageUnit.ACTIVE_USER, "9", 2),
            count(6, "crm-portal", "", UsageUnit.ACTIVE_USER, "3", 1),
            count(5, "", "bot-orders", UsageUnit.EXCEPTION, "4", 1));
    assertThat(delivery.entries()).isEmpty();
  }

  private static org.assertj.core.groups.Tuple count(
      int month, String application, String wrapper, UsageUnit unit, String quantity, int days) {
    return org.assertj.core.groups.Tuple.tuple(
        YearMonth.of(2026, month), application, wrapper, unit, quantity, days);
  }

  @Test
  void counts_of_several_files_are_one_count() {
    List<UsageTotal> folded =
        UsageTotal.folded(
            List.of(users("10"), users("12"), transactions("3"), users("11"), transactions("4")));
    assertThat(folded)
        .extracting(total -> total.quantity().toPlainString())
        .containsExactly("12", "7");
  }

  private static UsageTotal users(String quantity) {
    return new UsageTotal(
        YearMonth.of(2026, 5),
        new CostObject.Application("crm"),
        UsageUnit.ACTIVE_USER,
        new BigDecimal(quantity),
        1);
  }

  private static UsageTotal transactions(String quantity) {
    return new UsageTotal(
        YearMonth.of(2026, 5),
        new CostObject.Application("crm"),
        UsageUnit.TRANSACTION,
        new BigDecimal(quantity),
        1);
  }

  @Test
  void a_unit_that_no_list_knows_rejects_its_row() throws IOException {
    PostedDelivery delivery = usage("2026-05-01,crm-portal,,transactoin,10\n");
    assertThat(Deliveries.codes(delivery)).containsExactly("LEDGER-USAGE-UNIT");
    assertThat(delivery.usage()).isEmpty();
  }

  @Test
  void a_count_of_an_unknown_subject_is_set_aside() throws IOException {
    PostedDelivery delivery = usage("2026-05-01,moon,,transaction,10\n");
    assertThat(Deliveries.codes(delivery)).containsExactly("LEDGER-USAGE-UNKNOWN");
    assertThat(delivery.usage()).isEmpty();
  }

  private PostedDelivery timesheet(String rows) throws IOException {
    return new Deliveries(folder).with("t/t.csv", Deliveries.TIMESHEET_HEADER + rows).only();
  }

  private PostedDelivery invoices(String rows) throws IOException {
    return new Deliveries(folder).with("i/i.csv", Deliveries.INVOICE_HEADER + rows).only();
  }

  private PostedDelivery usage(String rows) throws IOException {
    return new Deliveries(folder).with("u/u.csv", Deliveries.USAGE_HEADER + rows).only();
  }

  private static void assertReconciled(PostedDelivery delivery) {
    assertThat(BookChecks.sourceAgainstLedger(delivery.totals(), BillFoldTest.ledger(delivery)))
        .isNotEmpty()
        .allMatch(Check::holds);
  }

  private static SortedMap<YearMonth, BigDecimal> effectiveByMonth(PostedDelivery delivery) {
    SortedMap<YearMonth, BigDecimal> sums = new TreeMap<>();
    delivery
        .entries()
        .forEach(b -> sums.merge(b.key().billingMonth(), b.amounts().effective(), BigDecimal::add));
    return sums;
  }

  private static SortedMap<YearMonth, BigDecimal> billedByMonth(PostedDelivery delivery) {
    SortedMap<YearMonth, BigDecimal> sums = new TreeMap<>();
    delivery
        .entries()
        .forEach(b -> sums.merge(b.key().billingMonth(), b.amounts().billed(), BigDecimal::add));
    return sums;
  }

  private static BigDecimal sum(SortedMap<YearMonth, BigDecimal> byMonth) {
    return byMonth.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
