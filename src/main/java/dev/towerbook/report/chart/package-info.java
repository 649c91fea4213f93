/**
 * Figures become inline SVG in the subset that the press draws. In: exact amounts beside their
 * printed labels. Out: one {@code <svg>} element as text. Start at {@link
 * dev.towerbook.report.chart.Chart}.
 */
@NullMarked
package dev.towerbook.report.chart;

import org.jspecify.annotations.NullMarked;
