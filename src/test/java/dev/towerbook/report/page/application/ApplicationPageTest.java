package dev.towerbook.report.page.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.report.pack.PackRenderer;
import dev.towerbook.report.page.PageContext;
import dev.towerbook.report.page.RunFixture;
import dev.towerbook.report.pdf.PrintedPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ApplicationPageTest {

  private final PageContext run = PageContext.of(RunFixture.results());
  private final PackRenderer renderer = new PackRenderer();

  @Test
  void an_application_is_one_page_and_a_crowded_one_two() throws IOException {
    int crowded = 0;
    ApplicationPages pages = new ApplicationPages(run);
    for (String id : run.applicationIds()) {
      PrintedPdf pdf = renderer.renderApplication(pages.page(id, 0));
      for (int tighter = 1; tighter <= ApplicationPages.TIGHTEST && pdf.pages() > 1; tighter++) {
        pdf = renderer.renderApplication(pages.page(id, tighter));
      }
      assertThat(pdf.pages()).as(id).isLessThanOrEqualTo(2);
      crowded += pdf.pages() - 1;
      keep(id, pdf);
    }
    assertThat(crowded).isLessThanOrEqualTo(1);
  }

  /** {@code -Dpages.keep=folder} keeps the documents, to look at them. */
  private static void keep(String name, PrintedPdf pdf) throws IOException {
    String folder = System.getProperty("pages.keep", "");
    if (!folder.isEmpty()) {
      Files.createDirectories(Path.of(folder));
      Files.write(Path.of(folder, name + ".pdf"), pdf.bytes());
    }
  }
}
