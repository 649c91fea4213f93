package dev.towerbook.report.table;

import dev.towerbook.mapping.words.Words;
import dev.towerbook.report.RunResults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One CSV file of the pack, declared once: header, cells, contract and index come from here.
 *
 * <pre>{@code
 * PackFile.of(
 *         "exchange_rates.csv",
 *         "The rates that converted the month",
 *         "One row is a rate of the month. Key: `currency`, `to`.",
 *         run -> ratesOfMonth(run))
 *     .month()
 *     .add(CURRENCY, "currency", "from", ExchangeRate::currency)
 *     .add(NUMBER, "rate", "exact, as written in the shelf", ExchangeRate::rate)
 * }</pre>
 *
 * @param <R> a row, as the rooms to the left know it
 */
public final class PackFile<R> {

  /** A row, with the run that it is of. */
  private record InRun<R>(RunResults run, R row) {}

  private final String name;
  private final String meaning;
  private final String contract;
  private final Function<RunResults, Stream<R>> rows;
  private final List<Column<InRun<R>>> columns;

  private PackFile(
      String name,
      String meaning,
      String contract,
      Function<RunResults, Stream<R>> rows,
      List<Column<InRun<R>>> columns) {
    this.name = name;
    this.meaning = meaning;
    this.contract = contract;
    this.rows = rows;
    this.columns = List.copyOf(columns);
  }

  /**
   * A file without columns yet.
   *
   * @param name file name, like {@code app_tco.csv}
   * @param meaning one sentence for the index
   * @param contract what a row is, and the columns that tell rows apart: {@code Key: `id`.}
   * @param rows the rows of a run, in the order of the file
   */
  public static <R> PackFile<R> of(
      String name, String meaning, String contract, Function<RunResults, Stream<R>> rows) {
    return new PackFile<>(name, meaning, contract, rows, List.of());
  }

  /** One more column, filled from the row; what it may give says {@code Cell.of}. */
  public PackFile<R> add(ColumnType type, String column, String holds, Function<R, ?> value) {
    return add(type, column, holds, (run, row) -> value.apply(row));
  }

  /** One more column, filled from the row and the run. */
  public PackFile<R> add(
      ColumnType type, String column, String holds, BiFunction<RunResults, R, ?> value) {
    return plus(columns, Column.ofFile(type, column, holds, in -> value.apply(in.run(), in.row())));
  }

  /** The same, where a line has no room for what the column holds: {@link #is} says it. */
  public PackFile<R> add(ColumnType type, String column, Function<R, ?> value) {
    return add(type, column, "", value);
  }

  /** The same, filled from the row and the run. */
  public PackFile<R> add(ColumnType type, String column, BiFunction<RunResults, R, ?> value) {
    return add(type, column, "", value);
  }

  /** A column of the words of an enum, which what it holds lists. */
  public <E extends Enum<E>> PackFile<R> word(String column, Class<E> words, Function<R, ?> value) {
    return word(column, words, (run, row) -> value.apply(row));
  }

  /** The same, filled from the row and the run. */
  public <E extends Enum<E>> PackFile<R> word(
      String column, Class<E> words, BiFunction<RunResults, R, ?> value) {
    return add(ColumnType.WORD, column, String.join(", ", Words.all(words)), value);
  }

  /** More about what the last column holds. */
  public PackFile<R> also(String more) {
    return is(columns.getLast().meaning() + more);
  }

  /** What the last column holds. */
  public PackFile<R> is(String holds) {
    Column<InRun<R>> last = columns.getLast();
    return plus(
        columns.subList(0, columns.size() - 1),
        Column.ofFile(last.type(), last.name(), holds, last.value()));
  }

  private PackFile<R> plus(List<Column<InRun<R>>> before, Column<InRun<R>> last) {
    List<Column<InRun<R>>> all = new ArrayList<>(before);
    all.add(last);
    return new PackFile<>(name, meaning, contract, rows, all);
  }

  /** A column for each of some things, like the layers of a cost. */
  public <T> PackFile<R> each(Iterable<T> things, BiFunction<PackFile<R>, T, PackFile<R>> column) {
    PackFile<R> all = this;
    for (T thing : things) {
      all = column.apply(all, thing);
    }
    return all;
  }

  /** The month of the pack. */
  public PackFile<R> month() {
    return add(ColumnType.MONTH, "month", "month of the pack", (run, row) -> run.facts().month());
  }

  /** The report currency, in a column called {@code currency}. */
  public PackFile<R> currency() {
    return currency("currency");
  }

  /** The report currency. */
  PackFile<R> currency(String column) {
    return add(
        ColumnType.CURRENCY, column, "report currency", (run, row) -> run.facts().currency());
  }

  public String name() {
    return name;
  }

  public String meaning() {
    return meaning;
  }

  /** Writes the file. */
  public void write(Path folder, RunResults run) throws IOException {
    CsvWriting.write(
        folder.resolve(name), columns, rows.apply(run).map(row -> new InRun<>(run, row)));
  }

  /** The contract of the file: a heading, what a row is, and a table of the columns. */
  public String contract() {
    StringBuilder text = new StringBuilder("### " + name + "\n\n" + contract + "\n\n");
    text.append("| column | type | what it holds |\n| --- | --- | --- |\n");
    for (Column<?> column : columns) {
      text.append("| `").append(column.name()).append("` | ").append(column.type().word());
      text.append(" | ").append(column.meaning()).append(" |\n");
    }
    return text.toString();
  }
}
