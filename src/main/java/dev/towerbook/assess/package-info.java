/**
 * What is said about a month, from its data and the shelf; pure, without database and clock. In:
 * {@link dev.towerbook.assess.SourceData} and the ledger entries of each month, read once, and the
 * whole {@link dev.towerbook.assess.Shelf}. Out: {@link dev.towerbook.assess.PackMonths} after
 * allocation, and the {@link dev.towerbook.assess.Assessment} of the pack's month: figures,
 * verdicts, scorecards and plan.
 */
@NullMarked
package dev.towerbook.assess;

import org.jspecify.annotations.NullMarked;
