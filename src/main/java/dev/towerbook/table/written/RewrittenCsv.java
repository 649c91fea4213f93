package dev.towerbook.table.written;

import dev.towerbook.table.scan.RowScanner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A CSV file of another encoding or separator as the bytes of a usual one: UTF-8, commas, no
 * byte-order mark. Nothing else changes: line ends, quotes and cells stay where they are, so that
 * places and faults of rows are those of the file. A cell with a comma is quoted; the first line
 * {@code sep=;}, a hint to Excel, becomes a blank one.
 */
public final class RewrittenCsv extends InputStream {

  private static final int BLOCK = 64 * 1024;
  private static final String HINT = "sep=";
  private static final String CURE =
      "correct the encoding in sources.csv, or save the file in that encoding";

  private final InputStream stored;
  private final OtherWriting writing;
  private final CharsetDecoder decoder;
  private final Charset passed;
  private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
  private final CharBuffer text = CharBuffer.allocate(BLOCK);
  private final StringBuilder cell = new StringBuilder();
  private final StringBuilder out = new StringBuilder();
  private byte[] ready = new byte[0];
  private int next;
  private long line = 1;
  private int column;
  private Cell state = Cell.BARE;
  private boolean inQuotes;
  private boolean noMore;
  private boolean ended;

  /** What the current cell is. */
  private enum Cell {
    /** Without quotes: kept until it ends, since it may hold a comma. */
    BARE,
    /** In quotes: passes as written. */
    QUOTED,
    /** In quotes, of a column of numbers: kept without them. */
    NUMBER
  }

