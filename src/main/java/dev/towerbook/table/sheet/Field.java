package dev.towerbook.table.sheet;

import java.util.List;
import java.util.Optional;

/** A value of a row, with the columns that it is written in. */
public sealed interface Field<T> permits Column, Group {

  /** The columns in the order in which they are documented; 1 or more. */
  List<Column<?>> columns();

  /** The value of a row; empty if it cannot be read, which is noted. */
  Optional<T> read(Cells cells);
}
