package dev.towerbook.report.page;

import dev.towerbook.report.Figure;
import dev.towerbook.report.FigureBook;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads printed digits back, as a reader with a calculator would. */
final class PagesOf {

  private PagesOf() {}

  static BigDecimal digits(Figure figure) {
    return new BigDecimal(figure.shown().replace(",", "").replace("+", "").replace('−', '-'));
  }

  static BigDecimal sum(List<Figure> figures) {
    return figures.stream().map(PagesOf::digits).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static BigDecimal sumKnown(List<Optional<Figure>> figures) {
    return sum(figures.stream().flatMap(Optional::stream).toList());
  }

  static List<FigureBook.Entry> figures(Record page) {
    FigureBook book = new FigureBook();
    book.add("page", page);
    return book.entries();
  }
}
