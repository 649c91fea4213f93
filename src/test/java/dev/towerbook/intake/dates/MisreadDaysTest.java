package dev.towerbook.intake.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MisreadDaysTest {

  private static DatedRow row(String start, String end, String issued) {
    return new DatedRow(start, end, "", "", issued, List.of());
  }

  /** What is found in rows of which the cells with slashes are texts, all others days. */
  private static Optional<String> found(DatedRow... rows) {
    MisreadDays days = new MisreadDays();
    for (DatedRow row : rows) {
      days.texts(row(text(row.start()), text(row.end()), text(row.issued())));
    }
    for (DatedRow row : rows) {
      days.all(row);
    }
    return days.example();
  }

  private static String text(String cell) {
    return cell.contains("/") ? cell : "";
  }

  @Test
  void texts_that_are_no_date_to_the_other_order_beside_early_days_are_misread() {
    assertThat(found(row("30/01/2026", "2026-02-11", ""), row("2026-01-02", "18/01/2026", "")))
        .contains("30/01/2026");
  }

  @Test
  void the_date_of_an_invoice_speaks_for_its_periods_too() {
    DatedRow first = row("30/01/2026", "2026-02-11", "2026-01-30");
    assertThat(found(first, row("2026-01-02", "18/01/2026", ""))).isEmpty();
    DatedRow other = row("30/01/2026", "2026-02-11", "11/01/2026");
    assertThat(found(other, row("2026-01-02", "18/01/2026", ""))).isEmpty();
  }
}
