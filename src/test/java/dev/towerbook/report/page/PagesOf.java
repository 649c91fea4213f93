package dev.towerbook.report.page;

import dev.towerbook.report.Figure;
import dev.towerbook.report.FigureBook;
import dev.towerbook.report.table.Filled;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads printed digits back, as a reader with a calculator would. */
public final class PagesOf {

  private PagesOf() {}

  static BigDecimal digits(Figure figure) {
    return digits(figure.shown());
  }

  static BigDecimal digits(String shown) {
    return new BigDecimal(shown.replace(",", "").replace("+", "").replace('−', '-'));
  }

  static BigDecimal sum(List<Figure> figures) {
    return figures.stream().map(PagesOf::digits).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public static List<FigureBook.Entry> figures(Record page) {
    FigureBook book = new FigureBook();
    book.add("page", page);
    return book.entries();
  }

  /** Figures of a column in the rows of a table; rows without one are left out. */
  static List<Figure> column(Filled<?> table, String rows, String column) {
    return table.figures().entrySet().stream()
        .filter(of -> of.getKey().startsWith(rows + "[") && of.getKey().endsWith("]." + column))
        .map(of -> (Figure) of.getValue())
        .toList();
  }

  /** A figure of the total of a table. */
  static Optional<Figure> total(Filled<?> table, String total, String column) {
    return Optional.ofNullable((Figure) table.figures().get(total + "." + column));
  }

  /** Every field of a table as text, row by row; a sentence below a row is a row. */
  public static List<List<String>> texts(Filled<?> table) {
    return table.lines().stream()
        .map(
            line ->
                line.fields().stream()
                    .map(
                        field ->
                            String.join("", field.marks().stream().map(Filled.Mark::text).toList()))
                    .toList())
        .toList();
  }
}
