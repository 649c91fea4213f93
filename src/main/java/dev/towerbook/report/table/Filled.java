package dev.towerbook.report.table;

import dev.towerbook.report.Figure;
import dev.towerbook.report.FigureBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** Text in a style; {@code b} is bold. It leads to a file, if {@code path} is not empty. */
  public record Mark(String text, String style, String path) {
    Mark(String text, String style) {
      this(text, style, "");
    }
  }

  private enum Kind {
    HEAD,
    ROW,
    REST,
    MORE,
    TOTAL;

    /** True if there are several of a name, so that figures tell them apart by their labels. */
    boolean inList() {
      return this == ROW || this == REST;
    }
  }

  /**
   * A row of a kind, and the name of the list that it stands in.
   *
   * @param row what the columns fill; empty if the cells are given
   * @param cells by the name of their column, where there is no row
   */
  private record Part<R>(Kind kind, String name, Optional<R> row, Map<String, Cell> cells) {

    static <R> Part<R> of(Kind kind, String name, R row) {
      return new Part<>(kind, name, Optional.of(row), Map.of());
    }

    /** The cell of a column; empty if nothing stands there. */
    Optional<Cell> cell(Column<R> column) {
      return row.isPresent()
          ? row.filter(any -> kind == Kind.ROW || column.look().inTotal()).map(column::cell)
          : Optional.ofNullable(cells.get(column.name()));
    }
  }

  private static final Field NOTHING = new Field("", 1, List.of());

  private final Table<R> table;
  private final List<Part<R>> parts;

  static <R> Filled<R> of(Table<R> table, List<R> rows) {
    return new Filled<>(
        table, rows.stream().map(row -> Part.of(Kind.ROW, table.name(), row)).toList());
  }

  private Filled(Table<R> table, List<Part<R>> parts) {
    this.table = table;
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

  /** With a total that is given cell by cell. */
  public Filled<R> total(String name, Cells cells) {
    return plus(Kind.TOTAL, name, cells);
  }

  /** With a row for what stands elsewhere, like {@code 12 more in options.csv}. */
  public Filled<R> more(String name, Cells cells) {
    return plus(Kind.MORE, name, cells);
  }

  /** With a figure that stands in the title of a column. */
  public Filled<R> inHead(String column, String name, Figure figure) {
    return new Filled<>(
        table,
        Stream.concat(
                Stream.of(
                    new Part<R>(
                        Kind.HEAD, "", Optional.empty(), Map.of(column, Cell.named(name, figure)))),
                parts.stream())
            .toList());
  }

  /** With one row more of the table that is given cell by cell. */
  public Filled<R> row(Cells cells) {
    return plus(Kind.ROW, table.name(), cells);
  }

  private Filled<R> plus(Kind kind, String name, Optional<R> row) {
    List<Part<R>> all = new ArrayList<>(parts);
    row.ifPresent(one -> all.add(Part.of(kind, name, one)));
    return new Filled<>(table, all);
  }

  private Filled<R> plus(Kind kind, String name, Cells row) {
    Map<String, Cell> cells = new HashMap<>(row.byColumn());
    cells.put(table.columns().getFirst().name(), row.label());
    List<String> names = table.columns().stream().map(Column::name).toList();
    if (!names.containsAll(cells.keySet())) {
      throw new IllegalArgumentException(cells.keySet() + " are not all columns of " + names);
    }
    List<Part<R>> all = new ArrayList<>(parts);
    all.add(new Part<>(kind, name, Optional.empty(), cells));
    return new Filled<>(table, all);
  }

  /** True if it has no row; a total alone is none. */
  public boolean isEmpty() {
    return size() == 0;
  }

  /** Rows of the table, without rest and total. */
  public int size() {
    return (int) parts.stream().filter(part -> part.kind() == Kind.ROW).count();
  }

  /** Style classes of the table. */
  public String style() {
    return Look.join("t", table.style());
  }

  /** The head of every column; none if no column has a title. */
  public List<Head> heads() {
    return table.columns().stream().allMatch(column -> column.title().isEmpty())
        ? List.of()
        : table.printed().stream()
            .map(column -> new Head(column.title(), column.look().field()))
            .toList();
  }

  /** All rows with the sentences below them, as they are printed. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (Part<R> part : parts.stream().filter(of -> of.kind() != Kind.HEAD).toList()) {
      lines.add(new Line(style(part), fields(part)));
      for (Column<R> note : table.notes()) {
        part.cell(note).ifPresent(cell -> lines.add(below(note, cell)));
      }
    }
    return lines;
  }

  private String style(Part<R> part) {
    return part.kind() == Kind.TOTAL ? "total" : part.row().map(table::styleOf).orElse("");
  }

  private Line below(Column<R> note, Cell cell) {
    return new Line(
        "", List.of(new Field(note.look().field(), table.columns().size(), marks(note, cell))));
  }

  private List<Field> fields(Part<R> part) {
    List<Field> fields = new ArrayList<>();
    int covered = 0;
    for (Column<R> column : table.printed()) {
      covered--;
      if (covered < 0) {
        Field field = part.cell(column).map(cell -> field(column, part, cell)).orElse(NOTHING);
        fields.add(field);
        covered = field.span() - 1;
      }
    }
    return fields;
  }

  private Field field(Column<R> column, Part<R> part, Cell cell) {
    boolean grey =
        (part.kind() == Kind.REST || part.kind() == Kind.MORE)
            && column.equals(table.columns().getFirst());
    String style = part.row().map(column.look()::of).orElseGet(column.look()::plain);
    int span = cell instanceof Cell.Wide wide ? wide.columns() : 1;
    String tone = cell instanceof Cell.Toned toned ? toned.tone() : "";
    return new Field(grey ? "dim" : Look.join(style, tone), span, marks(column, cell));
  }

  private static List<Mark> marks(Column<?> column, Cell cell) {
    return switch (cell) {
      case Cell.Empty none ->
          column.look().missing().isEmpty()
              ? List.of()
              : List.of(new Mark(column.look().missing(), "muted"));
      case Cell.Marked marked -> List.of(new Mark(marked.text(), marked.style()));
      case Cell.Linked linked -> List.of(new Mark(linked.text(), "", linked.path()));
      case Cell.Joined joined ->
          joined.parts().stream().flatMap(part -> marks(column, part).stream()).toList();
      case Cell.Around around -> marks(column, around.cell());
      case Cell.Dashed dashed ->
          dashed.amount().zero()
              ? List.of(new Mark("–", "muted"))
              : marks(column, new Cell.Shown(dashed.amount()));
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
      if (part.kind().inList()) {
        String label = part.cell(table.columns().getFirst()).map(Cell::plain).orElse("");
        int which = seen.merge(part.kind() + label, 1, Integer::sum);
        // Long names that were cut may look alike: the second of a name says so.
        row += "[" + (which == 1 ? label : label + " (" + which + ")") + "]";
      }
      String path = row.isEmpty() ? "" : row + ".";
      Stream.concat(table.columns().stream(), table.notes().stream())
          .forEach(
              column -> part.cell(column).ifPresent(c -> collect(figures, path, column.name(), c)));
    }
    return figures;
  }

  private static void collect(Map<String, Object> figures, String row, String name, Cell cell) {
    switch (cell) {
      case Cell.Shown shown -> put(figures, row + name, shown.figure());
      case Cell.Said said -> put(figures, row + name, said.sentence());
      case Cell.Dashed dashed -> put(figures, row + name, dashed);
      case Cell.Named named -> collect(figures, row, named.name(), named.cell());
      case Cell.Around around -> collect(figures, row, name, around.cell());
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
