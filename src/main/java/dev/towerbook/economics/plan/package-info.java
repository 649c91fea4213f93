/**
 * What was planned, and what came of it. In: {@code catalogue/budgets.csv} and {@code
 * catalogue/team-targets.csv} of the shelf, and the month's scorecards. Out: a {@link
 * dev.towerbook.economics.plan.MonthPlan}.
 */
@NullMarked
package dev.towerbook.economics.plan;

import org.jspecify.annotations.NullMarked;
