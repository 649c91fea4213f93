package dev.towerbook.report.table;

import dev.towerbook.report.NumberFormats;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A table of a page: a line a column, from its title to how a row fills it.
 *
 * <pre>{@code
 * static Table<Line> largest(String prior, String month) {
 *   return Table.<Line>of("largest", "fine")
 *       .text("Application", "label", Line::name)
 *       .text("Verdict", "verdict", line -> Cell.badge(line.word(), line.style()))
 *       .figure(prior, "prior", Line::prior, DIM)
 *       .figure(month, "amount", Line::amount)
 *       .figure("Change %", "changePercent", Line::change).tone(Line::tone);
 * }
 *
 * Filled<Line> largest = largest(prior, month).rows(first).rest("rest", others).total("total", all);
 * }</pre>
 *
 * <p>The page's record has the {@link Filled} as a component, the template writes {@code <@t.table
 * page.largest/>}, and {@code FigureBook} finds its figures: {@code largest[Shop].amount}, where
 * {@code largest} is the name of the table, {@code Shop} the text of a row's first column and
 * {@code amount} the name of the column. What an accessor may give says {@link Cell#of}; an empty
 * {@link Optional} prints as "n/a" in a column of figures, as nothing in a column of text or if the
 * column is {@link Style#BARE}.
 *
 * @param <R> a row: what the columns are filled from
 */
public final class Table<R> {

  private final String name;
  private final String style;
  private final List<Column<R>> columns;
  private final List<Column<R>> notes;
  private final Function<R, String> rowStyle;
  private final List<String> order;

  private Table(
      String name,
      String style,
      List<Column<R>> columns,
      List<Column<R>> notes,
      Function<R, String> rowStyle,
      List<String> order) {
    this.name = name;
    this.style = style;
    this.columns = List.copyOf(columns);
    this.notes = List.copyOf(notes);
    this.rowStyle = rowStyle;
    this.order = List.copyOf(order);
  }

  /**
   * A table without columns yet.
   *
   * @param name of its rows in {@code figures.csv}
   * @param style classes of the table beside {@code t}, like {@code fine tight}
   */
  public static <R> Table<R> of(String name, String style) {
    return new Table<>(name, style, List.of(), List.of(), row -> "", List.of());
  }

  /** A column of text; it has nothing where a row has no value. */
  public Table<R> text(String title, String column, Function<R, ?> value, Style... styles) {
    return plus(Column.ofPage(title, column, value, Look.<R>of("", "").with(styles)));
  }

  /** A column of figures, right-aligned; "n/a" where a row has no value. */
  public Table<R> figure(String title, String column, Function<R, ?> value, Style... styles) {
    return plus(
        Column.ofPage(
            title, column, value, Look.<R>of("n", NumberFormats.NOT_AVAILABLE).with(styles)));
  }

  /** The style of the last column's cells depends on the row, like {@code better}. */
  public Table<R> tone(Function<R, String> style) {
    List<Column<R>> all = new ArrayList<>(columns);
    Column<R> last = all.removeLast();
    all.add(last.with(last.look().tone(style)));
    return new Table<>(name, this.style, all, notes, rowStyle, order);
  }

  /** The style of a row. */
  public Table<R> rowStyle(Function<R, String> style) {
    return new Table<>(name, this.style, columns, notes, style, order);
  }

  /** A sentence below each row, as wide as the table. */
  public Table<R> below(String column, Function<R, ?> note) {
    List<Column<R>> all = new ArrayList<>(notes);
    all.add(Column.ofPage("", column, note, Look.of("why dim", "")));
    return new Table<>(name, style, columns, all, row -> "lead-row", order);
  }

  /** The columns from left to right, where {@code figures.csv} names them in another order. */
  public Table<R> leftToRight(String... names) {
    return new Table<>(name, style, columns, notes, rowStyle, List.of(names));
  }

  /** Fills it; rest and total come after. */
  public Filled<R> rows(List<R> rows) {
    return Filled.of(this, rows);
  }

  /**
   * Fills it with the first rows. If there are more than fit, the last row is that of all others
   * together.
   *
   * @param most rows, that of the others included
   */
  public Filled<R> top(int most, List<R> rows, Function<List<R>, Cells> others) {
    return rows.size() <= most
        ? rows(rows)
        : rows(rows.subList(0, most - 1)).row(others.apply(rows.subList(most - 1, rows.size())));
  }

  String name() {
    return name;
  }

  String style() {
    return style;
  }

  List<Column<R>> columns() {
    return columns;
  }

  /** From left to right. */
  List<Column<R>> printed() {
    return order.isEmpty()
        ? columns
        : columns.stream()
            .sorted(Comparator.comparingInt(column -> order.indexOf(column.name())))
            .toList();
  }

  List<Column<R>> notes() {
    return notes;
  }

  String styleOf(R row) {
    return rowStyle.apply(row);
  }

  private Table<R> plus(Column<R> column) {
    List<Column<R>> all = new ArrayList<>(columns);
    all.add(column);
    return new Table<>(name, style, all, notes, rowStyle, order);
  }
}
