/**
 * Where spend goes, as CSV. In: {@link dev.towerbook.economics.forecast.SpendForecast} of a month.
 *
 * <p>Read {@link dev.towerbook.report.csv.spend.ForecastFile} first.
 */
@NullMarked
package dev.towerbook.report.csv.spend;

import org.jspecify.annotations.NullMarked;
