/**
 * The catalogue of metrics and the figures that they are computed from. In: statements and usage
 * counts of a month. Out: {@link dev.towerbook.economics.metric.Measure}s, each known or unknown
 * with a reason.
 *
 * <p>Read {@link dev.towerbook.economics.metric.Metric} first.
 */
@NullMarked
package dev.towerbook.economics.metric;

import org.jspecify.annotations.NullMarked;
