package dev.towerbook.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Rounds a table so that every row and every column adds up as printed (controlled rounding, L. H.
 * Cox 1987, without the random choice). Each cell becomes one of its two neighbouring whole units;
 * only the largest cell may be off by one more, so that the table meets a total printed elsewhere.
 *
 * <p>The table is framed by its negated totals, so that all its rows and columns sum to zero. Then
 * every row and column with a fraction has at least two of them, and fractions form cycles; along a
 * cycle units move from one cell to the next without changing any sum until a fraction is gone.
 */
public final class CrossRounding {

  private final BigDecimal[][] cells;
  private final int rows;
  private final int columns;

  private record Cell(int row, int column) {}

  private CrossRounding(BigDecimal[][] cells) {
    this.cells = cells;
    this.rows = cells.length;
    this.columns = cells[0].length;
  }

  /**
   * Rounds a table.
   *
   * @param exact rows of equal length, at least one cell
   * @param total what all shown cells add up to, a whole number less than one off their exact sum
   * @return the shown cells, in the same places
   */
  public static List<List<BigDecimal>> rounded(List<List<BigDecimal>> exact, BigDecimal total) {
    CrossRounding rounding = new CrossRounding(framed(exact, total));
    for (Cell start = rounding.fraction(); start != null; start = rounding.fraction()) {
      rounding.shift(rounding.cycle(start));
    }
    List<List<BigDecimal>> shown = new ArrayList<>();
    for (int i = 0; i < exact.size(); i++) {
      List<BigDecimal> row = new ArrayList<>();
      for (int j = 0; j < exact.get(i).size(); j++) {
        row.add(rounding.cells[i][j].setScale(0, RoundingMode.UNNECESSARY));
      }
      shown.add(row);
    }
    return shown;
  }

  private static BigDecimal[][] framed(List<List<BigDecimal>> exact, BigDecimal total) {
    int rows = exact.size();
    int columns = exact.getFirst().size();
    BigDecimal[][] cells = new BigDecimal[rows + 1][columns + 1];
    BigDecimal sum = BigDecimal.ZERO;
    Cell largest = new Cell(0, 0);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        cells[i][j] = exact.get(i).get(j);
        sum = sum.add(cells[i][j]);
        if (cells[i][j].compareTo(cells[largest.row][largest.column]) > 0) {
          largest = new Cell(i, j);
        }
      }
    }
    cells[largest.row][largest.column] =
        cells[largest.row][largest.column].add(total.subtract(sum));
    for (int i = 0; i < rows; i++) {
      cells[i][columns] = BigDecimal.ZERO;
      for (int j = 0; j < columns; j++) {
        cells[i][columns] = cells[i][columns].subtract(cells[i][j]);
      }
    }
    for (int j = 0; j <= columns; j++) {
      cells[rows][j] = BigDecimal.ZERO;
      for (int i = 0; i < rows; i++) {
        cells[rows][j] = cells[rows][j].subtract(cells[i][j]);
      }
    }
    return cells;
  }

  private static boolean isWhole(BigDecimal value) {
    return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
  }

  private @org.jspecify.annotations.Nullable Cell fraction() {
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        if (!isWhole(cells[i][j])) {
          return new Cell(i, j);
        }
      }
    }
    return null;
  }

  /** Cells of a cycle: neighbours share a row and a column in turn, the first with a row. */
  private List<Cell> cycle(Cell start) {
    List<Cell> path = new ArrayList<>();
    path.add(start);
    boolean alongRow = true;
    while (true) {
      Cell next = other(path.getLast(), alongRow);
      int line = alongRow ? next.column : next.row;
      for (int i = 0; i < path.size(); i++) {
        Cell seen = path.get(i);
        boolean meets = (alongRow ? seen.column : seen.row) == line;
        // A cell of the path entered the line at i; the cells after it close a cycle.
        if (meets && entered(path, i, alongRow)) {
          path.add(next);
          return path.subList(i, path.size());
        }
      }
      path.add(next);
      alongRow = !alongRow;
    }
  }

  /** True if the path leaves cell {@code i} along a row exactly if the cycle needs it. */
  private static boolean entered(List<Cell> path, int i, boolean alongRow) {
    boolean leavesAlongRow = i % 2 == 0;
    return leavesAlongRow == alongRow && (path.size() - i) % 2 == 1;
  }

  private Cell other(Cell from, boolean alongRow) {
    int length = alongRow ? columns : rows;
    for (int k = 0; k < length; k++) {
      Cell cell = alongRow ? new Cell(from.row, k) : new Cell(k, from.column);
      if (!cell.equals(from) && !isWhole(cells[cell.row][cell.column])) {
        return cell;
      }
    }
    throw new IllegalStateException("a row or column of sum zero has a single fraction");
  }

  /** Moves the smallest amount that makes a cell whole, up and down in turn. */
  private void shift(List<Cell> cycle) {
    BigDecimal up = null;
    BigDecimal down = null;
    for (int i = 0; i < cycle.size(); i++) {
      BigDecimal value = value(cycle.get(i));
      BigDecimal toCeiling = value.setScale(0, RoundingMode.CEILING).subtract(value);
      BigDecimal toFloor = value.subtract(value.setScale(0, RoundingMode.FLOOR));
      BigDecimal rise = i % 2 == 0 ? toCeiling : toFloor;
      BigDecimal fall = i % 2 == 0 ? toFloor : toCeiling;
      up = up == null ? rise : up.min(rise);
      down = down == null ? fall : down.min(fall);
    }
    if (up == null || down == null) {
      throw new IllegalStateException("an empty cycle");
    }
    BigDecimal step = up.compareTo(down) <= 0 ? up : down.negate();
    for (int i = 0; i < cycle.size(); i++) {
      Cell cell = cycle.get(i);
      cells[cell.row][cell.column] =
          i % 2 == 0 ? value(cell).add(step) : value(cell).subtract(step);
    }
  }

  private BigDecimal value(Cell cell) {
    return cells[cell.row][cell.column];
  }
}
