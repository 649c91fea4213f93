/**
 * How the rows of a source are stored, and rows that are not stored as CSV as the bytes of CSV. In:
 * a file of Parquet or JSON, or a sheet of a workbook. Out: its columns, and {@link
 * dev.towerbook.intake.stored.rows.ConvertedRows}, which the scanners read like any other file, so
 * that layouts, rules and problems know one kind of rows only.
 *
 * <p>Read {@link dev.towerbook.intake.stored.StoredAs} first, then {@link
 * dev.towerbook.intake.stored.Conversion}. The libraries are loaded with the first Parquet file and
 * the first workbook, not before.
 */
@NullMarked
package dev.towerbook.intake.stored;

import org.jspecify.annotations.NullMarked;
