package dev.towerbook.table.sheet;

import static dev.towerbook.table.sheet.SheetProblem.SHELF_UNKNOWN;

import dev.towerbook.table.NearMatch;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.problem.ProblemWords;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** One row of a sheet by its fields; each is read once, and what is wrong is noted once. */
public final class Cells {

  private final Row row;
  private final SheetReader reader;
  private final IdentityHashMap<Field<?>, Optional<?>> values = new IdentityHashMap<>();
  private boolean bad;

  Cells(Row row, SheetReader reader) {
    this.row = row;
    this.reader = reader;
  }

  /**
   * The value of a field of a good row.
   *
   * @throws NoSuchElementException if it could not be read
   */
  public <T> T get(Field<T> field) {
    return find(field).orElseThrow();
  }

  /** The value of a field; empty if it could not be read. */
  public <T> Optional<T> find(Field<T> field) {
    @SuppressWarnings("unchecked") // only values of the field are kept under it
    Optional<T> known = (Optional<T>) values.get(field);
    if (known == null) {
      known = field.read(this);
      values.put(field, known);
      bad |= known.isEmpty();
    }
    return known;
  }

  /** The text of a cell; empty if there is none. */
  public String text(String column) {
    return row.text(column);
  }

  /** The text of a field's only column. */
  public String text(Column<?> column) {
    return row.text(column.name());
  }

  /** Notes an error; the row then gives no value. */
  public void error(ProblemWords words, String column, String value) {
    bad = true;
    log().error(words, place(column), value);
  }

  /** Notes an error with what stands in the cell. */
  public void error(ProblemWords words, Column<?> column) {
    error(words, column.name(), text(column));
  }

  /** Notes an error with what stands in the cell; the row is kept all the same. */
  public void note(ProblemWords words, Column<?> column) {
    log().error(words, place(column.name()), text(column));
  }

  /** Notes something that is worth a look, with what stands in the cell. */
  public void warning(ProblemWords words, Column<?> column) {
    log().warning(words, place(column.name()), text(column));
  }

  /** The ids of a list. */
  public Set<String> known(Reference reference) {
    return reader.known(reference);
  }

  /** True if an id is known, else it is noted; when none are known, their own file is at fault. */
  public boolean isKnown(Reference reference, String column, String id) {
    Collection<String> known = reader.known(reference);
    boolean there =
        known.contains(id) || (known.isEmpty() && log().hasErrorsBeside(place(column).file()));
    if (!there) {
      log()
          .error(
              SHELF_UNKNOWN.with(reference.where(), NearMatch.hint(id, known)), place(column), id);
    }
    return there;
  }

  /** Notes an error if the id of a cell is not known. */
  public void requireKnown(Reference reference, Column<?> column) {
    bad |= !isKnown(reference, column.name(), text(column));
  }

  /** Where the cell of a column stands. */
  public SourceLocation place(String column) {
    return row.place(column);
  }

  /** All columns of the file, from left to right. */
  public List<String> columns() {
    return row.columns();
  }

  /** Where the name of a column stands in the header. */
  public SourceLocation headerPlace(String column) {
    return row.headerPlace(column);
  }

  /** Where the row stands. */
  public SourceLocation place() {
    return row.place();
  }

  /** Physical line of the row. */
  public long line() {
    return row.line();
  }

  /** Takes problems that are no fault of this row alone. */
  public ProblemLog log() {
    return reader.log();
  }

  Row row() {
    return row;
  }

  /** True if something is wrong with the row, so that it gives no value. */
  public boolean isBad() {
    return bad;
  }

  /** Notes an error if a cell is empty that this row needs. */
  public void require(Column<?> column) {
    bad |= row.required(column.name()).isEmpty();
  }
}
