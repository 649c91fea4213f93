/**
 * Figures that decisions rest on. In: statements and usage counts. Out: {@link
 * dev.towerbook.economics.metric.Measure}s, each known or unknown with a reason: a missing
 * denominator is never zero.
 *
 * <p>{@link dev.towerbook.economics.metric.Metric} is the catalogue of metric names that decision
 * rules may use. To add a metric: one constant there. {@code curve} says how cost follows volume,
 * {@code pilot} what a pilot would cost in production, {@code invest} whether an investment is
 * worth it, {@code commit} whether commitments pay, {@code unit} what a unit of operation costs;
 * they are plain arithmetic on what a caller hands in. {@code scorecard} puts all of it on cards
 * with targets and owners, {@code plan} puts budgets and the targets of teams beside it.
 */
@NullMarked
package dev.towerbook.economics;

import org.jspecify.annotations.NullMarked;
