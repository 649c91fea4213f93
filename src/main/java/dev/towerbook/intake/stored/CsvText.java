package dev.towerbook.intake.stored;

import dev.towerbook.table.bytes.GzipInput;
import dev.towerbook.table.bytes.StoredDamaged;
import java.io.IOException;
import java.io.InputStream;

/** Opens a CSV file, inflated if it is a gzip file, as UTF-8 with commas however it is written. */
public final class CsvText {

  private CsvText() {}

  /**
   * The bytes of the text from its first line on, to be closed by the caller.
   *
   * @throws StoredDamaged when it is opened or read, if the file is not written as declared
   */
  public static InputStream open(Content content, boolean gzip, CsvWriting writing)
      throws IOException {
    InputStream stored = content.open();
    try {
      InputStream text = gzip ? new GzipInput(stored) : stored;
      return writing.isUsual() ? text : new RewrittenCsv(text, writing);
    } catch (IOException e) {
      stored.close();
      throw e;
    }
  }
}
