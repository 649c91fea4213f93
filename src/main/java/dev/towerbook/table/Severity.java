package dev.towerbook.table;

/** What a problem means for the run. */
public enum Severity {
  /** The input is refused: no pack until it is corrected (exit 2). */
  ERROR,
  /** The row is excluded with its money named; a person is needed (exit 3). */
  REJECTED,
  /**
   * Something of the book is doubtful, doubled or missing, and its money is named: the pack is
   * published, says so on page one, and a person is needed (exit 3).
   */
  ACTION,
  /** Worth a look; changes nothing by itself. */
  WARNING,
  /** A value that was changed on reading, with counts. */
  NOTE
}
