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

  /** The shape of a cell. */
  public static NumberShape of(String cell) {
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
