package dev.towerbook.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.mapping.catalogue.ExceptionHandler;
import dev.towerbook.mapping.catalogue.Intent;
import dev.towerbook.mapping.catalogue.Wrapper;
import dev.towerbook.mapping.catalogue.WrapperKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WrapperTest {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  @Test
  void a_bridge_is_overdue_from_the_day_after_its_last() {
    assertThat(ending(Intent.BRIDGE, LocalDate.of(2026, 10, 30)).overdue(OCTOBER)).isTrue();
    assertThat(ending(Intent.BRIDGE, LocalDate.of(2026, 10, 31)).overdue(OCTOBER)).isFalse();
    assertThat(ending(Intent.BRIDGE, LocalDate.of(2026, 10, 31)).overdue(OCTOBER.plusMonths(1)))
        .isTrue();
  }

  @Test
  void a_patch_has_no_day_to_miss() {
    assertThat(ending(Intent.PATCH, LocalDate.of(2026, 1, 31)).overdue(OCTOBER)).isFalse();
  }

  private static Wrapper ending(Intent intent, LocalDate last) {
    return new Wrapper(
        "b1",
        "Bridge",
        WrapperKind.INTEGRATION,
        "",
        "",
        intent,
        Optional.of(last),
        ExceptionHandler.TECH,
        Optional.empty(),
        "");
  }
}