  /**
   * Begins to read.
   *
   * @param stored the bytes of the file, inflated; closed with this stream
   * @throws IOException what {@link OtherWriting#damage} gives, also when it is read on, if the
   *     file is written otherwise
   */
  public RewrittenCsv(InputStream stored, OtherWriting writing) throws IOException {
    this.stored = stored;
    this.writing = writing;
    int count = stored.readNBytes(bytes.array(), 0, BLOCK);
    bytes.limit(count);
    Charset reported = charset(bytes, writing);
    // Bytes of UTF-8 pass as they are: what is none is reported by the reader, as of any other
    // file.
    passed =
        reported.equals(StandardCharsets.UTF_8)
            ? StandardCharsets.ISO_8859_1
            : StandardCharsets.UTF_8;
    decoder =
        (reported.equals(StandardCharsets.UTF_8) ? StandardCharsets.ISO_8859_1 : reported)
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** The charset by the declaration and the first bytes; goes over the byte-order mark. */
  private static Charset charset(ByteBuffer start, OtherWriting writing) throws IOException {
    boolean utf8 = begins(start, 0xef, 0xbb, 0xbf);
    boolean utf16 = begins(start, 0xfe, 0xff) || begins(start, 0xff, 0xfe);
    Charset charset = writing.charset();
    if (charset.equals(StandardCharsets.UTF_8) && !utf16) {
      start.position(utf8 ? 3 : 0);
      return charset;
    }
    if (charset.equals(StandardCharsets.UTF_16) && !utf8) {
      if (utf16 || begins(start, 0)) {
        return charset;
      }
      if (start.limit() > 1 && start.get(1) == 0) {
        return StandardCharsets.UTF_16LE;
      }
      throw otherEncoding(writing, "its first letters have one byte each");
    }
    if (utf8 || utf16) {
      throw otherEncoding(writing, "it begins with the mark of UTF-" + (utf8 ? "8" : "16"));
    }
    return charset;
  }

  private static boolean begins(ByteBuffer start, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= start.limit() || (start.get(i) & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static IOException otherEncoding(OtherWriting writing, String why) {
    String name = writing.charset().name().toLowerCase(Locale.ROOT);
    String declared =
        writing.declared().isEmpty() ? "" : ", which " + writing.declared() + " declares";
    return writing.damage().apply("is not " + name + declared + ": " + why, CURE);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (next == ready.length) {
      if (ended) {
        return -1;
      }
      rewrite();
    }
    int count = Math.min(length, ready.length - next);
    System.arraycopy(ready, next, target, offset, count);
    next += count;
    return count;
  }

  /** Decodes a block and passes on what can be reported of it. */
  private void rewrite() throws IOException {
    fill();
    CoderResult result = decoder.decode(bytes, text, noMore);
    if (noMore && result.isUnderflow()) {
      result = decoder.flush(text);
      ended = result.isUnderflow();
    }
    text.flip();
    while (text.hasRemaining()) {
      character(text.get());
    }
    text.clear();
    if (result.isError()) {
      throw notOfEncoding();
    }
    if (ended) {
      endCell();
    }
    ready = out.toString().getBytes(passed);
    next = 0;
    out.setLength(0);
  }

  private void fill() throws IOException {
    bytes.compact();
    int room = bytes.remaining();
    int count = stored.readNBytes(bytes.array(), bytes.position(), room);
    noMore = count < room;
    bytes.position(bytes.position() + count).flip();
  }

  private void character(char c) throws IOException {
    if (inQuotes) {
      inQuoted(c);
    } else if (c == writing.separator()) {
      endCell();
      out.append(',');
      column++;
    } else if (c == '\n' || c == '\r') {
      if (line == 1 && column <= 1) {
        hint();
      }
      endCell();
      out(c);
      column = 0;
    } else if (c == '"' && (state != Cell.BARE || cell.isEmpty())) {
      inQuotes = true;
      state =
          state == Cell.BARE && isNumber() ? Cell.NUMBER : state == Cell.BARE ? Cell.QUOTED : state;
      pass(c);
    } else {
      pass(c);
    }
  }

  private void inQuoted(char c) {
    inQuotes = c != '"';
    pass(c);
  }

  private void pass(char c) {
    switch (state) {
      case QUOTED -> out(c);
      case NUMBER -> {
        if (c != '"') {
          keep(c);
        }
      }
      case BARE -> keep(c);
    }
  }

  private boolean isNumber() {
    return writing.numbers().contains(column);
  }

  /** Keeps a character until the cell ends, unless the cell is longer than any honest one. */
  private void keep(char c) {
    cell.append(c);
    if (cell.length() > RowScanner.ROW_BYTES_MAX) {
      out.append(cell);
      cell.setLength(0);
      state = Cell.QUOTED;
    }
  }

  private void out(char c) {
    out.append(c);
    if (c == '\n') {
      line++;
    }
  }

  private void endCell() {
    if (!cell.isEmpty()) {
      String plain = cell.toString();
      String number = isNumber() ? number(plain) : plain;
      boolean wraps = number.indexOf(',') >= 0 || (state == Cell.NUMBER && number.equals(plain));
      out.append(wraps ? '"' + number.replace("\"", "\"\"") + '"' : number);
    }
    cell.setLength(0);
    state = Cell.BARE;
    inQuotes = false;
  }

  private String number(String cell) {
    return new String(
        writing
            .number()
            .apply(new String(cell.getBytes(passed), StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_8),
        passed);
  }

  /** Takes the hint of the first line away, if it is one. */
  private void hint() throws IOException {
    String first = (out + cell.toString()).replace("\"", "");
    if (!first.toLowerCase(Locale.ROOT).startsWith(HINT) || first.length() > HINT.length() + 1) {
      return;
    }
    boolean same =
        column == 1
            || first.length() == HINT.length()
            || first.charAt(HINT.length()) == writing.separator();
    if (!same) {
      throw writing
          .damage()
          .apply(
              "its first line says "
                  + first
                  + ", but "
                  + (writing.declared().isEmpty()
                      ? "its header has"
                      : writing.declared() + " declares")
                  + " another separator",
              "correct one of the two");
    }
    out.setLength(0);
    cell.setLength(0);
  }

  private IOException notOfEncoding() {
    return otherEncoding(writing, "line " + line + " has other bytes");
  }

  @Override
  public void close() throws IOException {
    stored.close();
  }
}
