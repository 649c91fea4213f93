package dev.towerbook.report.table;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.report.Drawn;
import dev.towerbook.report.Figure;
import dev.towerbook.report.Sentence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands in one field of a table. */
public sealed interface Cell {

  /** Any text. */
  record Text(String text) implements Cell {}

  /** A number with all its digits. */
  record Exact(BigDecimal number) implements Cell {}

  /** A figure as a page prints it; its exact value goes to {@code figures.csv}. */
  record Shown(Figure figure) implements Cell {}

  /** A sentence with the figures that it prints. */
  record Said(Sentence sentence) implements Cell {}

  /** Text in a style of the page, like {@code late} or {@code tag keep}. */
  record Marked(String text, String style) implements Cell {}

  /** Text that leads to a file of the pack, on its front page. */
  record Linked(String path, String text) implements Cell {}

  /** Several cells in one field, one behind the other. */
  record Joined(List<Cell> parts) implements Cell {
    public Joined {
      parts = List.copyOf(parts);
    }
  }

  /** Something beside a cell that is printed as it is. */
  sealed interface Around extends Cell {
    Cell cell();
  }

  /** A figure that has a name of its own in {@code figures.csv}, not that of its column. */
  record Named(String name, Cell cell) implements Around {}

  /** A cell over several columns; what the others hold there is not printed. */
  record Wide(int columns, Cell cell) implements Around {}

  /** What names a row in {@code figures.csv}, where the page says it at greater length. */
  record Labelled(String label, Cell cell) implements Around {}

  /** A cell with a style of its own, like {@code better}. */
  record Toned(String tone, Cell cell) implements Around {}

  /** A figure that is a dash if it is zero; in {@code figures.csv} it is its {@code amount}. */
  record Dashed(@Drawn(zeros = true) Figure amount) implements Cell {}

  /** Unknown, or does not apply: never zero. */
  record Empty() implements Cell {}

  /** A word as a badge, like a verdict. */
  static Cell badge(String word, String style) {
    return word.isEmpty() ? new Text("") : new Marked(word, "tag " + style);
  }

  /** Text that has a style if something holds, like {@code late} of a day that is past. */
  static Cell markedIf(boolean holds, String text, String style) {
    return holds ? new Marked(text, style) : new Text(text);
  }

  /** Several values in one field, as {@link #of} takes them. */
  static Cell joined(Object... values) {
    return new Joined(Arrays.stream(values).map(Cell::any).toList());
  }

  /** A figure with a name of its own. */
  static Cell named(String name, Object figure) {
    return new Named(name, any(figure));
  }

  /** A value with a style of its own. */
  static Cell toned(String tone, Object value) {
    return new Toned(tone, any(value));
  }

  /** A value over several columns. */
  static Cell wide(int columns, Object value) {
    return new Wide(columns, any(value));
  }

  /** As text, without styles. */
  default String plain() {
    return switch (this) {
      case Text text -> text.text();
      case Exact exact -> exact.number().toPlainString();
      case Shown shown -> shown.figure().shown();
      case Said said -> said.sentence().text();
      case Marked marked -> marked.text();
      case Linked linked -> linked.text();
      case Joined joined -> joined.parts().stream().map(Cell::plain).collect(Collectors.joining());
      case Labelled labelled -> labelled.label();
      case Around around -> around.cell().plain();
      case Dashed dashed -> dashed.amount().shown();
      case Empty none -> "";
    };
  }

  /**
   * The cell of what a column's accessor gives: text, a number, a figure, a month, a day, a list of
   * texts ({@code a; b}), yes or no, a constant (its word), a {@link Measure}, a {@link Figure}, a
   * {@link Sentence}, an {@link Optional} of all these, or a cell. A measure without a value and a
   * number that is not finite are empty; a word of a measure stands in columns of text only.
   *
   * @throws IllegalArgumentException if the column is numeric and the value is not, or nothing
   *     prints such a value: a defect of the table
   */
  static Cell of(ColumnType type, Object value) {
    Cell cell = any(value);
    if (type.isNumeric() && cell instanceof Text) {
      if (value instanceof Measure) {
        return new Empty();
      }
      throw new IllegalArgumentException("a column of type " + type.word() + " holds " + value);
    }
    return cell;
  }

  /** The cell of a value, see {@link #of}. */
  static Cell any(Object value) {
    return switch (value) {
      case Cell cell -> cell;
      case String text -> new Text(text);
      case BigDecimal number -> new Exact(number);
      case Long number -> new Exact(BigDecimal.valueOf(number));
      case Integer number -> new Exact(BigDecimal.valueOf(number));
      case Double number -> Double.isFinite(number) ? any(Measure.known(number)) : new Empty();
      case Figure figure -> new Shown(figure);
      case Sentence sentence -> new Said(sentence);
      case Boolean yes -> new Text(yes ? "yes" : "no");
      case YearMonth month -> new Text(month.toString());
      case LocalDate day -> new Text(day.toString());
      case Enum<?> constant -> new Text(Words.word(constant));
      case Optional<?> optional -> optional.map(Cell::any).orElseGet(Empty::new);
      case Collection<?> texts ->
          new Text(texts.stream().map(Object::toString).collect(Collectors.joining("; ")));
      case Measure measure -> of(measure);
      default -> throw new IllegalArgumentException("nothing prints " + value.getClass());
    };
  }

  private static Cell of(Measure measure) {
    return switch (measure) {
      case Measure.Known known -> new Exact(known.value());
      case Measure.Word word -> new Text(word.value());
      case Measure.Unknown unknown -> new Empty();
      case Measure.NotApplicable none -> new Empty();
    };
  }
}
