package dev.towerbook.intake.source;

import dev.towerbook.intake.stored.CsvText;
import dev.towerbook.intake.stored.CsvWriting;
import dev.towerbook.table.scan.ExactRecords;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

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

  /**
   * Records behind the header, blank ones included. Of a file that is written otherwise they are
   * counted in its own bytes, so that a row which is lost on the way to commas is missed.
   *
   * @throws IOException if it cannot be read
   */
  public static long records(SourceFile file) throws IOException {
    CsvWriting csv = file.bytes().csv();
    if (csv.isUsual()) {
      try (InputStream text = rows(file)) {
        return ExactRecords.of(text);
      }
    }
    try (Reader stored = CsvText.stored(file.content(), file.bytes().as().isGzip(), csv);
        InputStream text = CsvText.open(file.content(), file.bytes().as().isGzip(), csv)) {
      byte[] header = text.readNBytes(Math.toIntExact(file.header().bytes()));
      return ExactRecords.of(stored, csv.separator())
          - ExactRecords.of(new ByteArrayInputStream(header));
    }
  }
}
