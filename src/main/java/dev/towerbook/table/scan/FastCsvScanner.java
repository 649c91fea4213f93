package dev.towerbook.table.scan;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Rows and cells by FastCSV's callback reader: the checking mode. FastCSV gives up at a row that
 * breaks RFC 4180; this scanner leaves out the row's first physical line and starts anew behind it.
 */
public final class FastCsvScanner implements RowScanner {

  private final Utf8Window window;
  private final int rowBytes;
  private long line;
  private boolean closed = true;

  /**
   * @param rowBytes longest row with its newline
   * @param firstLine physical line of the first byte
   */
  public FastCsvScanner(InputStream in, int rowBytes, long firstLine) {
    this.window = new Utf8Window(in, rowBytes);
    this.rowBytes = rowBytes;
    this.line = firstLine;
  }

  @Override
  public void scan(Cells cells) throws IOException {
    long begin = 0;
    while (true) {
      FastCsvHandler handler = new FastCsvHandler(cells, window, rowBytes, line - 1);
      try {
        // The window outlives the reader, which is therefore not closed.
        CsvReader<Boolean> csv =
            CsvReader.builder()
                .allowUnclosedQuote(false)
                .maxBufferSize(2 * rowBytes + FastCsvHandler.SLACK_CHARACTERS)
                .build(handler, window);
        if (csv.iterator().hasNext()) {
          throw new IllegalStateException("the handler keeps no rows");
        }
        cells.end(handler.lineAfterLast(), closed, window.endsWithNewline());
        return;
      } catch (CsvParseException e) {
        if (e.getCause() instanceof RuntimeException cause
            && !(cause instanceof FastCsvHandler.TooLong)) {
          throw cause;
        }
        begin = leaveOut(handler, cells, begin);
      } catch (UncheckedIOException e) {
        throw withLine(handler, e, begin);
      }
    }
  }

  /** Leaves out the first line of the current row and answers the byte after it. */
  private long leaveOut(FastCsvHandler handler, Cells cells, long begin) throws IOException {
    long start = rowStart(handler, begin);
    window.load(start, rowBytes + 1);
    int from = (int) (start - window.origin());
    line = handler.currentLine();
    int to = Math.min(window.filled(), from + rowBytes);
    BrokenRow broken = RowDiagnosis.of(window.bytes(), from, to, line);
    boolean isOpen =
        broken.cause() == Cause.OPEN_QUOTE && to == window.filled() && window.isAtEnd();
    int seen = Math.min(window.filled(), from + rowBytes + 1);
    boolean whole = false;
    if (RowDiagnosis.isLongLine(window.bytes(), from, seen, rowBytes)) {
      cells.beginRow(line);
      LongLine longLine = new LongLine(cells);
      int newline = window.goBehindLine(start, longLine);
      whole = longLine.end(line, newline, broken.raw());
    } else {
      window.goBehindLine(start, new LongLine(cells));
    }
    if (!whole) {
      closed &= !isOpen;
      cells.brokenRow(broken);
    }
    line++;
    return window.position();
  }

  /** Byte of the current row's start. */
  private long rowStart(FastCsvHandler handler, long begin) {
    if (handler.isInRow()) {
      return window.byteOf(handler.rowStart());
    }
    // Not even the first cell was whole: the row begins where the one before it ends.
    RowBytes rows = new RowBytes(window.bytes(), window.filled());
    int from = (int) (begin - window.origin());
    if (handler.hasRow()) {
      from = rows.row((int) (window.byteOf(handler.rowStart()) - window.origin())).end();
    }
    return window.origin() + rows.afterNewlines(from);
  }

  private IOException withLine(FastCsvHandler handler, UncheckedIOException e, long begin) {
    IOException cause = requireNonNull(e.getCause());
    if (cause instanceof Utf8Window.WrongByte wrong) {
      RowBytes rows = new RowBytes(window.bytes(), window.filled());
      int from = (int) (rowStart(handler, begin) - window.origin());
      int bad = (int) (wrong.at() - window.origin());
      return new NotUtf8(handler.currentLine() + rows.newlines(from, Math.max(from, bad)));
    }
    return cause;
  }

  /** A row for a person to look at. */
  static String rowText(Utf8Window window, long character) {
    int from = (int) (window.byteOf(character) - window.origin());
    byte[] bytes = window.bytes();
    int end = new RowBytes(bytes, window.filled()).row(from).end();
    return RowDiagnosis.raw(bytes, from, end);
  }

  /** Newlines inside the quotes of the last row. */
  static int newlinesInRow(Utf8Window window, long character) {
    int from = (int) (window.byteOf(character) - window.origin());
    return new RowBytes(window.bytes(), window.filled()).newlines(from, window.filled());
  }
}
