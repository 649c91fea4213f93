package dev.towerbook.intake.format;

/** How much a source needs a field. */
public enum FieldNeed {
  /** The file must have the column, and a row without a value is rejected. */
  REQUIRED,
  /** The source's specification demands the column; a file without it is read with a warning. */
  EXPECTED,
  /** Read if it is there. */
  OPTIONAL
}
