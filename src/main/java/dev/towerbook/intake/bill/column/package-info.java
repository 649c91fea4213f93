/**
 * The columns of a bill: dictionaries of their distinct texts, decimals and months, so that a row
 * costs a look-up and an addition. This is the hot path: nothing is allocated a row.
 *
 * <p>Read {@link dev.towerbook.intake.bill.column.ChargeColumns}, then {@link
 * dev.towerbook.intake.bill.column.ColumnPlan} and {@link
 * dev.towerbook.intake.bill.column.ChargeCursor} first.
 */
@NullMarked
package dev.towerbook.intake.bill.column;

import org.jspecify.annotations.NullMarked;
