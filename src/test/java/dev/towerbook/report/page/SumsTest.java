package dev.towerbook.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.report.Figure;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.page.application.ApplicationPage;
import dev.towerbook.report.page.application.ApplicationPages;
import dev.towerbook.report.page.portfolio.PortfolioPage;
import dev.towerbook.report.page.portfolio.PortfolioPages;
import dev.towerbook.report.table.Filled;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every table adds up as printed, on every page, and pages agree with each other. */
class SumsTest {

  static List<RunResults> runs() {
    return List.of(RunFixture.results(), RunFixture.firstMonth());
  }

  @ParameterizedTest
  @MethodSource("runs")
  void tables_of_an_application_add_up_as_printed(RunResults results) {
    PageContext run = PageContext.of(results);
    ApplicationPages pages = new ApplicationPages(run);
    for (String id : run.applicationIds()) {
      ApplicationPage page = pages.page(id, 0);
      Filled<?> layers = page.layers().rows();
      Figure tco = PagesOf.total(layers, "total", "amount").orElseThrow();
      assertThat(page.key().tco().value()).as(id).isEqualTo(tco);
      adds(id, layers, "rows", "amount");
      adds(id, layers, "rows", "prior");
      adds(id, layers, "rows", "change");
      List<Figure> splits = PagesOf.column(page.nature().splits(), "splits", "amount");
      adds(id, splits.subList(0, 2), tco);
      adds(id, splits.subList(2, 4), tco);
      adds(id, PagesOf.column(page.nature().capabilities(), "capabilities", "amount"), tco);
      Filled<?> drivers = page.direct().drivers();
      adds(id, drivers, "drivers", "amount");
      adds(id, drivers, "drivers", "prior");
      Figure direct = PagesOf.total(drivers, "total", "amount").orElseThrow();
      adds(id, PagesOf.column(page.direct().coverage(), "coverage", "amount"), direct);
      adds(id, page.shared().rows(), "rows", "amount");
      Figure shared = PagesOf.total(page.shared().rows(), "total", "amount").orElseThrow();
      adds(id, List.of(direct, shared), tco);
      if (!page.wrappers().rows().isEmpty()) {
        adds(id, page.wrappers().rows(), "rows", "cost");
        adds(id, page.wrappers().rows(), "rows", "keepAlive");
        assertThat(PagesOf.total(page.wrappers().rows(), "total", "cost"))
            .as(id)
            .contains(page.key().wrappers().value());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("runs")
  void tables_of_the_portfolio_add_up_as_printed(RunResults results) {
    PortfolioPage page = new PortfolioPages(PageContext.of(results)).page();
    Filled<?> layers = page.cost().layers();
    Filled<?> pools = page.cost().pools();
    Figure tco = PagesOf.total(layers, "layersTotal", "amount").orElseThrow();
    Figure ledger = PagesOf.total(pools, "poolsTotal", "amount").orElseThrow();
    adds("layers", PagesOf.column(layers, "layers", "amount"), tco);
    adds("pools", PagesOf.column(pools, "pools", "amount"), ledger);
    for (String column : List.of("prior", "change")) {
      PagesOf.total(pools, "poolsTotal", column)
          .ifPresent(of -> adds("pools", PagesOf.column(pools, "pools", column), of));
    }
    adds("mix", page.summary().mix().stream().map(r -> r.amount()).toList(), tco);
    adds("register", PagesOf.column(page.register().rows(), "rows", "amount"), tco);
    rankings(page, tco);
    matrix(page.matrix().rows(), ledger);
  }

  private static void rankings(PortfolioPage page, Figure tco) {
    List<Figure> largest =
        new ArrayList<>(PagesOf.column(page.summary().largest(), "largest", "amount"));
    largest.addAll(PagesOf.column(page.summary().largest(), "rest", "amount"));
    adds("largest", largest, tco);
    for (String column : List.of("prior", "amount", "change")) {
      PagesOf.total(page.movers().rows(), "total", column)
          .ifPresent(
              of -> adds("movers", PagesOf.column(page.movers().rows(), "rows", column), of));
    }
    adds("suspense", page.suspense().rows(), "rows", "amount");
    adds("suspense", page.suspense().rows(), "rows", "gross");
    adds(
        "wrappers",
        PagesOf.column(page.position().wrappers(), "wrappers", "cost"),
        PagesOf.total(page.position().wrappers(), "wrappersTotal", "cost").orElseThrow());
  }

  private static void matrix(Filled<?> matrix, Figure ledger) {
    List<String> names = matrix.heads().stream().map(Filled.Head::title).toList();
    List<List<String>> rows = PagesOf.texts(matrix);
    for (List<String> row : rows) {
      assertThat(sum(row.subList(1, row.size() - 1)))
          .as(row.getFirst())
          .isEqualByComparingTo(PagesOf.digits(row.getLast()));
    }
    List<List<String>> towers =
        IntStream.range(0, rows.size())
            .filter(i -> matrix.lines().get(i).style().equals("tower"))
            .mapToObj(rows::get)
            .toList();
    for (int j = 1; j < names.size(); j++) {
      int column = j;
      assertThat(sum(towers.stream().map(row -> row.get(column)).toList()))
          .as(names.get(j))
          .isEqualByComparingTo(PagesOf.digits(rows.getLast().get(j)));
    }
    assertThat(rows.getLast().getLast()).isEqualTo(ledger.shown());
  }

  private static BigDecimal sum(List<String> texts) {
    return texts.stream()
        .filter(text -> !text.equals("–"))
        .map(PagesOf::digits)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @ParameterizedTest
  @MethodSource("runs")
  void an_application_costs_the_same_on_every_page(RunResults results) {
    PageContext run = PageContext.of(results);
    ApplicationPages pages = new ApplicationPages(run);
    List<List<String>> index = PagesOf.texts(new PortfolioPages(run).register());
    for (String id : run.applicationIds()) {
      Figure tco =
          PagesOf.total(pages.page(id, 0).layers().rows(), "total", "amount").orElseThrow();
      assertThat(index)
          .anyMatch(row -> row.getFirst().endsWith(" " + id) && row.get(3).equals(tco.shown()));
    }
  }

  private static void adds(String what, List<Figure> parts, Figure total) {
    assertThat(PagesOf.sum(parts)).as(what).isEqualByComparingTo(PagesOf.digits(total));
  }

  /** The rows of a column add up to its total, if there is one. */
  private static void adds(String what, Filled<?> table, String rows, String column) {
    PagesOf.total(table, "total", column)
        .ifPresent(total -> adds(what, PagesOf.column(table, rows, column), total));
  }
}
