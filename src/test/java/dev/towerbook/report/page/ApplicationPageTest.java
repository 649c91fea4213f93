package dev.towerbook.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.report.PackRenderer;
import dev.towerbook.report.pdf.PrintedPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ApplicationPageTest {

  private final ShownRun run = ShownRun.of(RunFixture.results());
  private final PackRenderer renderer = new PackRenderer();

  @Test
  void every_application_is_one_page() throws IOException {
    ApplicationPages pages = new ApplicationPages(run);
    for (String id : run.applicationIds()) {
      PrintedPdf pdf = renderer.renderApplication(pages.page(id, 0));
      assertThat(pdf.pages()).as(id).isEqualTo(1);
      keep(id, pdf);
    }
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
