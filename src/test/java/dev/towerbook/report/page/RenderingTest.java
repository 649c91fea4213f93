package dev.towerbook.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.report.PackRenderer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    ShownRun run = ShownRun.of(RunFixture.results());
    PackRenderer renderer = new PackRenderer();
    ApplicationPages pages = new ApplicationPages(run);
    List<byte[]> alone =
        run.applicationIds().stream()
            .map(id -> renderer.renderApplication(pages.page(id)).bytes())
            .toList();
    List<byte[]> together =
        run.applicationIds().parallelStream()
            .map(id -> renderer.renderApplication(pages.page(id)).bytes())
            .toList();
    for (int i = 0; i < alone.size(); i++) {
      assertThat(together.get(i)).isEqualTo(alone.get(i));
    }
  }

  @Test
  void a_first_month_says_that_there_is_nothing_to_compare_with() throws IOException {
    ShownRun run = ShownRun.of(RunFixture.firstMonth());
    PackRenderer renderer = new PackRenderer();
    ApplicationPage page = new ApplicationPages(run).page("claims-core");
    assertThat(PrintedFiguresTest.text(renderer.renderApplication(page)))
        .contains("no exchange rate for JPY in 2026-05")
        .doesNotContain("Change 0");
    PortfolioPage pack = new PortfolioPages(run).page();
    assertThat(PrintedFiguresTest.text(renderer.renderPortfolio(pack))).contains("At least EUR");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application.ftlh",
        "portfolio.ftlh",
        "scores.ftlh",
        "scorecards.ftlh",
        "index.ftlh",
        "words.ftlh"
      })
  void templates_print_values_and_no_figures_of_their_own(String name) throws IOException {
    String text =
        template(name).replaceAll("(?s)<#--.*?-->", "").replaceAll("(?s)\\$\\{[^}]*}", "");
    String words =
        text.replaceAll("(?s)<[^<>]*\"[^\"]*\"[^<>]*>", "<>").replaceAll("(?s)<[^<>]*>", "");
    assertThat(words).as(name).doesNotContainPattern("[0-9]");
    assertThat(template(name))
        .as(name)
        .doesNotContain("no_esc", "<script", "http://www.w3.org/2000");
  }

  private static String template(String name) throws IOException {
    try (InputStream in = PackRenderer.class.getResourceAsStream("/packs/" + name)) {
      assertThat(in).as(name).isNotNull();
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] portfolio(dev.towerbook.report.RunResults results) {
    return new PackRenderer()
        .renderPortfolio(new PortfolioPages(ShownRun.of(results)).page())
        .bytes();
  }

  private static byte[] application(String id) {
    ShownRun run = ShownRun.of(RunFixture.results());
    return new PackRenderer().renderApplication(new ApplicationPages(run).page(id)).bytes();
  }
}
