/**
 * A table is a value: what each column is called, what type it has, what it means and how a row
 * fills it. Pages, CSV files and the column contract of {@code reports/README.md} read the same
 * columns. Read {@link dev.towerbook.report.table.Column} first.
 */
@NullMarked
package dev.towerbook.report.table;

import org.jspecify.annotations.NullMarked;
