package dev.towerbook.intake.stored.workbook;

import dev.towerbook.table.bytes.StoredDamaged;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** An Excel workbook (.xlsx), opened for reading. */
public final class Workbook implements Closeable {

  private final WorkbookParts parts;
  private final SharedTexts shared;
  private final ReadableWorkbook library;

  private Workbook(WorkbookParts parts, SharedTexts shared, ReadableWorkbook library) {
    this.parts = parts;
    this.shared = shared;
    this.library = library;
  }

  /**
   * Opens a workbook once nothing in it is refused: macros, links to other workbooks, a password,
   * parts without measure.
   *
   * @throws StoredDamaged if it is not read, with the cause and what to do
   */
  public static Workbook open(Path file) throws IOException {
    WorkbookParts parts = WorkbookParts.of(file);
    SharedTexts shared = SharedTexts.of(parts);
    try {
      return new Workbook(
          parts,
          shared,
          new ReadableWorkbook(file.toFile(), new ReadingOptions(parts.hasStyles(), true)));
    } catch (RuntimeException e) {
      throw PartXml.damaged("xl/workbook.xml", e);
    }
  }

  /**
   * A sheet.
   *
   * @param hidden true if a person who opens the workbook does not see it
   */
  public record SheetName(String name, boolean hidden) {}

  /**
   * All sheets, in the order of the workbook.
   *
   * @throws StoredDamaged if two have one name, since the second could never be read
   */
  public List<SheetName> sheets() throws StoredDamaged {
    Set<String> names = new HashSet<>();
    for (Sheet sheet : library.getSheets().toList()) {
      if (!names.add(sheet.getName())) {
        throw new StoredDamaged(
            "has two sheets with the name " + sheet.getName().replaceAll("\\p{C}", "?"),
            "open it in a spreadsheet program and give each sheet a name of its own");
      }
    }
    return library
        .getSheets()
        .map(of -> new SheetName(of.getName(), of.getVisibility() != SheetVisibility.VISIBLE))
        .toList();
  }

  /**
   * The rows of a sheet, to be closed by the caller before the workbook.
   *
   * @throws StoredDamaged if there is none of the name
   */
  public SheetRows rows(String name) throws IOException {
    Sheet sheet =
        library
            .findSheet(name)
            .orElseThrow(() -> new StoredDamaged("no longer has the sheet " + name, "run again"));
    SheetScan scan = new SheetScan(parts.xml(parts.sheet(sheet.getId())), shared, name);
    try {
      return new SheetRows(scan, sheet.openStream(), new CellTexts(library.isDate1904()));
    } catch (IOException | RuntimeException e) {
      scan.close();
      throw PartXml.damaged("sheet " + name, e);
    }
  }

  @Override
  public void close() throws IOException {
    library.close();
  }
}
