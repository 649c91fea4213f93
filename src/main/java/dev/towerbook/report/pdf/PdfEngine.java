package dev.towerbook.report.pdf;

import dev.towerbook.report.pdf.font.PageFonts;

/**
 * What one thread takes from one document to the next: the fonts and the parsed style sheets, which
 * a document reads and does not change. Everything else is made anew.
 */
record PdfEngine(PageFonts fonts, ParsedSheets sheets) {
  PdfEngine() {
    this(new PageFonts(), new ParsedSheets());
  }
}
