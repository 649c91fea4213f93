package dev.towerbook.intake.row;

import dev.towerbook.intake.source.RowWidth;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import dev.towerbook.table.Table;
import dev.towerbook.table.looks.Looks;
import dev.towerbook.table.scan.DoubledQuotes;
import dev.towerbook.table.scan.RowScanner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Cells of a small source become rows by column. A row that cannot be cut into as many cells as the
 * others have is rejected; a file that ends inside a row or inside quotes is an error.
 */
final class SmallRows implements RowScanner.Cells {

  private final SourceFile file;
  private final SmallRowFaults faults;
  private final Row.Header header;
  private final ProblemLog log;
  private final int width;
  private final int wholeCells;
  private final Consumer<Row> consumer;
  private final Consumer<Row> rejected;
  private final List<String> cells = new ArrayList<>();
  private final DoubledQuotes quotes = new DoubledQuotes();
  private long line;
  private long records;
  private long blank;
  private long broken;
  private boolean looseQuote;
  private boolean lastShort;
  private boolean lastBlank = true;

  /**
   * @param wholeCells cells of a whole row, see {@link RowWidth}
   * @param log takes what is wrong with rows as such
   * @param rejected takes those of which cells can be reported, to find out what they are worth
   */
  SmallRows(
      SourceFile file,
      int wholeCells,
      ProblemLog log,
      Consumer<Row> consumer,
      Consumer<Row> rejected) {
    this.file = file;
    this.wholeCells = wholeCells;
    this.log = log;
    this.consumer = consumer;
    this.rejected = rejected;
    faults = new SmallRowFaults(file, log);
    List<String> columns = file.header().columns();
    width = columns.size();
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < width; i++) {
      places.putIfAbsent(columns.get(i), i);
    }
    header = new Row.Header(file.name(), file.header().lines(), places);
  }

  @Override
  public boolean[] wanted() {
    boolean[] all = new boolean[Math.min(width, Table.COLUMNS_MAX)];
    Arrays.fill(all, true);
    return all;
  }

  @Override
  public void beginRow(long beginLine) {
    line = beginLine;
    cells.clear();
    looseQuote = false;
  }

  @Override
  public void cell(int column, byte[] text, int from, int length, boolean escaped) {
    if (escaped) {
      DoubledQuotes plain = quotes.read(text, from, length);
      cells.add(new String(plain.text(), 0, plain.length(), StandardCharsets.UTF_8));
      return;
    }
    String cell = new String(text, from, length, StandardCharsets.UTF_8);
    looseQuote |= cell.indexOf('"') >= 0;
    cells.add(cell);
  }

  @Override
  public void endRow(int count, RowScanner.RawRow raw) {
    records++;
    lastShort = false;
    lastBlank = cells.stream().allMatch(cell -> Looks.text(cell).isEmpty()) && count <= width;
    if (lastBlank) {
      blank++;
      return;
    }
    int control = control();
    if (count > width) {
      faults.surplus(line, width, count);
    } else if (count != wholeCells) {
      lastShort = count < wholeCells;
      faults.shorter(line, count, width);
      rejected.accept(row());
    } else if (control >= 0) {
      faults.control(line, control);
      rejected.accept(row());
    } else {
      if (looseQuote) {
        faults.looseQuote(line);
      }
      consumer.accept(row());
    }
  }

  private Row row() {
    return new Row(header, line, List.copyOf(cells), log);
  }

  @Override
  public void longRow(RowScanner.LongRow row) {
    records++;
    lastBlank = false;
    lastShort = row.cells() < wholeCells;
    faults.tooLong(row);
    rejected.accept(row());
  }

  /** The first cell with a character that no text has; below 0 if there is none. */
  private int control() {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).chars().anyMatch(SmallRows::isControl)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isControl(int c) {
    boolean white = c == '\t' || c == '\n' || c == '\r';
    return (Character.isISOControl(c) && !white) || c == 0xfffe || c == 0xffff;
  }

  @Override
  public void blankLine() {
    records++;
    blank++;
    lastBlank = true;
    lastShort = false;
  }

  @Override
  public void brokenRow(RowScanner.BrokenRow row) {
    records++;
    broken++;
    lastBlank = true;
    lastShort = false;
    faults.broken(row);
  }

  @Override
  public void end(long endLine, boolean closed, boolean ended) {
    if (!ended && lastShort) {
      faults.cut(line);
    } else if (!ended && !lastBlank) {
      faults.notEnded(line);
    }
    faults.report();
    if (records == blank) {
      faults.noRows();
    }
    RowWidth.reported(file, wholeCells)
        .filter(reported -> records > blank)
        .ifPresent(faults::narrow);
  }

  /** Rows so far, in whatever way they were read, with blank ones. */
  long records() {
    return records;
  }

  long blank() {
    return blank;
  }

  /** True if a row could not be cut into cells: what a record is, is then open. */
  boolean isBroken() {
    return broken > 0;
  }
}
