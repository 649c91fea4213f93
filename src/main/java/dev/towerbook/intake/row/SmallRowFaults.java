package dev.towerbook.intake.row;

import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.SourceLocation;
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

  private String code(String what) {
    return file.kind().code() + "-" + what;
  }

  private SourceLocation at(long line) {
    return SourceLocation.line(file.name(), line);
  }

  private static String cells(int cells, int width) {
    return "the row has " + cells + " cells, the header " + width;
  }

  void surplus(long line, int width, int count) {
    log.setAside(
        code("CELLS"),
        new SourceLocation(file.name(), line, width + 1, ""),
        cells(count, width),
        "",
        "quote cells that hold a comma, or remove the surplus");
  }

  void shorter(long line, int count, int width) {
    log.setAside(
        code("SHORT"),
        at(line),
        cells(count, width),
        "",
        "deliver the row whole; an empty cell needs its comma");
  }

  void control(long line, int cell) {
    String column = file.header().columns().get(cell);
    log.setAside(
        code("CONTROL"),
        new SourceLocation(file.name(), line, cell + 1, column),
        "holds a control character",
        "",
        "deliver the file again: it was damaged on its way");
  }

  void looseQuote(long line) {
    firstLoose = looseQuotes == 0 ? line : firstLoose;
    looseQuotes++;
  }

  /** Tells once what rows have in common. */
  void tell() {
    if (looseQuotes > 0) {
      log.warning(
          code("LOOSE-QUOTE"),
          at(firstLoose),
          "a quote stands inside a cell that is not quoted; it is read as part of the text, in "
              + looseQuotes
              + (looseQuotes == 1 ? " row" : " rows"),
          "",
          "quote the whole cell and double the quote, or take it out");
    }
  }

  void broken(RowScanner.BrokenRow row) {
    switch (row.cause()) {
      case OPEN_QUOTE ->
          log.error(
              code("QUOTE"),
              new SourceLocation(file.name(), row.line(), row.cell(), ""),
              "a quote opens here and does not close; nothing of the file is used",
              "",
              "close the quote, or double it if it belongs to the text");
      case AFTER_QUOTE ->
          log.setAside(
              code("QUOTE"),
              at(row.line()),
              "something stands between a closing quote and the next comma",
              "",
              "double quotes that belong to the text");
      case TOO_LONG ->
          log.setAside(
              code("LENGTH"),
              at(row.line()),
              "the row is longer than the " + RowScanner.ROW_BYTES_MAX + " bytes that are read",
              "",
              "check the quotes and newlines around this line");
      case NO_OBJECT ->
          log.setAside(
              code("JSON"),
              at(row.line()),
              "the row cannot be made into cells",
              "",
              "deliver the file again, or as CSV");
    }
  }

  void tooLong(RowScanner.LongRow row) {
    int column = row.fault().map(RowScanner.CellFault::column).orElse(0);
    String name = column == 0 ? "" : file.header().columns().get(column - 1);
    log.setAside(
        code(column == 0 ? "LENGTH" : "CELL"),
        new SourceLocation(file.name(), row.line(), column, name),
        row.cause(),
        "",
        row.cure());
  }

  void cut(long line) {
    log.error(
        code("CUT"),
        at(line),
        "the file ends inside this row: it was cut; nothing of it is used",
        "",
        "deliver the file again, whole");
  }

  void notEnded(long line) {
    log.warning(
        code("ROW-END"),
        at(line),
        "the last row ends without a line end: if the file was cut, its last cell is not whole",
        "",
        "check this row against its source, or let the sender end each row with a newline");
  }

  void noRows() {
    log.warning(
        code("NO-ROWS"),
        SourceLocation.file(file.name()),
        "the file has a header and no rows",
        "",
        "check that the delivery is complete");
  }

  void narrow(String told) {
    log.warning(
        code("NARROW"),
        at(file.header().lines()),
        told,
        "",
        "nothing if the sender leaves empty columns away; otherwise correct the header");
  }
}
