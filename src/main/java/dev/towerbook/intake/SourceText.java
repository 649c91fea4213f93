package dev.towerbook.intake;

import dev.towerbook.intake.stored.CsvText;
import java.io.IOException;
import java.io.InputStream;

/** The text of a source file that is stored as CSV, plain or in gzip. */
public final class SourceText {

  private SourceText() {}

  /** Its bytes behind the header, inflated, as UTF-8 with commas however it is written. */
  public static InputStream rows(SourceFile file) throws IOException {
    InputStream text = CsvText.open(file.content(), file.bytes().as().isGzip(), file.bytes().csv());
    try {
      text.skipNBytes(file.header().bytes());
      return text;
    } catch (IOException e) {
      text.close();
      throw e;
    }
  }
}
