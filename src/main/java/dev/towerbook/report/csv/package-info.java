/**
 * The CSV files of a pack: one class a group of files, each file a {@link
 * dev.towerbook.report.table.PackFile}: a line a column says name, type, meaning and how it is
 * filled. The column contracts of {@code reports/README.md} are generated from them. Read {@link
 * dev.towerbook.report.csv.CsvSet} first.
 */
@NullMarked
package dev.towerbook.report.csv;

import org.jspecify.annotations.NullMarked;
