package dev.towerbook.intake.bill.part;

import static dev.towerbook.intake.bill.problem.BillProblem.BILL_COUNT;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_SHEET;

import dev.towerbook.intake.bill.problem.ProblemTally;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.intake.source.SourceText;
import dev.towerbook.intake.stored.Conversion;
import dev.towerbook.intake.stored.rows.ConvertedRows;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.scan.ExactRecords;
import dev.towerbook.table.scan.RecordCount;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a part as bytes of CSV, counted as they pass, apart from whoever reads them: so a row
 * that a reader loses is missed.
 */
public final class BillText {

  private final BillPart part;
  private @Nullable RecordCount counter;
  private @Nullable ConvertedRows converted;
  private long counted;
  private List<String> notes = List.of();
  private long lines;

  public BillText(BillPart part) {
    this.part = part;
  }

  /** True if the rows must be made into CSV. */
  public boolean isConverted() {
    return part.file().bytes().as().isConverted();
  }

  /** The stored rows, of a file that {@link #isConverted}. */
  public ConvertedRows convertedRows() throws IOException {
    SourceFile file = part.file();
    ConvertedRows rows =
        Conversion.rows(file.content(), file.bytes().as(), file.header().columns());
    converted = rows;
    return rows;
  }

  /** The bytes of a file that is CSV. */
  public InputStream rows() throws IOException {
    RecordCount rows = new RecordCount(plain());
    counter = rows;
    return rows;
  }

  private InputStream plain() throws IOException {
    SourceFile file = part.file();
    if (!file.isSplittable()) {
      return SourceText.rows(file);
    }
    long skip = part.isFirst() ? file.header().bytes() : 0;
    return new RangeInput(file.path(), part.from() + skip, part.to());
  }

  /** The inflating thread goes ahead if the part asks for it. */
  public InputStream ahead(InputStream rows) {
    return part.inflateAhead() ? new InflateAhead(rows) : rows;
  }

  /** Keeps what was counted; to be called before the rows are closed. */
  public void count() {
    RecordCount text = counter;
    ConvertedRows rows = converted;
    if (text != null) {
      counted = text.records();
      lines = text.lines();
    } else if (rows != null) {
      counted = rows.counted();
      lines = counted;
      notes = rows.notes();
    }
  }

  /**
   * Compares with what became of the rows.
   *
   * @param followed what became of each, in records and lines
   */
  public void compare(PartLines followed, ProblemTally tally) throws IOException {
    for (String note : notes) {
      SourceLocation file = SourceLocation.file(part.file().name());
      tally.add(new Problem(BILL_SHEET.with(note), Severity.NOTE, file));
    }
    // Where a row cannot be cut into cells, what a record is, is open: then each line is followed.
    boolean broken = followed.broken() > 0;
    long here = broken ? followed.rowLines() : followed.records();
    long there = broken ? lines : counted;
    boolean otherwise = !isConverted() && !part.file().bytes().csv().isUsual();
    if (otherwise && !broken) {
      there = SourceText.records(part.file());
    } else if (here != there && !broken && !isConverted()) {
      try (InputStream again = plain()) {
        there = ExactRecords.of(again);
      }
    }
    if (here != there) {
      tally.error(
          BILL_COUNT.with(there, broken ? "lines" : "rows", here),
          SourceLocation.file(part.file().name()));
    }
  }
}
