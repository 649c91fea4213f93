/**
 * Bytes of CSV → rows and cells, with the limits of an honest row. In: a stream. Out: the calls of
 * {@link dev.towerbook.table.scan.RowScanner.Cells}, in file order.
 *
 * <p>Read {@link dev.towerbook.table.scan.RowScanner} first. {@link
 * dev.towerbook.table.scan.ByteScanner} reads, {@link dev.towerbook.table.scan.FastCsvScanner}
 * checks it.
 */
@NullMarked
package dev.towerbook.table.scan;

import org.jspecify.annotations.NullMarked;
