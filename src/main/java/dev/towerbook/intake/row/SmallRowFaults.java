package dev.towerbook.intake.row;

import dev.towerbook.intake.problem.RowProblem;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.problem.ProblemText;
import dev.towerbook.table.problem.ProblemWords;
import dev.towerbook.table.scan.RowScanner;

/**
 * The words for rows of a small source that are not cut as they should be. No cell is shown: it may
 * be the name of a person that has slipped.
 */
final class SmallRowFaults {

  private final SourceFile file;
  private final ProblemLog log;
  private long looseQuotes;
  private long firstLoose;

  SmallRowFaults(SourceFile file, ProblemLog log) {
    this.file = file;
    this.log = log;
  }

  private ProblemText of(ProblemWords words) {
    return RowProblem.of(file.kind(), words);
  }

  private SourceLocation at(long line) {
    return SourceLocation.line(file.name(), line);
  }

  void surplus(long line, int width, int count) {
    log.rejected(
        of(RowProblem.CELLS.with(count, width)),
        new SourceLocation(file.name(), line, width + 1, ""));
  }

  void shorter(long line, int count, int width) {
    log.rejected(of(RowProblem.SHORT.with(count, width)), at(line));
  }

  void control(long line, int cell) {
    String column = file.header().columns().get(cell);
    log.rejected(of(RowProblem.CONTROL), new SourceLocation(file.name(), line, cell + 1, column));
  }

  void looseQuote(long line) {
    firstLoose = looseQuotes == 0 ? line : firstLoose;
    looseQuotes++;
  }

  /** Tells once what rows have in common. */
  void report() {
    if (looseQuotes > 0) {
      String rows = looseQuotes + (looseQuotes == 1 ? " row" : " rows");
      log.warning(of(RowProblem.LOOSE_QUOTE.with(rows)), at(firstLoose));
    }
  }

  void broken(RowScanner.BrokenRow row) {
    switch (row.cause()) {
      case OPEN_QUOTE ->
          log.error(
              of(RowProblem.QUOTE), new SourceLocation(file.name(), row.line(), row.cell(), ""));
      case AFTER_QUOTE -> log.rejected(of(RowProblem.QUOTE_AFTER), at(row.line()));
      case TOO_LONG ->
          log.rejected(of(RowProblem.LENGTH.with(RowScanner.ROW_BYTES_MAX)), at(row.line()));
      case NO_OBJECT -> log.rejected(of(RowProblem.JSON), at(row.line()));
    }
  }

  void tooLong(RowScanner.LongRow row) {
    int column = row.fault().map(RowScanner.CellFault::column).orElse(0);
    String name = column == 0 ? "" : file.header().columns().get(column - 1);
    RowProblem code = column == 0 ? RowProblem.LENGTH : RowProblem.CELL;
    log.rejected(
        of(code.says(row.cause(), row.cure())),
        new SourceLocation(file.name(), row.line(), column, name));
  }

  void cut(long line) {
    log.error(of(RowProblem.CUT), at(line));
  }

  void notEnded(long line) {
    log.warning(of(RowProblem.ROW_END), at(line));
  }

  void noRows() {
    log.warning(of(RowProblem.NO_ROWS), SourceLocation.file(file.name()));
  }

  void narrow(String reported) {
    log.warning(of(RowProblem.NARROW.says(reported)), at(file.header().lines()));
  }
}
