/**
 * The way of the bills: rows of a file become charges, one flyweight after the other, without an
 * object per line. In: a {@link dev.towerbook.intake.bill.part.BillPart} (a file or a byte range of
 * it) and the columns that the caller wants. Out: calls of a {@link
 * dev.towerbook.intake.bill.ChargeSink}, and a {@link dev.towerbook.intake.bill.PartReport} with
 * control totals that are summed apart from whatever the sink does.
 *
 * <p>Read {@link dev.towerbook.intake.bill.BillReader} first, then {@link
 * dev.towerbook.intake.bill.column.ChargeCursor}. Inside: bytes → {@code RowScanner} → {@code
 * BillRows} → dictionaries, decimals, months. For files of a native layout {@code NativeRows}
 * stands before {@code BillRows} and makes FOCUS rows of theirs.
 */
@NullMarked
package dev.towerbook.intake.bill;

import org.jspecify.annotations.NullMarked;
