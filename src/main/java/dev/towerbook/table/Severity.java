package dev.towerbook.table;

/** What a problem means for the run. */
public enum Severity {
  /** The input is refused: no pack until it is cured (exit 2). */
  ERROR,
  /** The row is left out with its money named; a person is needed (exit 3). */
  SET_ASIDE,
  /** Worth a look; changes nothing by itself. */
  WARNING,
  /** A value that was changed on reading, with counts. */
  NOTE
}
