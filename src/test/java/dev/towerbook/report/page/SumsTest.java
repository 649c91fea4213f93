package dev.towerbook.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.report.Figure;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.page.application.ApplicationPage;
import dev.towerbook.report.page.application.ApplicationPages;
import dev.towerbook.report.page.portfolio.IndexPage;
import dev.towerbook.report.page.portfolio.PortfolioPage;
import dev.towerbook.report.page.portfolio.PortfolioPages;
import dev.towerbook.report.table.Filled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
      Figure tco = page.layers().total().amount();
      assertThat(page.key().tco().value()).as(id).contains(tco);
      adds(id, page.layers().rows().stream().map(r -> r.amount()).toList(), tco);
      addsKnown(
          id,
          page.layers().rows().stream().map(r -> r.prior()).toList(),
          page.layers().total().prior());
      addsKnown(
          id,
          page.layers().rows().stream().map(r -> r.change()).toList(),
          page.layers().total().change());
      adds(id, page.nature().splits().subList(0, 2).stream().map(r -> r.amount()).toList(), tco);
      adds(id, page.nature().splits().subList(2, 4).stream().map(r -> r.amount()).toList(), tco);
      adds(id, page.nature().capabilities().stream().map(r -> r.amount()).toList(), tco);
      adds(
          id,
          page.direct().drivers().stream().map(r -> r.amount()).toList(),
          page.direct().total().amount());
      addsKnown(
          id,
          page.direct().drivers().stream().map(r -> r.prior()).toList(),
          page.direct().total().prior());
      adds(
          id,
          page.direct().coverage().stream().map(r -> r.amount()).toList(),
          page.direct().total().amount());
      adds(
          id,
          page.shared().rows().stream().map(r -> r.amount()).toList(),
          page.shared().total().amount());
      adds(id, List.of(page.direct().total().amount(), page.shared().total().amount()), tco);
      page.wrappers().total().ifPresent(total -> wrappers(id, page, total));
    }
  }

  private static void wrappers(String id, ApplicationPage page, ApplicationPage.WrapperRow total) {
    List<ApplicationPage.WrapperRow> rows = page.wrappers().rows();
    adds(id, rows.stream().map(row -> row.cost()).toList(), total.cost());
    adds(id, rows.stream().map(row -> row.keepAlive()).toList(), total.keepAlive());
    assertThat(page.key().wrappers().value()).as(id).contains(total.cost());
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
    matrix(page.matrix(), ledger);
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
    adds(
        "suspense",
        page.suspense().rows().stream().map(r -> r.amount()).toList(),
        page.suspense().total().amount());
    adds(
        "wrappers",
        PagesOf.column(page.position().wrappers(), "wrappers", "cost"),
        PagesOf.total(page.position().wrappers(), "wrappersTotal", "cost").orElseThrow());
  }

  private static void matrix(PortfolioPage.Matrix matrix, Figure ledger) {
    assertThat(matrix.total().total()).isEqualTo(ledger);
    List<PortfolioPage.MatrixRow> towers =
        matrix.rows().stream().filter(PortfolioPage.MatrixRow::tower).toList();
    adds("towers", towers.stream().map(row -> row.total()).toList(), ledger);
    for (PortfolioPage.MatrixRow row : matrix.rows()) {
      adds(row.label(), row.cells().stream().map(cell -> cell.amount()).toList(), row.total());
    }
    for (int j = 0; j < matrix.columns().size(); j++) {
      int column = j;
      adds(
          matrix.columns().get(j),
          towers.stream().map(row -> row.cells().get(column).amount()).toList(),
          matrix.total().cells().get(j).amount());
    }
  }

  @ParameterizedTest
  @MethodSource("runs")
  void an_application_costs_the_same_on_every_page(RunResults results) {
    PageContext run = PageContext.of(results);
    ApplicationPages pages = new ApplicationPages(run);
    for (IndexPage.ApplicationRow row : new PortfolioPages(run).register()) {
      assertThat(pages.page(row.id(), 0).layers().total().amount()).isEqualTo(row.amount());
    }
  }

  private static void adds(String what, List<Figure> parts, Figure total) {
    assertThat(PagesOf.sum(parts)).as(what).isEqualByComparingTo(PagesOf.digits(total));
  }

  private static void addsKnown(String what, List<Optional<Figure>> parts, Optional<Figure> total) {
    total.ifPresent(
        of ->
            assertThat(PagesOf.sumKnown(parts)).as(what).isEqualByComparingTo(PagesOf.digits(of)));
  }
}
