package dev.towerbook.intake.bill.part;

import dev.towerbook.intake.compare.RowPrint;
import dev.towerbook.table.scan.DoubledQuotes;
import dev.towerbook.table.scan.RowScanner;

/** Makes the print of each row on its way to those who read it. */
public final class PrintedRows implements RowScanner.Cells {

  private final RowScanner.Cells rows;
  private final RowPrint print;
  private final boolean[] wanted;
  private final DoubledQuotes quotes = new DoubledQuotes();

  public PrintedRows(RowScanner.Cells rows, RowPrint print) {
    this.rows = rows;
    this.print = print;
    this.wanted = rows.wanted();
  }

  @Override
  public boolean[] wanted() {
    boolean[] all = wanted.clone();
    for (int i = 0; i < all.length; i++) {
      all[i] |= print.compares(i);
    }
    return all;
  }

  @Override
  public void beginRow(long line) {
    print.begin();
    rows.beginRow(line);
  }

  @Override
  public void cell(int column, byte[] text, int from, int length, boolean escaped) {
    if (print.compares(column)) {
      if (escaped) {
        DoubledQuotes plain = quotes.read(text, from, length);
        print.cell(column, plain.text(), 0, plain.length());
      } else {
        print.cell(column, text, from, length);
      }
    }
    if (wanted[column]) {
      rows.cell(column, text, from, length, escaped);
    }
  }

  @Override
  public void endRow(int cells, RowScanner.RawRow raw) {
    rows.endRow(cells, raw);
  }

  @Override
  public void blankLine() {
    rows.blankLine();
  }

  @Override
  public void brokenRow(RowScanner.BrokenRow row) {
    rows.brokenRow(row);
  }

  @Override
  public void longRow(RowScanner.LongRow row) {
    rows.longRow(row);
  }

  @Override
  public void end(long line, boolean closed, boolean terminated) {
    rows.end(line, closed, terminated);
  }
}
