/**
 * The typefaces of pages.
 *
 * <p>Read {@link dev.towerbook.report.pdf.font.PageFonts} first.
 */
@NullMarked
package dev.towerbook.report.pdf.font;

import org.jspecify.annotations.NullMarked;
