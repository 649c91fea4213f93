package dev.towerbook.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.intake.delivery.DeliveryOrigin;
import dev.towerbook.ledger.DeliveryFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Until when the cost on a page is known. */
class AsOfTest {

  private static DeliveryFacts delivery(String kind, Optional<LocalDate> last) {
    String digest = "0".repeat(64);
    return new DeliveryFacts(
        kind + ".csv",
        ".",
        SourceKind.of(kind).orElseThrow(),
        kind,
        "-",
        digest,
        digest,
        1,
        1,
        1,
        0,
        0,
        last,
        DeliveryOrigin.NONE,
        Optional.empty());
  }

  @Test
  void counts_of_a_later_day_make_no_cost_newer() {
    assertThat(
            PageContext.asOf(
                List.of(
                    delivery("bill", Optional.of(LocalDate.of(2026, 10, 29))),
                    delivery("bill", Optional.of(LocalDate.of(2026, 10, 30))),
                    delivery("usage", Optional.of(LocalDate.of(2026, 10, 31))))))
        .isEqualTo("30 Oct 2026");
  }

  @Test
  void without_a_bill_the_other_sources_say_it_and_without_days_nobody_does() {
    assertThat(
            PageContext.asOf(List.of(delivery("usage", Optional.of(LocalDate.of(2026, 10, 31))))))
        .isEqualTo("31 Oct 2026");
    assertThat(PageContext.asOf(List.of(delivery("bill", Optional.empty())))).isEqualTo("n/a");
  }
}
