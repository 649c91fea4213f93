package dev.towerbook.table;

import dev.towerbook.table.bytes.GzipInput;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Opens a text file as UTF-8: gzip is reported by its magic bytes, a byte-order mark is taken off,
 * malformed bytes raise {@link java.nio.charset.CharacterCodingException} instead of becoming
 * U+FFFD.
 */
public final class TextFile {

  /** Larger inflater buffers gain little; smaller ones cost a fifth. */
  private static final int BUFFER_BYTES = 64 * 1024;

  private TextFile() {}

  /** The file's bytes, inflated if it is a gzip file, without a byte-order mark. */
  public static InputStream open(Path file) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
    try {
      if (startsWith(bytes, 0x1f, 0x8b)) {
        bytes = new BufferedInputStream(new GzipInput(bytes), BUFFER_BYTES);
      }
      if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
        bytes.skipNBytes(3);
      }
      return bytes;
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  /** The file's text. */
  public static Reader reader(Path file) throws IOException {
    return new InputStreamReader(
        open(file),
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static boolean startsWith(InputStream bytes, int... magic) throws IOException {
    bytes.mark(magic.length);
    boolean same = true;
    for (int expected : magic) {
      same &= bytes.read() == expected;
    }
    bytes.reset();
    return same;
  }
}
