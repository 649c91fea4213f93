package dev.towerbook.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.pack.PackRenderer;
import dev.towerbook.report.page.portfolio.IndexPage;
import dev.towerbook.report.page.portfolio.PortfolioPage;
import dev.towerbook.report.page.portfolio.PortfolioPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndexTest {

  private final PortfolioPages pages = new PortfolioPages(PageContext.of(RunFixture.results()));
  private final PortfolioPage pack = pages.page();

  @Test
  void the_index_names_every_file_and_loads_nothing() throws IOException {
    String html = new PackRenderer().renderIndex(page("Claims <Core> & more"));
    assertThat(html)
        .startsWith("<!DOCTYPE html>")
        .contains("default-src 'none'")
        .contains("href=\"applications/claims-core.pdf\"")
        .contains("href=\"csv/app_tco.csv\"")
        .contains("Claims &lt;Core&gt; &amp; more")
        .doesNotContain("<script", "http:", "https:", "src=", "@import", "url(");
    String folder = System.getProperty("pages.keep", "");
    if (!folder.isEmpty()) {
      Files.writeString(Path.of(folder, "index.html"), html);
    }
  }

  private IndexPage page(String meaning) {
    return new IndexPage(
        pack.frame(),
        pack.summary().headline(),
        pack.summary().trust(),
        new IndexPage.FileRow("portfolio.pdf", "The portfolio pack", NumberFormats.count(102_506)),
        Optional.of(
            new IndexPage.FileRow("wrappers.pdf", "Scorecards", NumberFormats.count(40_210))),
        pages.register(),
        IndexPage.files(
            List.of(
                new IndexPage.FileRow("csv/app_tco.csv", meaning, NumberFormats.count(4_120)))));
  }
}
