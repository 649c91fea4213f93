package dev.towerbook.intake.amount;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts with the sign of a currency, as bills of the world print them. */
class AmountTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.234,56 €|EUR|1.234,56",
        "1.234,56\u00a0€|EUR|1.234,56",
        "1\u202f234,56\u202f€|EUR|1\u202f234,56",
        "€ 1.234,56|EUR|1.234,56",
        "€1.234|EUR|1.234",
        "$1,234.56|USD|1,234.56",
        "$1,234.56|CAD|1,234.56",
        "US$1,440.00|USD|1,440.00",
        "US $ 1,440.00|USD|1,440.00",
        "$1,234.56 USD|USD|1,234.56",
        "EUR 1,234.56|EUR|1,234.56",
        "eur 5|EUR|5",
        "1234EUR|EUR|1234",
        "-$5.00|USD|-5.00",
        "$-5.00|USD|-5.00",
        "\u2212 € 5,00|EUR|-5,00",
        "5,00- €|EUR|-5,00",
        "5,00 €-|EUR|-5,00",
        "($5.00)|USD|-5.00",
        "$ (5.00)|USD|-5.00",
        "(5,00 €)|EUR|-5,00",
        "(1,234.50)|EUR|-1,234.50",
        "(1234)|EUR|-1234",
        "+€5|EUR|5",
        "CHF 1'234.50|CHF|1'234.50",
        "Fr. 5.00|CHF|5.00",
        "kr 1 234,50|SEK|1 234,50",
        "1 234,50 kr.|DKK|1 234,50",
        "1 234,50 Kč|CZK|1 234,50",
        "12,50 zł|PLN|12,50",
        "￥5|JPY|5",
        "¥5|CNY|5",
        "£5|GBP|5",
        "₹12,34,567.50|INR|12,34,567.50",
        "1.5E-7 USD|USD|1.5E-7",
        "PTS 5|PTS|5"
      })
  void are_read_in_the_currency_of_their_row(String cell, String currency, String number) {
    AmountText amount = AmountText.of(cell, currency).orElseThrow();
    assertThat(amount.number()).isEqualTo(number);
    assertThat(amount.agrees(currency)).isTrue();
    assertThat(AmountText.number(cell)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5.00",
        "-5.00",
        "5.00-",
        " 1 234,50 ",
        "1e5",
        "n/a",
        "",
        "€",
        "(€)",
        "5 pcs",
        "5.00 CR",
        "(-5.00)",
        "-(5.00)",
        "(5.00-)",
        "-$5.00-",
        "((5.00))",
        "(5.00",
        "5.00)",
        "5.00 (EUR)",
        "(5.00) refund",
        "5.00 EUR net",
        "5 %",
        "$ $ 5",
        "1,5 Std.",
        "$+5.00-"
      })
  void bare_numbers_and_what_is_no_amount_stay_as_they_are(String cell) {
    assertThat(AmountText.of(cell, "EUR")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 €|USD|is in EUR (\"€\") by its sign, in USD by its row",
        "USD 5|EUR|is in USD by its sign, in EUR by its row",
        "$5|EUR|is in USD, CAD, AUD or another (\"$\") by its sign, in EUR by its row",
        "kr 5|EUR|is in SEK, NOK, DKK or another (\"kr\") by its sign, in EUR by its row",
        "$5 USD|CAD|is in USD by its sign, in CAD by its row",
        "A$5|USD|is in AUD (\"A$\") by its sign, in USD by its row",
        "£5||is in GBP, GIP, FKP or another (\"£\") by its sign, and the row has no currency"
      })
  void of_another_currency_are_named_with_both(String cell, String currency, String cause) {
    String of = currency == null ? "" : currency;
    AmountText amount = AmountText.of(cell, of).orElseThrow();
    assertThat(amount.agrees(of)).isFalse();
    assertThat(amount.contradiction(of)).isEqualTo(cause);
  }

  @Test
  void parentheses_need_no_currency() {
    assertThat(AmountText.of("(5.00)", "").orElseThrow().agrees("")).isTrue();
  }
}
