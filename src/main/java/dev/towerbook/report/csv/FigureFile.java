package dev.towerbook.report.csv;

import dev.towerbook.report.FigureBook;
import dev.towerbook.table.TableWriter;
import java.util.List;

/** Every figure of every page, with the digits that are printed and the exact value. */
final class FigureFile {

  private FigureFile() {}

  static CsvFile of(FigureBook figures) {
    return new CsvFile(
        "figures.csv",
        "Every figure on every page: what is printed or drawn, and what it is exactly",
        List.of("page", "figure", "shown", "exact", "unit", "drawn"),
        out -> figures.entries().forEach(entry -> row(out, entry)));
  }

  private static void row(TableWriter out, FigureBook.Entry entry) {
    out.text(entry.page())
        .text(entry.path())
        .shown(entry.figure().shown())
        .number(entry.figure().exact())
        .text(entry.figure().unit())
        .text(entry.drawn() ? "yes" : "no")
        .endRow();
  }
}
