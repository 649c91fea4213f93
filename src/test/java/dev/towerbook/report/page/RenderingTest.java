package dev.towerbook.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.report.RunResults;
import dev.towerbook.report.pack.PackRenderer;
import dev.towerbook.report.page.application.ApplicationPage;
import dev.towerbook.report.page.application.ApplicationPages;
import dev.towerbook.report.page.application.PrintedFiguresTest;
import dev.towerbook.report.page.portfolio.PortfolioPage;
import dev.towerbook.report.page.portfolio.PortfolioPages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class RenderingTest {

  @Test
  void two_runs_give_the_same_bytes() {
    byte[] first = portfolio(RunFixture.results());
    assertThat(portfolio(RunFixture.results())).isEqualTo(first);
    byte[] page = application("claims-core");
    assertThat(application("claims-core")).isEqualTo(page);
  }

  @Test
  void threads_share_a_renderer() {
    PageContext run = PageContext.of(RunFixture.results());
    PackRenderer renderer = new PackRenderer();
    ApplicationPages pages = new ApplicationPages(run);
    List<byte[]> alone =
        run.applicationIds().stream()
            .map(id -> renderer.renderApplication(pages.page(id, 0)).bytes())
            .toList();
    List<byte[]> together =
        run.applicationIds().parallelStream()
            .map(id -> renderer.renderApplication(pages.page(id, 0)).bytes())
            .toList();
    for (int i = 0; i < alone.size(); i++) {
      assertThat(together.get(i)).isEqualTo(alone.get(i));
    }
  }

  @Test
  void a_first_month_says_that_there_is_nothing_to_compare_with() throws IOException {
    assertThat(applicationText(RunFixture.firstMonthInEuro()))
        .contains("n/a: the book has no Apr 26")
        .doesNotContain("Change 0", "no exchange rate");
    assertThat(portfolioText(RunFixture.firstMonthInEuro()))
        .contains("No comparison: the book has no Apr 26")
        .doesNotContain("At least EUR 1.", "no exchange rate");
  }

  @Test
  void a_first_month_that_lacks_a_rate_says_that_instead() throws IOException {
    assertThat(applicationText(RunFixture.firstMonth()))
        .contains("no exchange rate for JPY in 2026-05")
        .doesNotContain("Change 0");
    assertThat(portfolioText(RunFixture.firstMonth()))
        .contains("No comparison: no exchange rate for JPY in 2026-05", "At least EUR 1.");
  }

  private static String applicationText(RunResults results) throws IOException {
    ApplicationPage page = new ApplicationPages(PageContext.of(results)).page("claims-core", 0);
    return PrintedFiguresTest.text(new PackRenderer().renderApplication(page));
  }

  private static String portfolioText(RunResults results) throws IOException {
    PortfolioPage pack = new PortfolioPages(PageContext.of(results)).page();
    return PrintedFiguresTest.text(new PackRenderer().renderPortfolio(pack));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application.ftlh",
        "portfolio.ftlh",
        "tables.ftlh",
        "scorecards.ftlh",
        "index.ftlh"
      })
  void templates_print_values_and_no_figures_of_their_own(String name) throws IOException {
    String text =
        template(name)
            .replace("UTF-8", "")
            .replaceAll("(?s)<#--.*?-->", "")
            .replaceAll("(?s)\\$\\{[^}]*}", "");
    String words =
        text.replaceAll("(?s)<[^<>]*\"[^\"]*\"[^<>]*>", "<>").replaceAll("(?s)<[^<>]*>", "");
    assertThat(words).as(name).doesNotContainPattern("[0-9]");
    assertThat(template(name))
        .as(name)
        .doesNotContain("no_esc", "<script", "http://www.w3.org/2000");
  }

  /** Titles, figures and cells of a table are declared in one place: report/table/Table. */
  @ParameterizedTest
  @ValueSource(strings = {"application.ftlh", "portfolio.ftlh", "scorecards.ftlh", "index.ftlh"})
  void tables_are_written_by_the_one_macro(String name) throws IOException {
    assertThat(template(name)).as(name).doesNotContain("<table", "<th", "<tr", "<td");
  }

  private static String template(String name) throws IOException {
    try (InputStream in = PackRenderer.class.getResourceAsStream("/packs/" + name)) {
      assertThat(in).as(name).isNotNull();
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] portfolio(dev.towerbook.report.RunResults results) {
    return new PackRenderer()
        .renderPortfolio(new PortfolioPages(PageContext.of(results)).page())
        .bytes();
  }

  private static byte[] application(String id) {
    PageContext run = PageContext.of(RunFixture.results());
    return new PackRenderer().renderApplication(new ApplicationPages(run).page(id, 0)).bytes();
  }
}
