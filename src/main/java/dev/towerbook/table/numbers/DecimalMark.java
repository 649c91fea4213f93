package dev.towerbook.table.numbers;

/** The character before the decimals of a number. */
public enum DecimalMark {
  /** {@code 1,234.56}. */
  POINT('.'),
  /** {@code 1.234,56}. */
  COMMA(',');

  private final char mark;

  DecimalMark(char mark) {
    this.mark = mark;
  }

  /** The character itself. */
  public char mark() {
    return mark;
  }

  /** The other one. */
  public DecimalMark other() {
    return this == POINT ? COMMA : POINT;
  }
}
