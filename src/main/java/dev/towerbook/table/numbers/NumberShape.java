package dev.towerbook.table.numbers;

import java.util.Optional;

/** What a cell says of the mark before the decimals of its file. */
public enum NumberShape {
  /** No number with either mark. */
  NONE,
  /** A number that is the same with both: {@code 1234}, {@code 1 234}. */
  SAME,
  /** Only a number if a point stands before decimals: {@code 1.5}, {@code 1,234.50}. */
  POINT,
  /** Only a number if a comma does: {@code 1,5}, {@code 1.234,50}. */
  COMMA,
  /** One number with a point before decimals, another one with a comma: {@code 1.234}. */
  EITHER_WITH_POINT,
  /** The same with a comma in it: {@code 1,234}. */
  EITHER_WITH_COMMA;

  private static final int GROUP = 3;

  /** The shape of a cell. */
  public static NumberShape of(String cell) {
    NumberShape plain = ofPlain(cell);
    return plain == NONE ? ofWritten(cell) : plain;
  }

  /**
   * The shape of digits with at most one point among them, as most cells are; none for any other
   * cell. Three digits behind a point may be thousands.
   */
  static NumberShape ofPlain(String cell) {
    int point = -1;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '.' && point < 0 && i > 0) {
        point = i;
      } else if (c < '0' || c > '9') {
        return NONE;
      }
    }
    int decimals = cell.length() - 1 - point;
    if (point < 0) {
      return cell.isEmpty() ? NONE : SAME;
    }
    return decimals == 0 || decimals == GROUP ? NONE : POINT;
  }

  static NumberShape ofWritten(String cell) {
    Optional<String> point = WrittenNumber.plain(cell, DecimalMark.POINT);
    Optional<String> comma = WrittenNumber.plain(cell, DecimalMark.COMMA);
    if (point.isEmpty()) {
      return comma.isEmpty() ? NONE : COMMA;
    }
    if (comma.isEmpty()) {
      return POINT;
    }
    if (point.equals(comma)) {
      return SAME;
    }
    return cell.indexOf(',') >= 0 ? EITHER_WITH_COMMA : EITHER_WITH_POINT;
  }

  /** True if the cell has two readings. */
  public boolean isOpen() {
    return this == EITHER_WITH_POINT || this == EITHER_WITH_COMMA;
  }
}
