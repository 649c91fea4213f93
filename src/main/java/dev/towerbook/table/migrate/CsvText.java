package dev.towerbook.table.migrate;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A CSV file as text of which every byte can be written again: UTF-16 if it begins so, else a
 * character a byte, which is enough for names in ASCII whatever the rest is.
 *
 * @param text with its byte order mark
 * @param charset that gives the bytes back
 */
record CsvText(String text, Charset charset) {

  private static final char MARK = '\uFEFF';
  private static final String BYTE_MARK = "\u00EF\u00BB\u00BF";
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

  /**
   * A cell.
   *
   * @param line first physical line of its row
   * @param column 1 is the first
   * @param from where its value begins, without quotes and blanks around it
   * @param to where it ends
   */
  record Cell(long line, int column, int from, int to) {}

  static CsvText of(byte[] bytes) {
    for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      String text = new String(bytes, wide);
      if (!text.isEmpty() && text.charAt(0) == MARK) {
        return new CsvText(text, wide);
      }
    }
    return new CsvText(new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
  }

  byte[] bytes() {
    return text.getBytes(charset);
  }

  String value(Cell cell) {
    return text.substring(cell.from(), cell.to());
  }

  /**
   * The header and the rows below it, without remarks and empty lines; empty if a quote does not
   * close, so that nobody knows where cells end.
   */
  Optional<List<List<Cell>>> rows() {
    int start = text.startsWith(BYTE_MARK) ? BYTE_MARK.length() : text.indexOf(MARK) + 1;
    List<List<Cell>> rows = new ArrayList<>();
    char separator = separator(start);
    long line = 1;
    int at = start;
    while (at < text.length()) {
      List<Cell> row = new ArrayList<>();
      int end = row(at, line, separator, row);
      if (end < 0) {
        return Optional.empty();
      }
      String first = value(row.getFirst());
      boolean empty = row.stream().allMatch(cell -> value(cell).isEmpty());
      if (!first.startsWith("#") && !empty && !(line == 1 && first.startsWith("sep="))) {
        rows.add(row);
      }
      line += text.substring(at, end).chars().filter(c -> c == '\n').count();
      at = end;
    }
    return Optional.of(rows);
  }

  /** The mark that separates most cells of the header. */
  private char separator(int start) {
    String header =
        text.substring(start)
            .lines()
            .map(line -> line.replace("\"", "").strip())
            .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith("sep="))
            .findFirst()
            .orElse("");
    char best = ',';
    for (char mark : SEPARATORS) {
      best = count(header, mark) > count(header, best) ? mark : best;
    }
    return best;
  }

  private static long count(String header, char mark) {
    return header.chars().filter(c -> c == mark).count();
  }

  /** Reads a row from where it begins; answers where the next one does, or -1. */
  private int row(int start, long line, char separator, List<Cell> row) {
    int at = start;
    while (true) {
      int end = quoted(at) ? afterQuotes(at) : at;
      if (end < 0) {
        return -1;
      }
      while (end < text.length()
          && "\r\n".indexOf(text.charAt(end)) < 0
          && text.charAt(end) != separator) {
        end++;
      }
      row.add(cell(line, row.size() + 1, at, end));
      if (end == text.length()) {
        return end;
      }
      if (text.charAt(end) != separator) {
        return end + (text.startsWith("\r\n", end) ? 2 : 1);
      }
      at = end + 1;
    }
  }

  private boolean quoted(int at) {
    return at < text.length() && text.charAt(at) == '"';
  }

  /** Where a quoted cell that begins here ends; -1 if it does not. */
  private int afterQuotes(int start) {
    int at = start + 1;
    while (at < text.length()) {
      if (text.charAt(at) != '"') {
        at++;
      } else if (quoted(at + 1)) {
        at += 2;
      } else {
        return at + 1;
      }
    }
    return -1;
  }

  private Cell cell(long line, int column, int start, int end) {
    int from = start;
    int to = end;
    if (quoted(start) && end - start > 1 && text.charAt(end - 1) == '"') {
      from++;
      to--;
    }
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (from < to && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new Cell(line, column, from, to);
  }
}
