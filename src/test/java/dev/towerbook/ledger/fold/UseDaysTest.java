package dev.towerbook.ledger.fold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.ledger.Deliveries;
import dev.towerbook.ledger.day.DayUse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bills → use by day at on-demand price. */
class UseDaysTest {

  private static final String HEADER =
      "BilledCost,EffectiveCost,ListCost,ContractedCost,BillingCurrency,BillingPeriodStart,"
          + "ChargePeriodStart,ChargePeriodEnd,ChargeCategory,PricingCategory,"
          + "CommitmentDiscountStatus,ServiceName,ProviderName\n";

  @TempDir private Path folder;

  @Test
  void a_charge_counts_on_its_days_in_full() throws IOException {
    DayUse use =
        only(
            row("3.0000004", "1", "2026-05-02", "2026-05-03T00:00:00Z", "Usage,Standard,"),
            row("10", "1", "2026-05-03", "2026-05-06", "Usage,Standard,"),
            row("5", "1", "2026-05-04T05:00:00Z", "2026-05-04T06:00:00Z", "Usage,Standard,"),
            row("2", "1", "2026-05-05", "gibberish", "Usage,Standard,"));
    assertThat(use.firstDay()).isEqualTo(LocalDate.of(2026, 5, 1));
    assertThat(use.millionths())
        .containsExactly(0L, 3_000_000L, 3_333_334L, 8_333_333L, 5_333_333L);
    assertThat(use.begins()).isEqualTo(0b11110);
    assertThat(use.spread()).isEqualTo(10_000_000L);
    assertThat(use.contracted()).isZero();
    assertThat(use.key().covered()).isFalse();
  }

  @Test
  void without_list_cost_the_negotiated_one_counts_and_without_both_none() throws IOException {
    DayUse use =
        only(
            row("", "7.25", "2026-05-01", "2026-05-02", "Usage,Standard,"),
            row("0", "1", "2026-05-01", "2026-05-02", "Usage,Standard,"),
            row("", "", "2026-05-01", "2026-05-02", "Usage,Standard,"),
            row("12345678901", "", "2026-05-01", "2026-05-02", "Usage,Standard,"));
    assertThat(use.millionths()).containsExactly(8_250_000L);
    assertThat(use.contracted()).isEqualTo(8_250_000L);
    assertThat(use.unpriced()).isEqualTo(2);
  }

  @Test
  void the_length_of_every_month_is_known() throws IOException {
    for (LocalDate first = LocalDate.of(2023, 12, 1);
        first.getYear() < 2029;
        first = first.plusMonths(1)) {
      String row =
          row("62", "1", first.toString(), first.plusMonths(1) + "T00:00:00Z", "Usage,,")
              .replace("EUR,2026-05-01", "EUR," + first);
      assertThat(only(row).millionths()).as("%s", first).hasSize(first.lengthOfMonth());
    }
  }

  @Test
  void purchases_spot_and_what_nobody_used_are_no_use() throws IOException {
    assertThat(
            use(
                row("1", "1", "2026-05-01", "2026-05-02", "Purchase,Standard,"),
                row("1", "1", "2026-05-01", "2026-05-02", "Usage,Dynamic,"),
                row("1", "1", "2026-05-01", "2026-05-02", "Usage,Committed,Unused")))
        .isEmpty();
    assertThat(only(row("1", "1", "2026-05-01", "2026-05-02", "Usage,Committed,Used")))
        .satisfies(use -> assertThat(use.key().covered()).isTrue());
  }

  @Test
  void the_order_of_lines_never_shows() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String day = "2026-05-" + (10 + i % 15);
      rows.add(row("0." + i + "7654321", "1", day, "2026-05-28", "Usage,Standard,"));
    }
    DayUse before = only(rows.toArray(String[]::new));
    Collections.reverse(rows);
    assertThat(only(rows.toArray(String[]::new))).isEqualTo(before);
  }

  private static String row(String list, String contracted, String from, String to, String traits) {
    return "1,1,%s,%s,EUR,2026-05-01,%s,%s,%s,EC2,AWS\n"
        .replaceFirst("%s", list)
        .replaceFirst("%s", contracted)
        .replaceFirst("%s", from)
        .replaceFirst("%s", to)
        .replaceFirst("%s", traits);
  }

  private DayUse only(String... rows) throws IOException {
    return use(rows).getFirst();
  }

  private List<DayUse> use(String... rows) throws IOException {
    return new Deliveries(folder).with("bills/x.csv", HEADER + String.join("", rows)).only().use();
  }
}
