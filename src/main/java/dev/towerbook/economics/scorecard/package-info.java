/**
 * The figures that a CFO asks for, on one card each for the portfolio, an application and a
 * wrapper: value, month before, target, grade, owner. In: figures, statements, ledger entries and
 * counts of two months, the metric catalogue and the cash flows of the shelf. Out: {@link
 * dev.towerbook.economics.scorecard.Scorecards}. A figure that cannot be reported is on its card
 * with its reason.
 */
@NullMarked
package dev.towerbook.economics.scorecard;

import org.jspecify.annotations.NullMarked;
