package dev.towerbook.table.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * Counts the records of CSV byte by byte: a quote opens a cell only at its start. Asked where
 * {@link RecordCount} and a reader do not agree, which single quotes in cells may be the cause of.
 */
public final class ExactRecords {

  /** Of the order of bytes; it may stand before the first cell. */
  private static final char MARK = '\ufeff';

  private ExactRecords() {}

  /** Records of a text, blank ones included; the caller closes it. */
  public static long of(InputStream text) throws IOException {
    return of(new InputStreamReader(text, StandardCharsets.ISO_8859_1), ',');
  }

  /** The same of a text with another separator. */
  public static long of(Reader text, char separator) throws IOException {
    char[] block = new char[64 * 1024];
    long records = 0;
    char before = '\n';
    boolean quoted = false;
    boolean cellStart = true;
    boolean closed = false;
    for (int count = text.read(block); count >= 0; count = text.read(block)) {
      for (int i = 0; i < count; i++) {
        char c = block[i];
        boolean mark = c == '"' && (quoted || cellStart || closed);
        // A doubled quote closes and opens again.
        closed = mark && quoted;
        if (mark) {
          quoted = !quoted;
        } else if (!quoted && (c == '\r' || (c == '\n' && before != '\r'))) {
          records++;
        }
        cellStart = !quoted && (c == separator || c == '\n' || c == '\r' || c == MARK);
        before = c;
      }
    }
    return before == '\n' || before == '\r' ? records : records + 1;
  }
}
