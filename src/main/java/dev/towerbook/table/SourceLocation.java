package dev.towerbook.table;

/**
 * Where something stands: a file, a line, a column. Printed as {@code file:line:column}.
 *
 * @param file name as the user knows it: relative to the folder that was given, with {@code /}
 * @param line physical line, 1 is the header; 0 means the whole file
 * @param column number of the cell in its row, 1 is the first; 0 means the whole line
 * @param columnName header of the column, or empty
 */
public record SourceLocation(String file, long line, int column, String columnName) {

  public SourceLocation {
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException("negative place " + line + ":" + column);
    }
  }

  /** A whole file. */
  public static SourceLocation file(String file) {
    return new SourceLocation(file, 0, 0, "");
  }

  /** A whole line. */
  public static SourceLocation line(String file, long line) {
    return new SourceLocation(file, line, 0, "");
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
    }
    if (column > 0) {
      text.append(':').append(column);
    }
    if (!columnName.isEmpty()) {
      text.append(' ').append(columnName);
    }
    return text.toString();
  }
}
