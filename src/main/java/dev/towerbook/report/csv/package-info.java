/**
 * The CSV files of a pack: one class a group of files, one row type a file, stable columns. The
 * column contracts stand in {@code reports/README.md}. Read {@link dev.towerbook.report.csv.CsvSet}
 * first.
 */
@NullMarked
package dev.towerbook.report.csv;

import org.jspecify.annotations.NullMarked;
