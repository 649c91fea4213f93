package dev.towerbook.table;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes one CSV file: RFC 4180 (comma, CRLF, quotes doubled), UTF-8 without byte-order mark, one
 * header, rows of equal width. Numbers are plain digits with a point. Text that a spreadsheet would
 * run as a formula gets {@code '} in front (OWASP CSV injection), also behind characters that it
 * does not show and behind a {@code ;} at which it may split; numbers never do, so {@code -12.50}
 * stays a number.
 */
public final class TableWriter implements Closeable {

  /** A sheet that splits at {@code ;} would find a formula in the next cell. */
  private static final Pattern NEXT_CELL =
      Pattern.compile("([;\\t\\r\\n])(?=[\\p{Z}\\p{Cf}'\"]*[=+@\uFF1D\uFF0B\uFF20-])");

  private final Writer text;
  private final ICSVWriter csv;
  private final String[] cells;
  private int filled;

  /** Creates the file and writes the header. */
  public TableWriter(Path file, List<String> header) throws IOException {
    text = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    csv = new CSVWriterBuilder(text).withLineEnd("\r\n").build();
    cells = new String[header.size()];
    csv.writeNext(header.toArray(String[]::new), false);
  }

  /** A text cell; formula starts are defused. */
  public TableWriter text(String value) {
    return put(defused(value));
  }

  /** A number as a page shows it: digits, grouping and sign only, so it is no formula. */
  public TableWriter shown(String figure) {
    return put(figure);
  }

  /** A number cell, all digits. */
  public TableWriter number(BigDecimal value) {
    return put(Decimals.plain(value));
  }

  /** An empty cell: the value is unknown or does not apply, which is never zero. */
  public TableWriter empty() {
    return put("");
  }

  /**
   * Writes the row.
   *
   * @throws IllegalStateException if it has too few cells
   */
  public void endRow() {
    if (filled != cells.length) {
      throw new IllegalStateException("row has " + filled + " of " + cells.length + " cells");
    }
    csv.writeNext(cells, false);
    filled = 0;
  }

  private TableWriter put(String value) {
    if (filled == cells.length) {
      throw new IllegalStateException("row has more than " + cells.length + " cells");
    }
    cells[filled++] = value;
    return this;
  }

  /** Behind quotes and blanks too: then one quote more can be taken off again by a reader. */
  private static String defused(String value) {
    int start = 0;
    while (start < value.length() && isPassedOver(value.codePointAt(start))) {
      start += Character.charCount(value.codePointAt(start));
    }
    boolean formula = start < value.length() && isFormula(value.charAt(start));
    String inside = splits(value) ? NEXT_CELL.matcher(value).replaceAll("$1'") : value;
    return formula ? "'" + inside : inside;
  }

  /** True if a sheet may see more than one cell in it, which few texts are. */
  private static boolean splits(String value) {
    for (int i = 0; i < value.length(); i++) {
      switch (value.charAt(i)) {
        case ';', '\t', '\r', '\n' -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** What a spreadsheet does not show, or takes off, before it looks for a formula. */
  private static boolean isPassedOver(int c) {
    return c == '\''
        || c == '\uFEFF'
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private static boolean isFormula(char c) {
    return switch (c) {
      case '=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠' -> true;
      default -> false;
    };
  }

  @Override
  public void close() throws IOException {
    try (text) {
      if (csv.checkError()) {
        throw new UncheckedIOException(new IOException("a CSV file could not be written whole"));
      }
    }
  }
}
