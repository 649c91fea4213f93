/**
 * Control totals of a bill, summed straight from the parsed cells and apart from whatever the
 * ledger does with them.
 *
 * <p>Read {@link dev.towerbook.intake.bill.total.ControlTotals} first.
 */
@NullMarked
package dev.towerbook.intake.bill.total;

import org.jspecify.annotations.NullMarked;
