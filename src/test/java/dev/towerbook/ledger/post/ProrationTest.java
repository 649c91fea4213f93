package dev.towerbook.ledger.post;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.Oracles;
import dev.towerbook.Seeded;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProrationTest {

  @Test
  void worked_examples_by_days() throws IOException {
    for (Oracles.Case example : Oracles.of("ops/ops_cases.json", "prorate_by_days")) {
      BigDecimal cents = new BigDecimal(text(example.input(), "amount_minor_units"));
      LocalDate end = LocalDate.parse(text(example.input(), "end_exclusive"));
      SortedMap<YearMonth, BigDecimal> parts =
          Proration.byDay(
              cents.movePointLeft(2),
              "EUR",
              LocalDate.parse(text(example.input(), "start")),
              end.minusDays(1));
      Map<String, String> shown = new TreeMap<>();
      parts.forEach(
          (month, part) -> shown.put(month.toString(), part.movePointRight(2).toPlainString()));
      Map<String, String> expected = new TreeMap<>();
      Map<?, ?> months = (Map<?, ?>) requireNonNull(example.expected().get("cents"));
      months.forEach((month, units) -> expected.put(String.valueOf(month), String.valueOf(units)));
      assertThat(shown).as(example.id()).isEqualTo(expected);
    }
  }

  private static String text(Map<?, ?> map, String key) {
    Object value = requireNonNull(map.get(key));
    return value instanceof java.util.Date day
        ? day.toInstant().toString().substring(0, 10)
        : value.toString();
  }

  @Test
  void months_add_back_exactly_and_follow_their_days() {
    Seeded.rounds(
        1000,
        random -> {
          LocalDate first = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2000));
          LocalDate last = first.plusDays(random.nextInt(800));
          BigDecimal amount = BigDecimal.valueOf(random.nextInt(), random.nextInt(5));
          SortedMap<YearMonth, BigDecimal> parts = Proration.byDay(amount, "EUR", first, last);
          assertThat(parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
              .isEqualByComparingTo(amount);
          assertThat(parts.firstKey()).isEqualTo(YearMonth.from(first));
          assertThat(parts.lastKey()).isEqualTo(YearMonth.from(last));
          parts.forEach((month, part) -> assertNear(amount, first, last, month, part));
        });
  }

  private static void assertNear(
      BigDecimal amount, LocalDate first, LocalDate last, YearMonth month, BigDecimal part) {
    long days = 0;
    long all = 0;
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      all++;
      days += YearMonth.from(day).equals(month) ? 1 : 0;
    }
    BigDecimal share =
        amount
            .multiply(BigDecimal.valueOf(days))
            .divide(BigDecimal.valueOf(all), 20, RoundingMode.HALF_EVEN);
    assertThat(part.subtract(share).abs()).isLessThan(new BigDecimal("0.01"));
  }

  @Test
  void the_unit_is_that_of_the_currency_or_finer() {
    LocalDate first = LocalDate.of(2026, 1, 1);
    LocalDate last = LocalDate.of(2026, 2, 28);
    assertThat(jan("100", "JPY", first, last)).isEqualTo("53");
    assertThat(jan("100", "EUR", first, last)).isEqualTo("52.54");
    assertThat(jan("100", "KWD", first, last)).isEqualTo("52.542");
    assertThat(jan("100.0000", "EUR", first, last)).isEqualTo("52.5424");
    assertThat(jan("100", "credits", first, last)).isEqualTo("52.54");
    assertThat(jan("100", "XXX", first, last)).isEqualTo("53");
    assertThat(jan("-100", "EUR", first, last)).isEqualTo("-52.54");
  }

  private static String jan(String amount, String currency, LocalDate first, LocalDate last) {
    return requireNonNull(
            Proration.byDay(new BigDecimal(amount), currency, first, last)
                .get(YearMonth.of(2026, 1)))
        .toPlainString();
  }
}
