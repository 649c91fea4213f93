package dev.towerbook.ledger.month;

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
    String application, YearMonth month, String currency, BigDecimal effective) {}
