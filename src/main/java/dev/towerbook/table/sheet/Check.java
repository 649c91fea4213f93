package dev.towerbook.table.sheet;

/** A rule that the rows of one reading of a sheet have to meet. */
public interface Check {

  /** Sees a row whose fields were read; {@link Cells#find} is empty for those that are bad. */
  void row(Cells cells);

  /** Sees the end of the file. */
  default void end(SheetReader reader) {}
}
