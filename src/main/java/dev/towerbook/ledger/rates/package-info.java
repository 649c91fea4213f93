/**
 * Rates: hourly cost of a role, month rates of a currency, and the daily reference rates of the
 * European Central Bank. A rate that is missing is answered as missing, never as one or zero.
 *
 * <p>Read {@link dev.towerbook.ledger.rates.ExchangeRates} first.
 */
@NullMarked
package dev.towerbook.ledger.rates;

import org.jspecify.annotations.NullMarked;
