/**
 * What people read. In: {@link dev.towerbook.report.RunResults}. Out: PDF pages, CSV files, an
 * index and a manifest in one folder, which is then published by one rename.
 *
 * <p>Read {@link dev.towerbook.report.RunResults} first, then {@link
 * dev.towerbook.report.page.application.ApplicationPage} (what stands on a page), {@link
 * dev.towerbook.report.csv.CsvSet} and {@link dev.towerbook.report.pack.PackRenderer}. {@link
 * dev.towerbook.report.NumberFormats} is the one place where numbers become text.
 */
@NullMarked
package dev.towerbook.report;

import org.jspecify.annotations.NullMarked;
