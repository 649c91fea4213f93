package dev.towerbook.report.page.portfolio;

import dev.towerbook.report.Figure;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.PageFrame;
import dev.towerbook.report.table.Cell;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
import java.util.List;
import java.util.Optional;

/**
 * The front page of a pack's folder: what is in it. One static HTML page, no script, relative links
 * only.
 *
 * @param headline the message of the month, as on the first page of the portfolio
 * @param portfolio file of the portfolio pack
 * @param scorecards file of the scorecards of wrappers, if there is one
 * @param figures CSV files and the manifest
 */
public record IndexPage(
    PageFrame frame,
    Sentence headline,
    List<PortfolioPage.TrustRow> trust,
    FileRow portfolio,
    Optional<FileRow> scorecards,
    Filled<?> applications,
    Filled<?> figures) {

  public IndexPage {
    trust = List.copyOf(trust);
  }

  /**
   * A file of the pack.
   *
   * @param path relative to the index, with {@code /}
   * @param meaning one sentence
   */
  public record FileRow(String path, String meaning, Figure bytes) {}

  /** The table of files. */
  public static Filled<?> files(List<FileRow> files) {
    return Table.<FileRow>of("figures", "")
        .text("File", "path", file -> new Cell.Linked(file.path(), file.path()))
        .text("What it holds", "meaning", FileRow::meaning)
        .figure("Bytes", "bytes", FileRow::bytes)
        .rows(files);
  }
}
