package dev.towerbook.intake.stored.workbook;

import dev.towerbook.table.bytes.StoredDamaged;
import dev.towerbook.table.scan.RowScanner.CellFault;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;

/** The stored rows of a sheet, read by the library and gone over beside it. */
public final class SheetRows implements Closeable {

  private final SheetScan scan;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final CellTexts texts;

  SheetRows(SheetScan scan, Stream<Row> stream, CellTexts texts) {
    this.scan = scan;
    this.stream = stream;
    this.texts = texts;
    rows = stream.iterator();
  }

  /**
   * A row.
   *
   * @param number 1 is the first of the sheet
   * @param hidden true if a person who opens the workbook does not see it
   * @param texts of its cells from the first column on, without empty ones at the end
   * @param fault the first cell whose value is not known
   */
  public record SheetRow(
      long number, boolean hidden, List<String> texts, Optional<CellFault> fault) {

    public SheetRow {
      texts = List.copyOf(texts);
    }

    /** True if nothing stands in it. */
    public boolean isBlank() {
      return texts.isEmpty() && fault.isEmpty();
    }
  }

  /** The next row; empty if there is none. */
  public Optional<SheetRow> next() throws IOException {
    Optional<SheetScan.Facts> facts = scan.next();
    try {
      if (facts.isEmpty()) {
        if (rows.hasNext()) {
          throw differ("its end");
        }
        return Optional.empty();
      }
      if (!rows.hasNext()) {
        throw differ("row " + facts.get().number());
      }
      return Optional.of(row(facts.get(), rows.next()));
    } catch (RuntimeException e) {
      throw PartXml.damaged("sheet", e);
    }
  }

  private SheetRow row(SheetScan.Facts facts, Row row) throws StoredDamaged {
    if (row.getPhysicalCellCount() != facts.cells()) {
      throw differ("row " + facts.number());
    }
    List<String> cells = new ArrayList<>();
    Optional<CellFault> fault = facts.fault();
    int filled = 0;
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      Optional<String> text = texts.of(cell);
      if (text.isEmpty() && fault.isEmpty()) {
        String name = SheetScan.letters(i + 1) + facts.number();
        fault =
            Optional.of(
                new CellFault(i + 1, "cell " + name + " is not a number", "correct the cell"));
      }
      cells.add(text.orElse(""));
      filled = cells.getLast().isEmpty() ? filled : i + 1;
    }
    return new SheetRow(facts.number(), facts.hidden(), cells.subList(0, filled), fault);
  }

  private static StoredDamaged differ(String where) {
    return new StoredDamaged(
        "is read in two ways that differ at " + where,
        "open it in a spreadsheet program and save it as .xlsx again");
  }

  /** From now on only cells that are texts have one. */
  public void textsOnly() {
    texts.textsOnly();
  }

  /** Rows with a value so far, counted apart from what {@link #next} answers. */
  public long counted() {
    return scan.counted();
  }

  /** The first number that has more digits than a spreadsheet shows, in words. */
  public Optional<String> shortened() {
    return texts.shortened();
  }

  @Override
  public void close() throws IOException {
    try (scan) {
      stream.close();
    }
  }
}
