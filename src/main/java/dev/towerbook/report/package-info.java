/**
 * Run results become pages. In: figures of a run. Out: PDF, CSV, index, manifest.
 *
 * <p>Read {@link dev.towerbook.report.pdf.PdfPrinter} (XHTML to tagged, archivable PDF bytes) and
 * {@link dev.towerbook.report.chart.Chart} (figures to inline SVG) first.
 */
@NullMarked
package dev.towerbook.report;

import org.jspecify.annotations.NullMarked;
