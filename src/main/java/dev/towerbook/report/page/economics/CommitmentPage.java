package dev.towerbook.report.page.economics;

import dev.towerbook.report.Sentence;
import dev.towerbook.report.table.Filled;

/**
 * The portfolio's page on commitments: when they end, what to commit next, and how the rest swings.
 *
 * @param bandNote what the bands rest on
 * @param swings of the applications with the largest variable spend
 * @param forecasts of the portfolio, and of what commitments may cover with and without them
 */
public record CommitmentPage(
    Sentence headline,
    Sentence lead,
    Calendar calendar,
    Sentence bandsHeadline,
    Filled<?> bands,
    Sentence bandNote,
    Sentence swingsHeadline,
    Filled<?> swings,
    Sentence forecastsHeadline,
    Filled<?> forecasts) {

  /**
   * Commitments by end.
   *
   * @param rows with the total of the known amounts
   * @param note what is on bills and in no register, and what is not known
   */
  public record Calendar(Sentence headline, Filled<?> rows, Sentence note) {}
}
