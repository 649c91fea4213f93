package dev.towerbook.ledger.day;

/** Why rows of a file do not count although they can be read. */
public enum OverlapReason {
  /** The same rows, cell by cell, stand in the other file. */
  SAME_ROWS,
  /** The other file is newer and holds all days of this one. */
  MONTH_TO_DATE,
  /** Two versions of the same days: those of the newer file count. */
  TWO_VERSIONS,
  /** The other file has the same cost of the same days in another layout. */
  TWO_LAYOUTS
}
