package dev.towerbook.report.table;

/** How a column looks on a page, beside left (text) or right (figures). */
public enum Style {
  /** Grey. */
  DIM,
  /** Bold. */
  BOLD,
  /** A term that is explained beside it. */
  STRONG,
  /** With air before it: text behind figures. */
  AFTER,
  /** Without air behind it: the last column. */
  END,
  /** The narrow first column of a table with columns of one width. */
  FIRST,
  /** The wide first column of a table with columns of one width. */
  PART,
  /** Text that may take several lines. */
  WHY,
  /** Nothing where a row has no value, not "n/a". */
  BARE,
  /** Rest and total have nothing there. */
  ROWS_ONLY
}
