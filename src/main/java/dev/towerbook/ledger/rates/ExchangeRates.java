package dev.towerbook.ledger.rates;

import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.catalogue.ExchangeRate;
import dev.towerbook.money.LegacyCurrency;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Month rates into the report currency. A missing rate is answered as missing, never as 1: the
 * amount then stays in its own currency and is named. A currency that the euro has replaced has its
 * fixed rate, whatever the shelf lists: never one of the time before.
 */
public final class ExchangeRates {

  private record Pair(YearMonth month, String currency) {}

  private final String reportCurrency;
  private final Map<Pair, ExchangeRate> rates = new HashMap<>();

  /**
   * @param reportCurrency ISO code of the pack's one currency
   */
  public ExchangeRates(String reportCurrency, List<ExchangeRate> all) {
    this.reportCurrency = reportCurrency;
    for (ExchangeRate rate : all) {
      if (rate.to().equals(reportCurrency)) {
        rates.put(new Pair(rate.month(), rate.currency()), rate);
      }
    }
  }

  /** The rates of a shelf into its report currency. */
  public static ExchangeRates of(Mappings mappings) {
    return new ExchangeRates(mappings.settings().reportCurrency(), mappings.exchangeRates());
  }

  /** The pack's currency. */
  public String reportCurrency() {
    return reportCurrency;
  }

  /** What one unit of a currency is worth in the report currency in a month. */
  public Optional<BigDecimal> rate(YearMonth month, String currency) {
    if (currency.equals(reportCurrency)) {
      return Optional.of(BigDecimal.ONE);
    }
    return quoted(month, currency).map(ExchangeRate::rate);
  }

  /** The rate with its source, for the pack's annex; empty for the report currency itself. */
  public Optional<ExchangeRate> quoted(YearMonth month, String currency) {
    if (currency.equals(reportCurrency)) {
      return Optional.empty();
    }
    Optional<LegacyCurrency> ended = LegacyCurrency.of(currency, month);
    if (ended.isPresent()) {
      return euro(month).map(euro -> fixed(month, ended.get(), euro));
    }
    Optional<LegacyCurrency> into = LegacyCurrency.of(reportCurrency, month);
    if (into.isPresent() && currency.equals(LegacyCurrency.EURO)) {
      return euro(month).map(rate -> quote(month, currency, rate, into.get()));
    }
    return Optional.ofNullable(rates.get(new Pair(month, currency)));
  }

  /** What one euro is worth. */
  private Optional<BigDecimal> euro(YearMonth month) {
    if (reportCurrency.equals(LegacyCurrency.EURO)) {
      return Optional.of(BigDecimal.ONE);
    }
    return LegacyCurrency.of(reportCurrency, month)
        .map(LegacyCurrency::perEuro)
        .or(
            () ->
                Optional.ofNullable(rates.get(new Pair(month, LegacyCurrency.EURO)))
                    .map(ExchangeRate::rate));
  }

  private ExchangeRate fixed(YearMonth month, LegacyCurrency ended, BigDecimal euro) {
    BigDecimal rate = euro.divide(ended.perEuro(), MathContext.DECIMAL128);
    return quote(month, ended.name(), rate, ended);
  }

  private ExchangeRate quote(
      YearMonth month, String currency, BigDecimal rate, LegacyCurrency ended) {
    return new ExchangeRate(
        month, currency, reportCurrency, rate, "irrevocably fixed: " + ended.words());
  }
}
