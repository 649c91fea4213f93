package dev.towerbook.report.table;

import dev.towerbook.report.NumberFormats;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row that is given cell by cell, like a total; what is not given is empty on the page.
 *
 * @param label what stands in the first column
 * @param byColumn name of a column → its cell
 */
public record Cells(Cell label, Map<String, Cell> byColumn) {

  public Cells {
    byColumn = Map.copyOf(byColumn);
  }

  /** A row of which only the first column is known. */
  public static Cells of(Object label) {
    return new Cells(Cell.any(label), Map.of());
  }

  /** The row of so many that have none of their own. */
  public static Cells others(int count) {
    return of("Other (" + count + ")");
  }

  /**
   * The row of so many that stand in a file of the pack.
   *
   * @param columns over which it says so
   */
  public static Cells more(int columns, int count, String file) {
    return of(Cell.wide(columns, Cell.joined(NumberFormats.count(count), " more in " + file)));
  }

  /** With one cell more, see {@link Cell#of}. */
  public Cells and(String column, Object value) {
    Map<String, Cell> all = new LinkedHashMap<>(byColumn);
    all.put(column, Cell.any(value));
    return new Cells(label, all);
  }
}
