package dev.towerbook.intake.bill.part;

import dev.towerbook.intake.bill.problem.ProblemTally;
import dev.towerbook.intake.bill.problem.RowFault;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the cells of a row stand in the file, for people: of a translated row each cell comes from
 * a column of the native file, or from none.
 */
public final class CellNames {

  private final List<String> header;
  private final int[] columns;

  /**
   * @param header the file's own
   * @param columns by column of the row: column of the file, below 0 if there is none
   */
  public CellNames(List<String> header, int[] columns) {
    this.header = header;
    this.columns = columns;
  }

  /** Cells that stand where they are read. */
  public static CellNames of(SourceFile file) {
    List<String> header = file.header().columns();
    return new CellNames(header, IntStream.range(0, header.size()).toArray());
  }

  /** Column of the file from which a cell comes; below 0 if none. */
  public int at(int column) {
    return column < 0 ? column : columns[column];
  }

  /** A fault of a row as it is reported. */
  public Problem problem(RowFault found, long line, ProblemTally tally) {
    int at = found.column();
    String name = at >= 0 && at < header.size() ? header.get(at) : "";
    return new Problem(
        found.words(), Severity.REJECTED, tally.place(line, at, name), found.value());
  }
}
