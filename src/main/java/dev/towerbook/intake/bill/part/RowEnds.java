package dev.towerbook.intake.bill.part;

import static dev.towerbook.intake.bill.problem.BillProblem.BILL_CUT;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_NARROW;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_ROW_END;

import dev.towerbook.intake.bill.problem.ProblemTally;
import dev.towerbook.intake.bill.problem.RowFault;
import dev.towerbook.intake.source.RowWidth;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.scan.RowScanner;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Tells whole rows from cut ones, and a file that was cut. */
public final class RowEnds {

  private final SourceFile file;
  private final int width;
  private final int wholeCells;
  private final boolean isFirst;
  private boolean lastShort;
  private boolean lastRow;

  private RowEnds(SourceFile file, int wholeCells, boolean isFirst) {
    this.file = file;
    this.wholeCells = wholeCells;
    this.isFirst = isFirst;
    width = file.header().columns().size();
  }

  /** Those of a part as it is stored. */
  public static RowEnds of(BillPart part) {
    SourceFile file = part.file();
    int whole = file.header().columns().size();
    try {
      whole = RowWidth.of(file);
    } catch (IOException e) {
      // What is wrong with the file is told when it is read.
    }
    return new RowEnds(file, whole, part.isFirst());
  }

  /** Those of rows that were made by recipes and are never cut. */
  public static RowEnds made(SourceFile target) {
    return new RowEnds(target, target.header().columns().size(), false);
  }

  /** What is wrong with the number of cells of a row. */
  public @Nullable RowFault row(int cells) {
    lastRow = true;
    lastShort = cells < wholeCells;
    if (cells == wholeCells) {
      return null;
    }
    return cells > width ? RowFault.surplus(width, cells) : RowFault.shorter(width, cells);
  }

  /** A row cannot be cut into cells; if its quote is open at the file's end, that was cut. */
  public void broken(RowScanner.BrokenRow row) {
    lastRow = false;
    lastShort = row.cause() == RowScanner.Cause.OPEN_QUOTE;
  }

  /** The last line was no row of cells. */
  public void noRow() {
    lastRow = false;
    lastShort = false;
  }

  /**
   * All rows were read.
   *
   * @param line of the last row
   * @param ended true if a newline stands behind it
   */
  public void end(long line, boolean ended, ProblemTally tally) {
    SourceLocation at = SourceLocation.line(file.name(), line);
    if (!ended && lastShort) {
      tally.error(BILL_CUT, at);
    } else if (!ended && lastRow) {
      tally.warning(BILL_ROW_END, at);
    }
    if (isFirst) {
      RowWidth.reported(file, wholeCells)
          .ifPresent(
              reported ->
                  tally.warning(
                      BILL_NARROW.says(reported),
                      SourceLocation.line(file.name(), file.header().lines())));
    }
  }
}
