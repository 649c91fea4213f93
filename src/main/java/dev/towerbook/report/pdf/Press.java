package dev.towerbook.report.pdf;

/**
 * What one thread takes from one document to the next: the fonts and the parsed style sheets, which
 * a document reads and does not change. Everything else is made anew.
 */
record Press(PageFonts fonts, ParsedSheets sheets) {
  Press() {
    this(new PageFonts(), new ParsedSheets());
  }
}
