package dev.towerbook.ledger.month;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What the bills of a month charge an application for use (ChargeCategory Usage), before anything
 * is shared: the part that swings.
 *
 * @param application id
 * @param month of booking
 * @param effective cost in the currency, exact
 */
public record UsageSpend(
    String application, YearMonth month, String currency, BigDecimal effective) {

  public UsageSpend {
    requireNonNull(application, "application");
    requireNonNull(month, "month");
    requireNonNull(currency, "currency");
    requireNonNull(effective, "effective");
  }
}
