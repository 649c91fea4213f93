/**
 * Rows that were stored otherwise, as the bytes of CSV, with their place in the file.
 *
 * <p>Read {@link dev.towerbook.intake.stored.rows.ConvertedRows} first.
 */
@NullMarked
package dev.towerbook.intake.stored.rows;

import org.jspecify.annotations.NullMarked;
