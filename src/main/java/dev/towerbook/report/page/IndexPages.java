package dev.towerbook.report.page;

import dev.towerbook.report.Figure;
import dev.towerbook.report.Manifest;
import dev.towerbook.report.Show;
import dev.towerbook.report.page.IndexPage.ApplicationRow;
import dev.towerbook.report.page.IndexPage.FileRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What stands on the front page of a pack, once all its other files are written. */
public final class IndexPages {

  private IndexPages() {}

  /**
   * The page.
   *
   * @param pack the portfolio, whose headline and trust strip it repeats
   * @param register every application, dearest first
   * @param folder of the pack
   * @param portfolio name of the portfolio's file
   * @param csv name → meaning of the files in {@code csv/}
   */
  public static IndexPage of(
      PortfolioPage pack,
      List<PortfolioPage.DecisionRow> register,
      Path folder,
      String portfolio,
      Map<String, String> csv)
      throws IOException {
    List<FileRow> figures = new ArrayList<>();
    for (Map.Entry<String, String> file : csv.entrySet()) {
      figures.add(file(folder, "csv/" + file.getKey(), file.getValue()));
    }
    // The manifest holds the digest of this page, so its own size is not known yet.
    figures.add(
        new FileRow(
            Manifest.NAME,
            "Every source and every file of the pack with its SHA-256, and the totals",
            new Figure("–", BigDecimal.ZERO, "")));
    List<ApplicationRow> applications =
        register.stream()
            .map(row -> ApplicationRow.of(row, "applications/" + row.id() + ".pdf"))
            .toList();
    return new IndexPage(
        pack.frame(),
        pack.summary().headline(),
        pack.summary().trust(),
        file(folder, portfolio, "The pack for the spend-to-value review"),
        applications,
        figures);
  }

  private static FileRow file(Path folder, String path, String meaning) throws IOException {
    return new FileRow(path, meaning, Show.count(Files.size(folder.resolve(path))));
  }
}
