/**
 * The ordered rule table that finance keeps in {@code mappings/decisions/disposition.csv}. In:
 * figures of an application. Out: what the first row says whose conditions all hold, the rows that
 * were skipped for want of a trend, or the figure for want of which there is no verdict.
 *
 * <p>Read {@link dev.towerbook.decision.rules.DecisionTable} first.
 */
@NullMarked
package dev.towerbook.decision.rules;

import org.jspecify.annotations.NullMarked;
