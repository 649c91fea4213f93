/**
 * Scorecards of the portfolio, of applications and of wrappers; budgets, pilots and the bill of
 * consumption.
 *
 * <p>Read {@link dev.towerbook.report.page.scorecard.ScorePages} first.
 */
@NullMarked
package dev.towerbook.report.page.scorecard;

import org.jspecify.annotations.NullMarked;
