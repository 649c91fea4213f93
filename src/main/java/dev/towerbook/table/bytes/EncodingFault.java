package dev.towerbook.table.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * Why bytes are not UTF-8, and where the first of them stands. Made after a reader has stopped: the
 * whole text is looked at once more, so that the cause is that of the file and not of one byte.
 *
 * @param line physical line
 * @param cell number of the cell in its row, 1 is the first
 * @param cause what is wrong, to be printed behind the place
 * @param cure what to do
 */
public record EncodingFault(long line, int cell, String cause, String cure) {

  private static final String SAVE = "save the file as UTF-8";

  /**
   * Looks at a text that is not UTF-8.
   *
   * @param text its bytes, inflated; the caller closes it
   * @param firstLine physical line of its first byte
   */
  public static EncodingFault of(InputStream text, long firstLine) throws IOException {
    EncodingScan scan = new EncodingScan(firstLine);
    byte[] block = new byte[64 * 1024];
    for (int count = text.read(block); count >= 0; count = text.read(block)) {
      for (int i = 0; i < count; i++) {
        scan.next(block[i] & 0xff);
      }
    }
    scan.end();
    return of(scan);
  }

  private static EncodingFault of(EncodingScan scan) {
    String at =
        String.format(
            Locale.ROOT,
            "byte %02X at character %d of the line is not UTF-8: ",
            scan.firstBad(),
            scan.firstCharacter());
    if (scan.isUtf16()) {
      return new EncodingFault(scan.firstLine(), 0, "the file is saved as UTF-16", SAVE);
    }
    if (scan.isCut()) {
      return fault(scan, at + "the file ends inside a character", "deliver the file again, whole");
    }
    if (scan.isWindows1252() && scan.hasUtf8()) {
      return fault(
          scan,
          at + "the file is partly UTF-8 and partly saved as Windows-1252",
          "save every part as UTF-8 before the parts are joined");
    }
    if (scan.isWindows1252()) {
      return fault(
          scan,
          at + "the file was saved as Windows-1252",
          "save as UTF-8, or declare it in sources.csv");
    }
    if (scan.isOtherAlphabet()) {
      return fault(scan, at + "the file was saved in another 8-bit character set", SAVE);
    }
    return fault(
        scan,
        at + "it is not a character of any encoding; the file was damaged in transit",
        "deliver the file again, as UTF-8");
  }

  private static EncodingFault fault(EncodingScan scan, String cause, String cure) {
    return new EncodingFault(scan.firstLine(), scan.firstCell(), cause, cure);
  }
}
