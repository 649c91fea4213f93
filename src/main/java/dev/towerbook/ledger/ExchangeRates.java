package dev.towerbook.ledger;

import static java.util.Objects.requireNonNull;

import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.catalogue.ExchangeRate;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Month rates into the report currency. A missing rate is answered as missing, never as 1: the
 * amount then stays in its own currency and is named.
 */
public final class ExchangeRates {

  private record Pair(YearMonth month, String currency) {}

  private final String reportCurrency;
  private final Map<Pair, ExchangeRate> rates = new HashMap<>();

  /**
   * @param reportCurrency ISO code of the pack's one currency
   */
  public ExchangeRates(String reportCurrency, List<ExchangeRate> all) {
    this.reportCurrency = requireNonNull(reportCurrency, "reportCurrency");
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
    return Optional.ofNullable(rates.get(new Pair(month, currency))).map(ExchangeRate::rate);
  }

  /** The rate with its source, for the pack's annex; empty for the report currency itself. */
  public Optional<ExchangeRate> quoted(YearMonth month, String currency) {
    return Optional.ofNullable(rates.get(new Pair(month, currency)));
  }
}
