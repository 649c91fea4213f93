package dev.towerbook.table;

import static dev.towerbook.table.problem.TableProblem.TABLE_DATE;
import static dev.towerbook.table.problem.TableProblem.TABLE_EMPTY;
import static dev.towerbook.table.problem.TableProblem.TABLE_NUMBER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a small table. A cell that is absent, empty, {@code NULL} or {@code null} is empty.
 * The typed getters note a problem in the table's log and answer empty when a cell cannot be read,
 * so that a loader can go on and show every problem at once.
 */
public final class Row {

  /** The first row: which column stands where. */
  public record Header(String file, long line, Map<String, Integer> columns) {}

  private final Header header;
  private final long line;
  private final List<String> cells;
  private final ProblemLog log;

  /**
   * @param cells of the row, as written, in order of the file's columns
   * @param log takes the problems
   */
  public Row(Header header, long line, List<String> cells, ProblemLog log) {
    this.header = header;
    this.line = line;
    this.cells = cells;
    this.log = log;
  }

  /** The cell without blanks around it; empty if there is no such column or no value. */
  public String text(String column) {
    Integer index = header.columns().get(column);
    if (index == null || index >= cells.size()) {
      return "";
    }
    String cell = cells.get(index).strip();
    return cell.equalsIgnoreCase("null") ? "" : cell;
  }

  /** The cell; a missing value is noted as an error. */
  public Optional<String> required(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      log.error(TABLE_EMPTY, place(column), "");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** The cell as a number; empty if there is none, noted as an error if it is not a number. */
  public Optional<BigDecimal> decimal(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> number = Decimals.parse(text);
    if (number.isEmpty()) {
      log.error(
          Decimals.excess(text)
              .map(excess -> TABLE_NUMBER.says(excess, Decimals.SHORTER))
              .orElseGet(TABLE_NUMBER::with),
          place(column),
          text);
    }
    return number;
  }

  /** The cell as an ISO date; empty if there is none, noted as an error if it is not a date. */
  public Optional<LocalDate> date(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException notADate) {
      log.error(TABLE_DATE, place(column), text);
      return Optional.empty();
    }
  }

  /** Where a cell stands. */
  public SourceLocation place(String column) {
    return place(line, column);
  }

  /** Where the row stands. */
  public SourceLocation place() {
    return SourceLocation.line(header.file(), line);
  }

  /** Where the cell of a column stands; 0 is the first. */
  SourceLocation place(int at) {
    String column =
        header.columns().entrySet().stream()
            .filter(known -> known.getValue() == at)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("");
    return new SourceLocation(header.file(), line, at + 1, column);
  }

  /** Where the name of a column stands: its cell in the header. */
  public SourceLocation headerPlace(String column) {
    return place(header.line(), column);
  }

  private SourceLocation place(long anyLine, String column) {
    Integer index = header.columns().get(column);
    return new SourceLocation(header.file(), anyLine, index == null ? 0 : index + 1, column);
  }

  /** The columns of the table from left to right. */
  public List<String> columns() {
    return List.copyOf(header.columns().keySet());
  }

  /** Physical line of the row. */
  public long line() {
    return line;
  }

  /** True if the table has the column. */
  public boolean has(String column) {
    return header.columns().containsKey(column);
  }
}
