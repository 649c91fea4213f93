/**
 * Charts in SVG, drawn into the PDF as shapes and text with fonts that are embedded.
 *
 * <p>Read {@link dev.towerbook.report.pdf.svg.SvgPainter} first.
 */
@NullMarked
package dev.towerbook.report.pdf.svg;

import org.jspecify.annotations.NullMarked;
