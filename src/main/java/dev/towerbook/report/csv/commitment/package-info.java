/**
 * CSV files on commitments: what is committed, bands of daily use, and who bears what was not used.
 *
 * <p>Read {@link dev.towerbook.report.csv.commitment.CommitmentFiles} first.
 */
@NullMarked
package dev.towerbook.report.csv.commitment;

import org.jspecify.annotations.NullMarked;
