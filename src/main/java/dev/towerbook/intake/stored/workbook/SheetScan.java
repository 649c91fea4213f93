package dev.towerbook.intake.stored.workbook;

import dev.towerbook.table.bytes.StoredDamaged;
import dev.towerbook.table.scan.RowScanner.CellFault;
import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes over the rows of a sheet beside the library, shares nothing with it, and counts rows that
 * have a value. Rows and cells beyond what a spreadsheet can have are refused before the library
 * makes room for them.
 */
final class SheetScan implements AutoCloseable {

  private static final long ROWS_MAX = 1_048_576;
  private static final int COLUMNS_MAX = 16_384;
  private static final int NUMBER_LENGTH_MAX = 400;
  private static final String AGAIN = "open it in a spreadsheet program and save it as .xlsx again";

  private final PartXml xml;
  private final XMLStreamReader reader;
  private final SharedTexts shared;
  private final String sheet;
  private final StringBuilder value = new StringBuilder();
  private long number;
  private long counted;
  private int column;
  private int cells;
  private boolean valued;
  private Optional<CellFault> fault = Optional.empty();

  SheetScan(PartXml xml, SharedTexts shared, String sheet) {
    this.xml = xml;
    this.shared = shared;
    this.sheet = sheet;
    reader = xml.reader();
  }

  /**
   * What stands in a row.
   *
   * @param number of the row, 1 is the first
   * @param cells as many as are stored, with empty ones
   * @param fault the first cell whose value is not known
   */
  record Facts(long number, boolean hidden, int cells, Optional<CellFault> fault) {}

  /** The next stored row; empty if there is none. */
  Optional<Facts> next() throws IOException {
    while (xml.next()) {
      if (xml.isEnd("sheetData")) {
        return Optional.empty();
      }
      if (xml.isStart("row")) {
        return Optional.of(row());
      }
    }
    return Optional.empty();
  }

  private Facts row() throws IOException {
    String given = reader.getAttributeValue(null, "r");
    long stated = given == null ? number + 1 : whole(given, ROWS_MAX);
    if (stated <= number) {
      throw new StoredDamaged(at("row " + stated) + " comes after row " + number, AGAIN);
    }
    number = stated;
    String hides = reader.getAttributeValue(null, "hidden");
    boolean hidden = "1".equals(hides) || "true".equals(hides);
    column = 0;
    cells = 0;
    valued = false;
    fault = Optional.empty();
    while (xml.next() && !xml.isEnd("row")) {
      if (xml.isStart("c")) {
        cell();
      }
    }
    counted += valued ? 1 : 0;
    return new Facts(number, hidden, cells, fault);
  }

  private void cell() throws IOException {
    cells++;
    String given = reader.getAttributeValue(null, "r");
    int stated = given == null ? column + 1 : column(given);
    if (stated <= column || stated > COLUMNS_MAX) {
      throw new StoredDamaged(at("cell " + given) + " is out of order or duplicated", AGAIN);
    }
    column = stated;
    String type = Optional.ofNullable(reader.getAttributeValue(null, "t")).orElse("n");
    boolean formula = false;
    value.setLength(0);
    String inside = "";
    while (xml.next() && !xml.isEnd("c")) {
      if (xml.isStart("f")) {
        formula = true;
        inside = "f";
      } else if (xml.isStart("v") || xml.isStart("t")) {
        inside = "v";
      } else if (xml.isStart("rPh")) {
        throw new StoredDamaged(at(name()) + " has a text with its reading", AGAIN);
      } else if (xml.isText() && inside.equals("v")) {
        value.append(reader.getText());
      } else if (xml.isEnd("f") || xml.isEnd("v") || xml.isEnd("t")) {
        inside = "";
      }
    }
    judge(type, formula);
  }

  private void judge(String type, boolean formula) throws StoredDamaged {
    boolean any = !value.isEmpty();
    switch (type) {
      case "s" -> any = any && !shared.empty().get(index());
      case "e" -> fault("is the error value " + value, "correct the formula or the value");
      case "n" -> {
        if (value.length() > NUMBER_LENGTH_MAX) {
          throw new StoredDamaged(at(name()) + " has a number without measure", AGAIN);
        }
      }
      case "b", "str", "inlineStr" -> {}
      default -> throw new StoredDamaged(at(name()) + " is of the unknown type " + type, AGAIN);
    }
    if (formula && !any && !type.equals("str")) {
      fault(
          "has a formula without its value",
          "open the workbook in a spreadsheet program, let it calculate, and save it");
    }
    valued |= any || fault.isPresent();
  }

  private int index() throws StoredDamaged {
    int at = (int) whole(value.toString(), Integer.MAX_VALUE);
    if (at >= shared.count()) {
      throw new StoredDamaged(at(name()) + " points to a text that is not there", AGAIN);
    }
    return at;
  }

  private void fault(String what, String cure) {
    if (fault.isEmpty()) {
      fault = Optional.of(new CellFault(column, "cell " + name() + " " + what, cure));
    }
  }

  private String at(String what) {
    return "sheet " + sheet + ": " + what;
  }

  /** The letters of a column, 1 is the first: A, B … Z, AA. */
  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  private String name() {
    return letters(column) + number;
  }

  private int column(String reference) throws StoredDamaged {
    long at = 0;
    int i = 0;
    while (i < reference.length() && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z') {
      at = Math.min(COLUMNS_MAX + 1L, at * 26 + reference.charAt(i) - 'A' + 1);
      i++;
    }
    if (i == 0 || whole(reference.substring(i), ROWS_MAX) != number) {
      throw new StoredDamaged(at("cell " + reference) + " is in row " + number, AGAIN);
    }
    return (int) at;
  }

  private long whole(String digits, long most) throws StoredDamaged {
    if (!digits.matches("[0-9]{1,10}") || Long.parseLong(digits) > most) {
      throw new StoredDamaged(at("\"" + digits + "\"") + " is not a row or text number", AGAIN);
    }
    return Long.parseLong(digits);
  }

  /** Rows with a value so far. */
  long counted() {
    return counted;
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
