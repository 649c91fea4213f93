/**
 * Are two rows the same? Prints of rows over their cells by column name: the order of columns,
 * quotes, and whether the file is CSV, gzip or Parquet make no difference. Knows no files.
 */
@NullMarked
package dev.towerbook.intake.compare;

import org.jspecify.annotations.NullMarked;
