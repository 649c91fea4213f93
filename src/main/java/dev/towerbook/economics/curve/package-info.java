/**
 * How cost follows volume. In: periods with their volume and total cost, or a tariff. Out: average,
 * marginal and incremental cost at N, 10N and 100N, and whether unit cost falls, rises or cannot be
 * reported.
 *
 * <p>Read {@link dev.towerbook.economics.curve.CostCurve} first, then {@link
 * dev.towerbook.economics.curve.ScaleVerdict}, {@link dev.towerbook.economics.curve.ScaleOutlook}
 * and {@link dev.towerbook.economics.curve.Tariff} (a price list beats a fit). Figures of a fit are
 * estimates and therefore {@code double}; prices are exact.
 */
@NullMarked
package dev.towerbook.economics.curve;

import org.jspecify.annotations.NullMarked;
