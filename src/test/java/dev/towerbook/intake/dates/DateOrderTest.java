package dev.towerbook.intake.dates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.Seeded;
import dev.towerbook.intake.declared.DatePatterns;
import dev.towerbook.intake.declared.DateSequence;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateOrderTest {

  /** A row of a single day. */
  private static DatedRow row(String day) {
    return new DatedRow(day, "", "", "", "", List.of());
  }

  private static DateFinding of(DateOrder.Rows rows, List<DatedRow> seen) {
    DateOrder order = new DateOrder(rows);
    seen.forEach(order::see);
    return order.finding();
  }

  private static String word(DateFinding finding) {
    return switch (finding) {
      case DateFinding.NotNeeded() -> "none";
      case DateFinding.Decided(DateSequence of, String because) -> of.word();
      case DateFinding.Open(String example) -> "open";
      case DateFinding.Mixed(String day, String month) -> "mixed";
    };
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-31 2026-10-30, none",
    "31.10.2026 01.10.2026, day-first",
    "1/2/26 2/13/26, month-first",
    "13-10-2026 10-13-2026, mixed",
    "05/03/2026 06/04/2026, open",
    "05/05/2026 06/06/2026, day-first",
    "2026-10-01 2026-10-02 05/03/2026, none",
    "0001-01-01 99/99/2026 1/2/3, none",
    "01/10/2026 02/10/2026 05/10/2026, day-first",
    "10/01/2026 10/02/2026 10/05/2026, month-first",
    "01/01/2026 02/01/2026 03/01/2026, open"
  })
  void days_of_hours_are_decided_by_all_of_them(String cells, String expected) {
    List<DatedRow> rows = List.of(cells.split(" ")).stream().map(DateOrderTest::row).toList();
    assertThat(word(of(DateOrder.Rows.DAYS, rows))).isEqualTo(expected);
  }

  @Test
  void the_date_of_an_invoice_decides_beside_days_of_its_period() {
    DateOrder order = new DateOrder(DateOrder.Rows.MONTHS);
    order.see(new DatedRow("2026-03-25", "2026-03-31", "", "", "25-03-2026", List.of()));
    assertThat(order.finding())
        .isInstanceOfSatisfying(
            DateFinding.Decided.class,
            of -> assertThat(of.order()).isEqualTo(DateSequence.DAY_FIRST));
    DateOrder open = new DateOrder(DateOrder.Rows.MONTHS);
    open.see(new DatedRow("2026-03-05", "2026-03-31", "", "", "05-03-2026", List.of()));
    assertThat(open.finding()).isInstanceOf(DateFinding.NotNeeded.class);
  }

  @Test
  void what_may_come_once_a_month_is_not_decided_by_its_run() {
    List<DatedRow> rows =
        List.of("10/05/2026", "11/05/2026", "12/05/2026").stream().map(DateOrderTest::row).toList();
    assertThat(word(of(DateOrder.Rows.MONTHS, rows))).isEqualTo("open");
  }

  @ParameterizedTest
  @CsvSource({
    // A billing period runs from one month's first day to another's.
    "01/10/2026, 01/11/2026, 01/10/2026, 01/11/2026, day-first",
    "10/1/26, 11/1/26, 10/1/26, 11/1/26, month-first",
    // A charge lies inside its billing period.
    "02/10/2026, 03/10/2026, 2026-10-01, 2026-11-01, day-first",
    "10/02/2026, 10/03/2026, 2026-10-01, 2026-11-01, month-first",
    // A charge does not end before it begins.
    "12/01/2026, 01/02/2026, '', '', day-first",
    "02/03/2026, 03/03/2026, '', '', open"
  })
  void periods_decide(String start, String end, String from, String until, String expected) {
    DatedRow row = new DatedRow(start, end, from, until, "", List.of());
    assertThat(word(of(DateOrder.Rows.CHARGES, List.of(row)))).isEqualTo(expected);
  }

  @Test
  void a_column_of_nothing_but_dates_decides_and_another_one_does_not() {
    DatedRow dated = new DatedRow("01/10/2026", "", "", "", "", List.of("25/10/2026"));
    assertThat(word(of(DateOrder.Rows.MONTHS, List.of(dated)))).isEqualTo("day-first");
    DatedRow cell = new DatedRow("02/10/2026", "", "", "", "", List.of("2026-10-21"));
    assertThat(word(of(DateOrder.Rows.MONTHS, List.of(cell, dated)))).isEqualTo("day-first");
    DatedRow text = new DatedRow("02/10/2026", "", "", "", "", List.of("renewed"));
    assertThat(word(of(DateOrder.Rows.MONTHS, List.of(dated, text)))).isEqualTo("open");
  }

  @Test
  void no_file_is_ever_read_in_the_other_order() {
    Seeded.rounds(500, DateOrderTest::round);
  }

  private static void round(Random random) {
    boolean dayFirst = random.nextBoolean();
    String mark = List.of("/", ".", "-").get(random.nextInt(3));
    String shape = dayFirst ? "d%1$sM%1$suuuu" : "M%1$sd%1$suuuu";
    DateTimeFormatter written =
        DateTimeFormatter.ofPattern(String.format(Locale.ROOT, shape, mark), Locale.ROOT);
    LocalDate first = LocalDate.of(2026, 1 + random.nextInt(12), 1 + random.nextInt(28));
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(40); i++) {
      days.add(first.plusDays(random.nextInt(31)));
    }
    if (random.nextBoolean()) {
      Collections.sort(days);
    }
    List<DatedRow> rows = days.stream().map(day -> row(written.format(day))).toList();
    DateFinding finding = of(DateOrder.Rows.DAYS, rows);
    if (finding instanceof DateFinding.Decided(DateSequence order, String because)) {
      DatePatterns patterns = DatePatterns.of(order);
      assertThat(rows)
          .as(because)
          .extracting(row -> patterns.parse(row.start()).orElseThrow())
          .containsExactlyElementsOf(days);
    } else {
      assertThat(days).as("%s: %s", finding, rows).noneMatch(day -> day.getDayOfMonth() > 12);
    }
  }
}
