/**
 * The press: XHTML with inline SVG becomes a tagged PDF/A-3a and PDF/UA-1 document, the same bytes
 * on every run, with nothing read from outside the page. In: {@link
 * dev.towerbook.report.pdf.PdfFacts} and XHTML. Out: {@link dev.towerbook.report.pdf.PrintedPdf}.
 * Start at {@link dev.towerbook.report.pdf.PdfPrinter}.
 */
@NullMarked
package dev.towerbook.report.pdf;

import org.jspecify.annotations.NullMarked;
