package dev.towerbook.report.table;

import static java.util.Objects.requireNonNull;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.report.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands in one field of a table. */
public sealed interface Cell {

  /** Any text. */
  record Text(String text) implements Cell {
    public Text {
      requireNonNull(text, "text");
    }
  }

  /** A number with all its digits. */
  record Exact(BigDecimal number) implements Cell {
    public Exact {
      requireNonNull(number, "number");
    }
  }

  /** A figure as a page prints it; its exact value goes to {@code figures.csv}. */
  record Shown(Figure figure) implements Cell {
    public Shown {
      requireNonNull(figure, "figure");
    }
  }

  /** Unknown, or does not apply: never zero. */
  record Empty() implements Cell {}

  /**
   * The cell of what a column's accessor gives: text, a number, a figure, a month, a day, a list of
   * texts ({@code a; b}), yes or no, a constant (its name in lower case), a {@link Measure}, an
   * {@link Optional} of all these, or a cell. A measure without a value and a number that is not
   * finite are empty; a word of a measure stands in columns of text only.
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

  private static Cell any(Object value) {
    return switch (value) {
      case Cell cell -> cell;
      case String text -> new Text(text);
      case BigDecimal number -> new Exact(number);
      case Long number -> new Exact(BigDecimal.valueOf(number));
      case Integer number -> new Exact(BigDecimal.valueOf(number));
      case Double number -> Double.isFinite(number) ? any(Measure.known(number)) : new Empty();
      case Figure figure -> new Shown(figure);
      case Boolean yes -> new Text(yes ? "yes" : "no");
      case YearMonth month -> new Text(month.toString());
      case LocalDate day -> new Text(day.toString());
      case Enum<?> constant -> new Text(constant.name().toLowerCase(Locale.ROOT));
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
