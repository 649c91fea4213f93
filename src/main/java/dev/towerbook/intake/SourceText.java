package dev.towerbook.intake;

import dev.towerbook.table.bytes.GzipInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/** The text of a source file that is stored as CSV, plain or in gzip. */
public final class SourceText {

  private SourceText() {}

  /** Its bytes behind the header, inflated. */
  public static InputStream rows(SourceFile file) throws IOException {
    InputStream stored = Files.newInputStream(file.path());
    InputStream text = file.bytes().as().isGzip() ? new GzipInput(stored) : stored;
    try {
      text.skipNBytes(file.header().bytes());
      return text;
    } catch (IOException e) {
      text.close();
      throw e;
    }
  }
}
