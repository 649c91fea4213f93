/**
 * Rows of timesheets, invoices, counts and provider datasets. In: the cells of a row and what its
 * layout says of the columns. Out: fields by name, or a rejected row with its place, its cause and
 * its money.
 *
 * <p>Read {@link dev.towerbook.intake.row.SmallSource} first.
 */
@NullMarked
package dev.towerbook.intake.row;

import org.jspecify.annotations.NullMarked;
