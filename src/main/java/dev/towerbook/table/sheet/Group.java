package dev.towerbook.table.sheet;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value that several cells make, such as a first and a last day.
 *
 * @param reading answers empty if the cells do not fit together, which it notes
 */
public record Group<T>(List<Column<?>> columns, Function<Cells, Optional<T>> reading)
    implements Field<T> {

  public Group {
    columns = List.copyOf(columns);
  }

  @Override
  public Optional<T> read(Cells cells) {
    boolean good = true;
    for (Column<?> column : columns) {
      good &= cells.find(column).isPresent();
    }
    return good ? reading.apply(cells) : Optional.empty();
  }
}
