package dev.towerbook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.ledger.allocate.Allocation;
import dev.towerbook.ledger.allocate.AllocationTest;
import dev.towerbook.ledger.allocate.DriverMemory;
import dev.towerbook.ledger.month.MonthLedger;
import dev.towerbook.ledger.month.MonthlyCost;
import dev.towerbook.ledger.month.Postings;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.shared.BasisKind;
import dev.towerbook.mapping.shared.SharedPool;
import dev.towerbook.mapping.words.UsageUnit;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Months of a pool of 900 whose drivers come, stay away and come again. */
class DriverMemoryTest {

  private static final YearMonth MAY = Portfolio.MAY;

  private final SharedPool pool = AllocationTest.pool(BasisKind.USAGE);
  private final Mappings mappings = AllocationTest.mappings(pool);
  private final DriverMemory memory =
      new DriverMemory(mappings, (folder, month) -> false, (subject, month) -> false);

  @Test
  void a_missing_count_keeps_the_last_share_and_the_others_divide_the_rest() {
    assertThat(shares(MAY, memory, "a 10", "b 30", "c 60"))
        .isEqualTo(Map.of("a", "90", "b", "270", "c", "540"));
    Allocation june = month(MAY.plusMonths(1), memory, "a 20", "b 20");
    assertThat(AllocationTest.byApplication(june))
        .isEqualTo(Map.of("a", "180", "b", "180", "c", "540"));
    assertThat(june.shares())
        .filteredOn(share -> share.application().equals("c"))
        .singleElement()
        .satisfies(share -> assertThat(share.estimatedFrom()).contains(MAY));
    assertThat(june.shares())
        .filteredOn(share -> !share.application().equals("c"))
        .allMatch(share -> share.estimatedFrom().isEmpty());
  }

  @Test
  void a_count_of_zero_is_a_zero() {
    shares(MAY, memory, "a 10", "b 30", "c 60");
    assertThat(shares(MAY.plusMonths(1), memory, "a 20", "b 20", "c 0"))
        .isEqualTo(Map.of("a", "450", "b", "450"));
    // What was measured last is the zero: a month without a row is no reason to go back behind it.
    assertThat(shares(MAY.plusMonths(2), memory, "a 20", "b 20"))
        .isEqualTo(Map.of("a", "450", "b", "450"));
  }

  @Test
  void a_count_of_a_part_of_the_month_is_a_missing_one() {
    shares(MAY, memory, "a 10", "b 30", "c 60");
    List<UsageTotal> june = new ArrayList<>(counts(MAY.plusMonths(1), "a 20", "b 20"));
    june.add(counts(MAY.plusMonths(1), "c 1").getFirst().because("counts for 1 of 30 days"));
    assertThat(
            AllocationTest.byApplication(
                Allocation.of(held(MAY.plusMonths(1)), june, mappings, memory)))
        .isEqualTo(Map.of("a", "180", "b", "180", "c", "540"));
  }

  @Test
  void without_any_count_the_last_month_stands() {
    shares(MAY, memory, "a 10", "b 30", "c 60");
    assertThat(shares(MAY.plusMonths(1), memory))
        .isEqualTo(Map.of("a", "90", "b", "270", "c", "540"));
  }

  @Test
  void a_share_is_kept_for_three_months() {
    shares(MAY, memory, "a 10", "b 30", "c 60");
    assertThat(shares(MAY.plusMonths(3), memory, "a 1", "b 1")).containsEntry("c", "540");
    assertThat(shares(MAY.plusMonths(4), memory, "a 1", "b 1")).doesNotContainKey("c");
  }

  @Test
  void a_counter_that_is_declared_to_end_is_not_missed() {
    DriverMemory ending =
        new DriverMemory(
            mappings, (folder, month) -> false, (subject, month) -> subject.equals("c"));
    shares(MAY, ending, "a 10", "b 30", "c 60");
    assertThat(shares(MAY.plusMonths(1), ending, "a 20", "b 20"))
        .isEqualTo(Map.of("a", "450", "b", "450"));
  }

  @Test
  void hours_are_missing_if_their_folder_is_and_zero_if_it_is_there() {
    SharedPool byHours = AllocationTest.pool(BasisKind.HOURS);
    Mappings shelf = AllocationTest.mappings(byHours);
    for (boolean delivered : new boolean[] {true, false}) {
      DriverMemory known =
          new DriverMemory(shelf, (folder, month) -> false, (subject, month) -> false);
      known.hours(MAY, List.of(booked("a", "times/05.csv"), booked("c", "other/05.csv")));
      Allocation.of(hours(MAY, "a", "c"), List.of(), shelf, known);
      YearMonth june = MAY.plusMonths(1);
      known.hours(
          june,
          delivered
              ? List.of(booked("a", "times/06.csv"), booked("b", "other/06.csv"))
              : List.of(booked("a", "times/06.csv")));
      Map<String, String> shares =
          AllocationTest.byApplication(Allocation.of(hours(june, "a"), List.of(), shelf, known));
      assertThat(shares).isEqualTo(delivered ? Map.of("a", "900") : Map.of("a", "450", "c", "450"));
    }
  }

  private static LedgerEntry booked(String application, String delivery) {
    LedgerEntry of = Balances.timesheet("Run", application).of("0", "0", "10");
    return new LedgerEntry(delivery, of.key(), of.lines(), of.amounts(), of.hours());
  }

  private static MonthLedger hours(YearMonth month, String... applications) {
    List<MonthlyCost> costs = new ArrayList<>(held(month).costs());
    for (String application : applications) {
      costs.add(Postings.to(new CostObject.Application(application), "0", "10"));
    }
    return Postings.ledger(month, "EUR", costs, List.of());
  }

  private Map<String, String> shares(YearMonth month, DriverMemory with, String... counts) {
    return AllocationTest.byApplication(month(month, with, counts));
  }

  private Allocation month(YearMonth month, DriverMemory with, String... counts) {
    return Allocation.of(held(month), counts(month, counts), mappings, with);
  }

  private static MonthLedger held(YearMonth month) {
    return Postings.ledger(
        month, "EUR", List.of(Postings.to(new CostObject.SharedPool("pool"), "900")), List.of());
  }

  private static List<UsageTotal> counts(YearMonth month, String... counts) {
    List<UsageTotal> usage = new ArrayList<>();
    for (String count : counts) {
      String[] parts = count.split(" ", -1);
      usage.add(
          new UsageTotal(
              month,
              new CostObject.Application(parts[0]),
              UsageUnit.TRANSACTION,
              new BigDecimal(parts[1]),
              1,
              Optional.empty()));
    }
    return usage;
  }
}
