package dev.towerbook.intake.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MoneyMisfitTest {

  private static final Map<String, String> PARTS =
      Map.of(
          "US$1,440.00", "\"US\" before $",
          "USD 5", "\"USD\" before the number",
          "12.50 EUR", "\"EUR\" behind the number",
          "1 234.50", "a blank inside the number",
          "12x50", "\"x\" inside the number",
          "€12", "\"€\" before the number",
          "1,44,0.00", "its commas, points or signs do not stand as in -$1,234.56",
          "n/a", "there is no digit in it");

  @Test
  void the_part_that_does_not_fit_is_named() {
    PARTS.forEach(
        (text, part) -> {
          assertThat(NumberStyle.MONEY_TEXT.parse(text)).as(text).isEmpty();
          assertThat(MoneyMisfit.of(text)).as(text).isEqualTo(part);
        });
  }
}
