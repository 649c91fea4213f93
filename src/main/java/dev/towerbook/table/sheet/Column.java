package dev.towerbook.table.sheet;

import static dev.towerbook.table.sheet.SheetProblem.SHELF_CURRENCY;
import static dev.towerbook.table.sheet.SheetProblem.SHELF_NOT_POSITIVE;

import dev.towerbook.table.problem.ProblemWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One column of a sheet and how its cells are read.
 *
 * @param name as the header writes it
 * @param need what the file must have of it
 * @param type what its cells are, for a reader
 * @param meaning one phrase for a reader; may be empty where the name says it
 * @param reading the value of a cell; empty if it is bad, which is noted
 */
public record Column<T>(
    String name, Need need, String type, String meaning, Function<Cell, Optional<T>> reading)
    implements Field<T> {

  /** What a file must have of a column. */
  public enum Need {
    /** The column, with a value in each row. */
    FILLED,
    /** The column; its cells may be empty. */
    NAMED,
    /** Nothing. */
    OPTIONAL
  }

  /** Why the row stands there. */
  public static final Column<String> WHY = text("why", "for whoever reads it next year");

  /** The same where it is not asked for. */
  public static final Column<String> WHY_IF_SAID = WHY.or("");

  /** A column of any type; {@code reading} sees cells that are not empty. */
  public static <T> Column<T> of(
      String name, String type, String meaning, Function<Cell, Optional<T>> reading) {
    return new Column<>(name, Need.FILLED, type, meaning, filled(reading));
  }

  private static <T> Function<Cell, Optional<T>> filled(Function<Cell, Optional<T>> reading) {
    return cell -> cell.row().row().required(cell.column()).flatMap(text -> reading.apply(cell));
  }

  public static Column<String> text(String name, String meaning) {
    return of(name, "text", meaning, cell -> Optional.of(cell.text()));
  }

  /** A text that may be empty in a column that may be missing. */
  public static Column<String> note(String name, String meaning) {
    return text(name, meaning).or("");
  }

  public static Column<BigDecimal> number(String name, String meaning) {
    return of(name, "number", meaning, cell -> cell.row().row().decimal(cell.column()));
  }

  /** A number above 0. */
  public static Column<BigDecimal> positive(String name, String meaning) {
    return number(name, meaning)
        .as("number above 0")
        .check(number -> number.signum() > 0, SHELF_NOT_POSITIVE);
  }

  /** A number of 0 or more. */
  public static Column<BigDecimal> notNegative(String name, String meaning, ProblemWords words) {
    return number(name, meaning)
        .as("number, 0 or more")
        .check(number -> number.signum() >= 0, words);
  }

  /** A day, year-month-day. */
  public static Column<LocalDate> date(String name, String meaning) {
    return of(name, "date", meaning, cell -> cell.row().row().date(cell.column()));
  }

  /** Three capital letters of ISO 4217. */
  public static Column<String> currency(String name, String meaning) {
    return text(name, meaning)
        .as("currency")
        .check(code -> code.matches("[A-Z]{3}"), SHELF_CURRENCY);
  }

  public static <E> Column<E> word(String name, Closed<E> words, String meaning) {
    return of(name, words.listed(), meaning, cell -> cell.word(words));
  }

  /** An id of another list. */
  public static Column<String> reference(String name, Reference reference, String meaning) {
    return of(name, "id", meaning, cell -> cell.known(reference));
  }

  /** A column of parts with {@code |} between them, each without blanks around it. */
  public static Column<List<String>> parts(String name, String meaning) {
    return text(name, meaning).map(Column::split);
  }

  /** The parts of a text with {@code |} between them, each without blanks around it. */
  public static List<String> split(String text) {
    return Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
  }

  /** The same column, whose cells are something else for a reader. */
  public Column<T> as(String otherType) {
    return new Column<>(name, need, otherType, meaning, reading);
  }

  /** The same column; a value that fails the test is an error. */
  public Column<T> check(Predicate<T> test, ProblemWords words) {
    return with(
        cell ->
            reading
                .apply(cell)
                .flatMap(value -> test.test(value) ? Optional.of(value) : cell.refuse(words)));
  }

  /** The same column with another value of each cell. */
  public <V> Column<V> map(Function<T, V> value) {
    return new Column<>(name, need, type, meaning, cell -> reading.apply(cell).map(value));
  }

  /** The column may be missing and its cells may be empty. */
  public Column<Optional<T>> optional() {
    return new Column<>(
        name,
        Need.OPTIONAL,
        type,
        meaning,
        cell -> {
          Optional<T> value = cell.text().isEmpty() ? Optional.empty() : reading.apply(cell);
          return value.isPresent() || cell.text().isEmpty() ? Optional.of(value) : Optional.empty();
        });
  }

  /** The column may be missing; what an empty cell stands for. */
  public Column<T> or(T absent) {
    return new Column<>(
        name,
        Need.OPTIONAL,
        type,
        meaning,
        cell -> cell.text().isEmpty() ? Optional.of(absent) : reading.apply(cell));
  }

  /** The column must be there; its cells may be empty if they might before. */
  public Column<T> named() {
    return new Column<>(name, Need.NAMED, type, meaning, reading);
  }

  /**
   * A cell that cannot be read is noted, and the row is kept with another value, so that one slip
   * does not make every reference to the row wrong too.
   */
  public Column<T> lenient(T otherwise) {
    return with(cell -> Optional.of(reading.apply(cell).orElse(otherwise)));
  }

  /** The same as {@link #lenient} for an optional cell: one that cannot be read is none. */
  public Column<Optional<T>> lenientOptional() {
    return optional().lenient(Optional.empty());
  }

  private Column<T> with(Function<Cell, Optional<T>> other) {
    return new Column<>(name, need, type, meaning, other);
  }

  @Override
  public List<Column<?>> columns() {
    return List.of(this);
  }

  @Override
  public Optional<T> read(Cells cells) {
    return reading.apply(new Cell(cells, name));
  }
}
