package dev.towerbook.report.csv;

import static dev.towerbook.report.table.ColumnType.ID;
import static dev.towerbook.report.table.ColumnType.NUMBER;
import static dev.towerbook.report.table.ColumnType.PATH;
import static dev.towerbook.report.table.ColumnType.TEXT;
import static dev.towerbook.report.table.ColumnType.YES_NO;

import dev.towerbook.report.FigureBook;
import dev.towerbook.report.table.PackFile;

/** Every figure of every page, with the digits that are printed and the exact value. */
final class FigureFile {

  private FigureFile() {}

  static PackFile<FigureBook.Entry> of(FigureBook figures) {
    return PackFile.<FigureBook.Entry>of(
            "figures.csv",
            "Every figure on every page: what is printed or drawn, and what it is exactly",
            "One row is a figure on a page. Key: `page`, `figure`. Whole currency units on a page"
                + " add up to the printed total; what was exact is here.",
            run -> figures.entries().stream())
        .add(PATH, "page", "PDF of the pack", FigureBook.Entry::page)
        .add(ID, "figure", "where on the page", FigureBook.Entry::path)
        .add(TEXT, "shown", "what is printed", FigureBook.Entry::figure)
        .add(NUMBER, "exact", "what it is exactly", entry -> entry.figure().exact())
        .add(TEXT, "unit", "currency, %, or empty", entry -> entry.figure().unit())
        .add(YES_NO, "drawn", FigureBook.Entry::drawn)
        .is("it stands in a chart, or as a dash for zero, and not in digits");
  }
}
