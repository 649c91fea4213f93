package dev.towerbook.intake.stored;

import dev.towerbook.intake.stored.rows.ConvertedRows;
import dev.towerbook.intake.stored.rows.CsvRow;
import dev.towerbook.intake.stored.workbook.SheetRows;
import dev.towerbook.intake.stored.workbook.Workbook;
import dev.towerbook.table.bytes.StoredDamaged;
import dev.towerbook.table.scan.RowScanner.CellFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The rows of a sheet behind its header. The place of a row is its number in the sheet: rows that
 * are not stored are blank ones.
 */
public final class WorkbookRows extends ConvertedRows {

  /** Rows with texts among which the header is looked for: titles may stand above it. */
  private static final int HEADER_AMONG = 20;

  private static final int NAMED_MAX = 5;

  private final Workbook workbook;
  private final SheetRows rows;
  private final byte[][] cells;
  private final long headerCounted;
  private final List<Long> hidden = new ArrayList<>();
  private Optional<String> beside = Optional.empty();
  private long number;
  private long blanks;
  private long hiddenRows;

  WorkbookRows(Content content, List<String> columns) throws IOException {
    cells = new byte[columns.size()][];
    workbook = Workbook.open(content.file());
    try {
      rows = workbook.rows(sheet(content));
      number = header(rows, columns::equals).orElseThrow(WorkbookRows::noHeader).number();
      headerCounted = rows.counted();
    } catch (IOException | RuntimeException e) {
      workbook.close();
      throw e;
    }
  }

  /** The same, but only cells that are texts where they are stored. */
  static WorkbookRows texts(Content content, List<String> columns) throws IOException {
    WorkbookRows texts = new WorkbookRows(content, columns);
    texts.rows.textsOnly();
    return texts;
  }

  private static String sheet(Content content) {
    return content.part().orElseThrow(() -> new IllegalArgumentException("a sheet is needed"));
  }

  private static StoredDamaged noHeader() {
    return new StoredDamaged("no longer has its header", "run again once it is delivered");
  }

  /** A header and the number of its row. */
  public record Header(long number, List<String> columns) {}

  /** The first row of a sheet that is a header. */
  public static Optional<Header> header(Content content, Predicate<List<String>> isHeader)
      throws IOException {
    try (Workbook workbook = Workbook.open(content.file());
        SheetRows rows = workbook.rows(sheet(content))) {
      return header(rows, isHeader);
    }
  }

  /**
   * What a sheet begins with.
   *
   * @param columns its header, or else its first row
   * @param found true if it has a header
   * @param rows true if a row stands behind it
   * @param first the rows among which the header was looked for, up to it
   */
  public record SheetHeader(
      String sheet,
      boolean hidden,
      List<String> columns,
      boolean found,
      boolean rows,
      List<List<String>> first) {

    public SheetHeader {
      columns = List.copyOf(columns);
      first = List.copyOf(first);
    }
  }

  /** What each sheet of a workbook begins with. */
  public static List<SheetHeader> headers(Path file, Predicate<List<String>> isHeader)
      throws IOException {
    List<SheetHeader> headers = new ArrayList<>();
    try (Workbook workbook = Workbook.open(file)) {
      for (Workbook.SheetName sheet : workbook.sheets()) {
        List<List<String>> first = new ArrayList<>();
        try (SheetRows rows = workbook.rows(sheet.name())) {
          Optional<Header> header =
              header(
                  rows,
                  columns -> {
                    first.add(columns);
                    return isHeader.test(columns);
                  });
          boolean more = header.isPresent() && hasRow(rows);
          List<String> columns =
              header.map(Header::columns).orElse(first.isEmpty() ? List.of() : first.getFirst());
          headers.add(
              new SheetHeader(
                  sheet.name(), sheet.hidden(), columns, header.isPresent(), more, first));
        }
      }
    }
    return headers;
  }

  private static boolean hasRow(SheetRows rows) throws IOException {
    var row = rows.next();
    while (row.isPresent() && row.get().isBlank()) {
      row = rows.next();
    }
    return row.isPresent();
  }

  private static Optional<Header> header(SheetRows rows, Predicate<List<String>> isHeader)
      throws IOException {
    int seen = 0;
    for (var row = rows.next(); row.isPresent() && seen < HEADER_AMONG; row = rows.next()) {
      if (!row.get().isBlank()) {
        seen++;
        List<String> columns = row.get().texts().stream().map(String::strip).toList();
        if (isHeader.test(columns)) {
          return Optional.of(new Header(row.get().number(), columns));
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean convert() throws IOException {
    Optional<SheetRows.SheetRow> next = rows.next();
    while (next.isPresent() && next.get().isBlank()) {
      // A blank row at the end of a sheet is no row; one before others is filled below.
      next = rows.next();
    }
    if (next.isEmpty()) {
      return false;
    }
    SheetRows.SheetRow row = next.get();
    for (number++; number < row.number(); number++) {
      blanks++;
      blank();
    }
    if (row.hidden()) {
      hiddenRows++;
      if (hidden.size() < NAMED_MAX) {
        hidden.add(row.number());
      }
    }
    convert(row);
    return true;
  }

  private void convert(SheetRows.SheetRow row) {
    Arrays.fill(cells, CsvRow.EMPTY);
    int width = Math.min(cells.length, row.texts().size());
    for (int i = 0; i < width; i++) {
      cells[i] = CsvRow.cell(row.texts().get(i));
    }
    Optional<CellFault> fault = row.fault().filter(of -> of.column() <= cells.length);
    if (row.texts().size() > width && beside.isEmpty()) {
      beside = Optional.of("row " + row.number());
    }
    if (fault.isPresent()) {
      faultyRow(cells, fault.get());
    } else if (row.texts().subList(0, width).stream().allMatch(String::isEmpty)) {
      // What stands beside the table alone makes no row of it.
      blank();
    } else {
      row(cells);
    }
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (hiddenRows > 0) {
      notes.add(
          hiddenRows
              + " hidden rows are read like the others: "
              + String.join(", ", hidden.stream().map(String::valueOf).toList())
              + (hiddenRows > hidden.size() ? " …" : ""));
    }
    rows.shortened()
        .ifPresent(
            first ->
                notes.add(
                    "numbers of more than 15 digits are read as a spreadsheet shows them: "
                        + first));
    beside.ifPresent(
        where -> notes.add("cells to the right of the header are not read, first in " + where));
    return notes;
  }

  @Override
  public long counted() {
    return rows.counted() - headerCounted + blanks;
  }

  @Override
  public void close() throws IOException {
    try (workbook) {
      rows.close();
    }
  }
}
