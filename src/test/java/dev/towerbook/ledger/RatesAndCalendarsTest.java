package dev.towerbook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.Oracles;
import dev.towerbook.Seeded;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.ledger.rates.ReferenceRates;
import dev.towerbook.mapping.catalogue.ExchangeRate;
import dev.towerbook.money.MinorUnits;
import dev.towerbook.money.Money;
import dev.towerbook.table.Loaded;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatesAndCalendarsTest {

  private static final String OPS = "ops/ops_cases.json";

  private static ReferenceRates rates(Path file) {
    Loaded<ReferenceRates> loaded = ReferenceRates.load(file, "rates.csv");
    assertThat(loaded.problems()).isEmpty();
    return loaded.value();
  }

  @Test
  void worked_examples_of_conversion() throws IOException {
    for (Oracles.Case example : Oracles.of(OPS, "fx_convert")) {
      String target = Oracles.text(example.input().get("target"));
      ReferenceRates.Conversion.Converted converted =
          (ReferenceRates.Conversion.Converted)
              rates(example.folder().resolve(example.data()))
                  .convert(
                      example.decimal("amount"),
                      Oracles.text(example.input().get("source")),
                      target,
                      LocalDate.parse(Oracles.text(example.input().get("date"))));
      assertThat(converted.rateDate().toString())
          .isEqualTo(Oracles.text(example.expected().get("rate_date")));
      assertThat(converted.unrounded().setScale(10, RoundingMode.HALF_EVEN).toPlainString())
          .isEqualTo(example.expected().get("unrounded"));
      Money money = new Money(target, converted.unrounded());
      assertThat(MinorUnits.rounded(money, RoundingMode.HALF_EVEN).toPlainString())
          .isEqualTo(example.expected().get("rounded_half_even"));
      assertThat(MinorUnits.rounded(money, RoundingMode.HALF_UP).toPlainString())
          .isEqualTo(example.expected().get("rounded_half_up"));
    }
  }

  @Test
  void worked_examples_of_minor_units() throws IOException {
    for (Oracles.Case example : Oracles.of(OPS, "minor_units")) {
      List<?> cases = Oracles.list(example.input().get("cases"));
      for (int i = 0; i < cases.size(); i++) {
        List<?> pair = Oracles.list(cases.get(i));
        Money money = new Money(Oracles.text(pair.get(1)), Oracles.decimal(pair.get(0)));
        assertThat(MinorUnits.rounded(money, RoundingMode.HALF_EVEN).toPlainString())
            .isEqualTo(Oracles.list(example.expected().get("half_even")).get(i));
        assertThat(MinorUnits.rounded(money, RoundingMode.HALF_UP).toPlainString())
            .isEqualTo(Oracles.list(example.expected().get("half_up")).get(i));
      }
      Oracles.map(example.expected().get("digits"))
          .forEach(
              (currency, digits) ->
                  assertThat(MinorUnits.of(currency.toString()).orElseThrow()).isEqualTo(digits));
    }
    assertThat(MinorUnits.of("XAU")).isEmpty();
    assertThat(MinorUnits.of("credits")).isEmpty();
  }

  @Test
  void worked_examples_of_fiscal_years() throws IOException {
    FiscalCalendar calendar =
        FiscalCalendar.endingOnLast(
            DayOfWeek.SATURDAY, Month.SEPTEMBER, FiscalCalendar.Pattern.WEEKS_4_4_5);
    for (Oracles.Case example : Oracles.of(OPS, "fiscal_year_end")) {
      Map<?, ?> ends = Oracles.map(example.expected().get("end"));
      Map<?, ?> weeks = Oracles.map(example.expected().get("weeks"));
      for (Object year : Oracles.list(example.input().get("years"))) {
        FiscalCalendar.Period period = calendar.year((int) Oracles.number(year));
        assertThat(period.lastDay().toString()).isEqualTo(Oracles.text(ends.get(year.toString())));
        assertThat((double) period.weeks()).isEqualTo(Oracles.number(weeks.get(year.toString())));
      }
    }
    for (Oracles.Case example : Oracles.of(OPS, "fiscal_periods")) {
      LocalDate first = LocalDate.parse(Oracles.text(example.input().get("first_day")));
      List<FiscalCalendar.Period> periods = calendar.periods(first.getYear() + 1);
      List<?> wanted = Oracles.list(example.expected().get("periods"));
      assertThat(periods).hasSameSizeAs(wanted);
      for (int i = 0; i < wanted.size(); i++) {
        List<?> period = Oracles.list(wanted.get(i));
        assertThat(periods.get(i).firstDay().toString()).isEqualTo(Oracles.text(period.get(0)));
        assertThat(periods.get(i).lastDay().toString()).isEqualTo(Oracles.text(period.get(1)));
        assertThat((double) periods.get(i).weeks()).isEqualTo(Oracles.number(period.get(2)));
      }
    }
  }

  @Test
  void periods_cover_their_year_in_every_pattern() {
    List<FiscalCalendar.Pattern> patterns = List.of(FiscalCalendar.Pattern.values());
    Seeded.rounds(
        100,
        random -> {
          FiscalCalendar.Pattern pattern = patterns.get(random.nextInt(patterns.size()));
          FiscalCalendar calendar =
              random.nextBoolean()
                  ? FiscalCalendar.endingNearestTo(DayOfWeek.SATURDAY, Month.JANUARY, pattern)
                  : FiscalCalendar.endingOnLast(DayOfWeek.SUNDAY, Month.JUNE, pattern);
          int year = 1990 + random.nextInt(60);
          List<FiscalCalendar.Period> periods = calendar.periods(year);
          LocalDate next = calendar.year(year).firstDay();
          for (FiscalCalendar.Period period : periods) {
            assertThat(period.firstDay()).isEqualTo(next);
            next = period.lastDay().plusDays(1);
          }
          assertThat(next).isEqualTo(calendar.year(year + 1).firstDay());
          assertThat(calendar.year(year).weeks()).isBetween(52L, 53L);
        });
  }

  @Test
  void the_file_of_one_day_reads_too_and_gaps_are_no_rates(@TempDir Path temp) throws IOException {
    Path file = temp.resolve("eurofxref.csv");
    Files.writeString(file, "Date, USD, JPY, ISK, \n13 April 2026, 1.25, 150, N/A, \n");
    ReferenceRates rates = rates(file);
    LocalDate day = LocalDate.of(2026, 4, 13);
    assertThat(rates.convert(BigDecimal.ONE, "USD", "JPY", day.plusDays(7)))
        .isEqualTo(new ReferenceRates.Conversion.Converted(new BigDecimal("120"), day));
    assertThat(rates.convert(BigDecimal.ONE, "USD", "JPY", day.plusDays(8)))
        .isInstanceOf(ReferenceRates.Conversion.NoRate.class);
    assertThat(rates.convert(BigDecimal.ONE, "ISK", "EUR", day))
        .isInstanceOf(ReferenceRates.Conversion.NoRate.class);
    assertThat(rates.convert(BigDecimal.TEN, "HRK", "HRK", day))
        .isEqualTo(new ReferenceRates.Conversion.Converted(BigDecimal.TEN, day));
    assertThat(rates.convert(new BigDecimal("7.5345"), "HRK", "EUR", day))
        .isEqualTo(new ReferenceRates.Conversion.Converted(BigDecimal.ONE, day));
    assertThat(rates.monthAverage(YearMonth.of(2026, 4), "EUR", "USD").orElseThrow())
        .isEqualByComparingTo("1.25");
    assertThat(rates.monthAverage(YearMonth.of(2026, 5), "EUR", "USD")).isEmpty();
  }

  @Test
  void months_are_means_of_their_days_also_by_way_of_the_euro(@TempDir Path temp)
      throws IOException {
    Path file = temp.resolve("rates.csv");
    Files.writeString(
        file,
        """
        Date,USD,CHF,
        2026-04-30,1.25,N/A,
        2026-05-29,1.6,0.8,
        2026-05-28,2.0,N/A,
        """);
    List<ExchangeRate> euro = rates(file).monthly("EUR");
    assertThat(euro)
        .extracting(rate -> rate.month() + " " + rate.currency() + " " + rate.rate())
        .containsExactly("2026-04 USD 0.8", "2026-05 CHF 1.25", "2026-05 USD 0.5625");
    assertThat(rates(file).monthly("USD"))
        .extracting(rate -> rate.month() + " " + rate.currency() + " " + rate.rate())
        .containsExactly("2026-04 EUR 1.25", "2026-05 CHF 2", "2026-05 EUR 1.8");
  }

  @Test
  void a_currency_that_has_ended_has_its_fixed_rate_or_none_and_never_one_of_before() {
    List<ExchangeRate> shelf =
        List.of(
            new ExchangeRate(YearMonth.of(2022, 12), "HRK", "EUR", new BigDecimal("0.13"), "x"),
            new ExchangeRate(YearMonth.of(2026, 1), "HRK", "EUR", new BigDecimal("0.13"), "stale"),
            new ExchangeRate(YearMonth.of(2026, 1), "BGN", "USD", new BigDecimal("0.5"), "stale"),
            new ExchangeRate(YearMonth.of(2026, 1), "EUR", "USD", new BigDecimal("1.17"), "x"),
            new ExchangeRate(YearMonth.of(2025, 12), "BGN", "USD", new BigDecimal("0.6"), "x"));
    ExchangeRates euro = new ExchangeRates("EUR", shelf);
    assertThat(euro.rate(YearMonth.of(2022, 12), "HRK")).contains(new BigDecimal("0.13"));
    assertThat(worth(euro, 2023, 1, "HRK", "7534.50")).isEqualByComparingTo("1000");
    assertThat(worth(euro, 2026, 1, "HRK", "7534.50")).isEqualByComparingTo("1000");
    assertThat(worth(euro, 2026, 1, "BGN", "1955.83")).isEqualByComparingTo("1000");
    assertThat(worth(euro, 2026, 10, "DEM", "1955.83")).isEqualByComparingTo("1000");
    assertThat(euro.rate(YearMonth.of(2025, 12), "BGN")).isEmpty();
    assertThat(euro.quoted(YearMonth.of(2026, 1), "HRK").orElseThrow().source())
        .isEqualTo("irrevocably fixed: 1 EUR = 7.53450 HRK");

    ExchangeRates dollar = new ExchangeRates("USD", shelf);
    assertThat(dollar.rate(YearMonth.of(2025, 12), "BGN")).contains(new BigDecimal("0.6"));
    assertThat(worth(dollar, 2026, 1, "BGN", "1955.83")).isEqualByComparingTo("1170");
    // Without a rate of the euro there is none: one of December would be a guess.
    assertThat(dollar.rate(YearMonth.of(2026, 2), "BGN")).isEmpty();

    ExchangeRates lev = new ExchangeRates("BGN", shelf);
    assertThat(worth(lev, 2026, 3, "EUR", "1000")).isEqualByComparingTo("1955.83");
    assertThat(worth(lev, 2026, 3, "HRK", "7534.50")).isEqualByComparingTo("1955.83");
    assertThat(lev.rate(YearMonth.of(2026, 3), "BGN")).contains(BigDecimal.ONE);
  }

  private static BigDecimal worth(
      ExchangeRates rates, int year, int month, String currency, String amount) {
    return rates
        .rate(YearMonth.of(year, month), currency)
        .orElseThrow()
        .multiply(new BigDecimal(amount))
        .setScale(20, RoundingMode.HALF_EVEN);
  }

  @Test
  void a_wrong_file_is_named_with_its_place(@TempDir Path temp) throws IOException {
    Path file = temp.resolve("rates.csv");
    Files.writeString(file, "Date,USD\n2026-13-01,1\n2026-04-13,abc\n");
    assertThat(ReferenceRates.load(file, "rates.csv").problems()).hasSize(2);
  }
}
