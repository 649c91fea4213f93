package dev.towerbook.report.page.economics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.economics.unit.CostBridge;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.page.PageContext;
import dev.towerbook.report.page.PagesOf;
import dev.towerbook.report.page.RunFixture;
import dev.towerbook.report.page.application.ApplicationPage;
import dev.towerbook.report.page.application.ApplicationPages;
import dev.towerbook.report.page.portfolio.PortfolioPages;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bridges lead from one printed total to the next, and nothing is said without a month before. */
class EconomicsRowsTest {

  private static final RunResults RESULTS = RunFixture.results();

  @Test
  void bridges_lead_from_the_month_before_to_the_month_of_every_application() {
    assertThat(RESULTS.economics().bridges().keySet())
        .containsAll(RESULTS.statements().byApplication().keySet());
    RESULTS
        .statements()
        .byApplication()
        .forEach(
            (id, statement) -> {
              CostBridge bridge = requireNonNull(RESULTS.economics().bridges().get(id), id);
              assertThat(bridge.to()).as(id).isEqualByComparingTo(statement.fullyLoaded());
            });
  }

  @Test
  void the_bridge_of_the_portfolio_adds_up_as_printed() {
    EconomicsPage.Bridge bridge = page(RESULTS).bridge();
    BigDecimal at = digits(bridge.rows().heads().getLast().title());
    List<List<String>> rows = PagesOf.texts(bridge.rows());
    for (List<String> row : rows.subList(0, rows.size() - 1)) {
      at = at.add(digits(row.getLast()));
    }
    assertThat(at).isEqualByComparingTo(digits(rows.getLast().getLast()));
  }

  @Test
  void the_first_month_has_no_bridge() {
    RunResults first = RunFixture.firstMonth();
    assertThat(first.economics().bridges()).isEmpty();
    assertThat(page(first).bridge().rows().isEmpty()).isTrue();
    assertThat(page(first).bridge().rows().figures()).isEmpty();
  }

  @Test
  void what_is_refused_has_no_figures() {
    PageContext run = PageContext.of(RESULTS);
    ApplicationPages pages = new ApplicationPages(run);
    for (String id : run.applicationIds()) {
      ApplicationPage.Scale scale = pages.page(id, 0).scale();
      if (scale.headline().text().startsWith("No cost curve")) {
        assertThat(scale.rows().isEmpty()).as(id).isTrue();
        assertThat(scale.note().text()).as(id).isNotBlank();
      }
    }
  }

  private static EconomicsPage page(RunResults results) {
    return new PortfolioPages(PageContext.of(results)).page().economics();
  }

  private static BigDecimal digits(String shown) {
    return new BigDecimal(shown.replace(",", "").replace("+", "").replace('\u2212', '-'));
  }
}
