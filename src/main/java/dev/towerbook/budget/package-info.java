/**
 * What it takes to run an initiative in production, not only to build it. In: budget lines by layer
 * and phase, what is agreed beside the money, and quotes of vendors. Out: totals, what is missing,
 * red flags, and what a quote leaves out.
 *
 * <p>Read {@link dev.towerbook.budget.BudgetLine} first, then {@link
 * dev.towerbook.budget.ProductionBudget}, {@link dev.towerbook.budget.RedFlag} and {@link
 * dev.towerbook.budget.VendorComparison}.
 */
@NullMarked
package dev.towerbook.budget;

import org.jspecify.annotations.NullMarked;
