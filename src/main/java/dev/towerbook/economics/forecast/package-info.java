/**
 * What run cost will be at the end of the month and of the fiscal year, and why variable spend
 * swings ({@link dev.towerbook.economics.forecast.ApplicationVolatility}). In: a monthly series.
 * Out: P10, P50 and P90 with the method, how far it was off so far, and whether such bands held.
 * All figures are estimates in binary floating point; what is printed of them is rounded once.
 *
 * <p>Read {@link dev.towerbook.economics.forecast.Forecast} first.
 */
@NullMarked
package dev.towerbook.economics.forecast;

import org.jspecify.annotations.NullMarked;
