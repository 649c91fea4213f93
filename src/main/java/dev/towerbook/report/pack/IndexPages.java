package dev.towerbook.report.pack;

import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.page.portfolio.IndexPage;
import dev.towerbook.report.page.portfolio.IndexPage.FileRow;
import dev.towerbook.report.page.portfolio.PortfolioPage;
import dev.towerbook.report.table.Filled;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands on the front page of a pack, once all its other files are written. */
public final class IndexPages {

  private final Path folder;
  private final String portfolio;
  private final Optional<String> scorecards;

  /**
   * @param folder of the pack
   * @param portfolio name of the portfolio's file
   * @param scorecards name of the file with the scorecards of wrappers, if there is one
   */
  public IndexPages(Path folder, String portfolio, Optional<String> scorecards) {
    this.folder = folder;
    this.portfolio = portfolio;
    this.scorecards = scorecards;
  }

  /**
   * The page.
   *
   * @param pack the portfolio, whose headline and trust strip it repeats
   * @param register every application, dearest first
   * @param csv name → meaning of the files in {@code csv/}
   */
  public IndexPage of(PortfolioPage pack, Filled<?> register, Map<String, String> csv)
      throws IOException {
    List<FileRow> figures = new ArrayList<>();
    for (Map.Entry<String, String> file : csv.entrySet()) {
      figures.add(file("csv/" + file.getKey(), file.getValue()));
    }
    // The manifest holds the digest of this page, so its own size is not known yet.
    figures.add(
        new FileRow(
            Manifest.NAME,
            "Every source and every file of the pack with its SHA-256, and the totals",
            new Figure("–", BigDecimal.ZERO, "")));
    Optional<FileRow> cards = Optional.empty();
    if (scorecards.isPresent()) {
      cards =
          Optional.of(file(scorecards.get(), "Wrapper and initiative scorecards, one page each"));
    }
    return new IndexPage(
        pack.frame(),
        pack.summary().headline(),
        pack.summary().trust(),
        file(portfolio, "The pack for the spend-to-value review"),
        cards,
        register,
        IndexPage.files(figures));
  }

  private FileRow file(String path, String meaning) throws IOException {
    return new FileRow(path, meaning, NumberFormats.count(Files.size(folder.resolve(path))));
  }
}
