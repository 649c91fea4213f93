package dev.towerbook.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.economics.Measure;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A share is told only where it is a part: not of nothing, not of a credit, not beyond all. */
class SharesTest {

  @ParameterizedTest
  @CsvSource({"5, 0", "0, 0", "5, -10", "-5, 10", "15, 10", "-15, -10"})
  void what_is_no_part_of_the_whole_has_no_share(String part, String whole) {
    BigDecimal some = new BigDecimal(part);
    BigDecimal all = new BigDecimal(whole);
    assertThat(Shown.of(some).shareOf(Shown.of(all))).isEmpty();
    assertThat(Measure.part(some, all, "no cost")).isInstanceOf(Measure.Unknown.class);
  }

  @Test
  void a_part_between_none_and_all_has_one() {
    BigDecimal ten = BigDecimal.TEN;
    for (String part : new String[] {"0", "2.5", "10"}) {
      BigDecimal some = new BigDecimal(part);
      assertThat(Shown.of(some).shareOf(Shown.of(ten))).isPresent();
      assertThat(Measure.part(some, ten, "no cost"))
          .isInstanceOfSatisfying(
              Measure.Known.class,
              known -> assertThat(known.value()).isEqualByComparingTo(some.movePointLeft(1)));
    }
  }
}
