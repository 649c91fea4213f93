package dev.towerbook.report.table;

import static java.util.Objects.requireNonNull;

import dev.towerbook.report.FigureBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table with its rows: rows of the table, what is left in one row, and the total. A template
 * prints it with {@code <@t.table …/>}.
 */
public final class Filled<R> implements FigureBook.Figures {

  /** At the head of a column. */
  public record Head(String title, String style) {}

  /** A row as it is printed. */
  public record Line(String style, List<Field> fields) {}

  /** A field of a row, over {@code span} columns. */
  public record Field(String style, int span, List<Mark> marks) {}

  /** Text in a style; {@code b} is bold. */
  public record Mark(String text, String style) {}

  private enum Kind {
    ROW,
    REST,
    TOTAL
  }

  /** A row of a kind, and the name of the list that it stands in. */
  private record Part<R>(Kind kind, String name, R row) {}

  private final Table<R> table;
  private final List<Part<R>> parts;

  static <R> Filled<R> of(Table<R> table, List<R> rows) {
    return new Filled<>(
        table, rows.stream().map(row -> new Part<>(Kind.ROW, table.name(), row)).toList());
  }

  private Filled(Table<R> table, List<Part<R>> parts) {
    this.table = requireNonNull(table, "table");
    this.parts = List.copyOf(parts);
  }

  /** With a row for all that has no row of its own, in grey; none if there is none. */
  public Filled<R> rest(String name, Optional<R> rest) {
    return plus(Kind.REST, name, rest);
  }

  /** With the total. */
  public Filled<R> total(String name, R total) {
    return plus(Kind.TOTAL, name, Optional.of(total));
  }

  /** With the total, if there is one. */
  public Filled<R> total(String name, Optional<R> total) {
    return plus(Kind.TOTAL, name, total);
  }

  private Filled<R> plus(Kind kind, String name, Optional<R> row) {
    List<Part<R>> all = new ArrayList<>(parts);
    row.ifPresent(one -> all.add(new Part<>(kind, name, one)));
    return new Filled<>(table, all);
  }

  /** True if it has no row; a total alone is none. */
  public boolean isEmpty() {
    return parts.stream().noneMatch(part -> part.kind() == Kind.ROW);
  }

  /** Style classes of the table. */
  public String style() {
    return Look.join("t", table.style());
  }

  /** The head of every column. */
  public List<Head> heads() {
    return table.columns().stream()
        .map(column -> new Head(column.title(), column.look().field()))
        .toList();
  }

  /** All rows with the sentences below them, as they are printed. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (Part<R> part : parts) {
      String style = part.kind() == Kind.TOTAL ? "total" : table.styleOf(part.row());
      lines.add(new Line(style, table.columns().stream().map(c -> field(c, part)).toList()));
      for (Column<R> note : table.notes()) {
        List<Mark> marks = marks(note, note.cell(part.row()));
        lines.add(
            new Line("", List.of(new Field(note.look().field(), table.columns().size(), marks))));
      }
    }
    return lines;
  }

  private Field field(Column<R> column, Part<R> part) {
    if (part.kind() != Kind.ROW && !column.look().inTotal()) {
      return new Field("", 1, List.of());
    }
    String style = column.look().of(part.row());
    boolean grey = part.kind() == Kind.REST && column.equals(table.columns().getFirst());
    return new Field(grey ? "dim" : style, 1, marks(column, column.cell(part.row())));
  }

  private static List<Mark> marks(Column<?> column, Cell cell) {
    return switch (cell) {
      case Cell.Empty none ->
          column.look().missing().isEmpty()
              ? List.of()
              : List.of(new Mark(column.look().missing(), "muted"));
      case Cell.Marked marked -> List.of(new Mark(marked.text(), marked.style()));
      case Cell.Joined joined ->
          joined.parts().stream().flatMap(part -> marks(column, part).stream()).toList();
      case Cell.Named named -> marks(column, named.cell());
      default -> List.of(new Mark(cell.plain(), column.look().text()));
    };
  }

  /** Every figure by list, label of its row, and name of its column. */
  @Override
  public Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Part<R> part : parts) {
      String row = part.name();
      if (part.kind() != Kind.TOTAL) {
        String label = table.columns().getFirst().cell(part.row()).plain();
        int which = seen.merge(part.kind() + label, 1, Integer::sum);
        // Long names that were cut may look alike: the second of a name says so.
        row += "[" + (which == 1 ? label : label + " (" + which + ")") + "]";
      }
      for (Column<R> column : table.columns()) {
        if (part.kind() == Kind.ROW || column.look().inTotal()) {
          collect(figures, row, column.name(), column.cell(part.row()));
        }
      }
      for (Column<R> note : table.notes()) {
        collect(figures, row, note.name(), note.cell(part.row()));
      }
    }
    return figures;
  }

  private static void collect(Map<String, Object> figures, String row, String name, Cell cell) {
    switch (cell) {
      case Cell.Shown shown -> put(figures, row + "." + name, shown.figure());
      case Cell.Said said -> put(figures, row + "." + name, said.sentence());
      case Cell.Named named -> collect(figures, row, named.name(), named.cell());
      case Cell.Joined joined -> joined.parts().forEach(one -> collect(figures, row, name, one));
      default -> {
        // Text has no figure of its own.
      }
    }
  }

  private static void put(Map<String, Object> figures, String path, Object figure) {
    if (figures.put(path, figure) != null) {
      throw new IllegalStateException(path + " is the name of two figures: name one by Cell.named");
    }
  }
}
