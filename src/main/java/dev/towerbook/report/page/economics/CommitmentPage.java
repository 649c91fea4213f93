package dev.towerbook.report.page.economics;

import dev.towerbook.report.Figure;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.table.Filled;
import java.util.List;
import java.util.Optional;

/**
 * The portfolio's page on commitments: when they end, what to commit next, and how the rest swings.
 *
 * @param bandNote what the bands rest on
 * @param swings of the applications with the largest variable spend
 */
public record CommitmentPage(
    Sentence headline,
    Sentence lead,
    Calendar calendar,
    Sentence bandsHeadline,
    Filled<?> bands,
    Sentence bandNote,
    Sentence swingsHeadline,
    Filled<?> swings) {

  /**
   * Commitments by end.
   *
   * @param rest commitments without a row, counted by their label
   * @param total of the known amounts; empty if none is known
   * @param note what is on bills and in no register, and what is not known
   */
  public record Calendar(
      Sentence headline,
      List<EntryRow> rows,
      Optional<RegisterPage.RestRow> rest,
      Optional<Figure> total,
      Sentence note) {}

  /**
   * A commitment.
   *
   * @param end day of its end, or that it has ended
   * @param late true if it has ended and its services are still billed as covered
   * @param monthly what is owed a month, in its own currency; empty if it is for the whole time
   * @param quantity of a commitment without an amount
   * @param owed after the month; empty if it is not known
   */
  public record EntryRow(
      String label,
      String provider,
      String end,
      boolean late,
      Optional<Figure> monthly,
      String currency,
      Optional<Figure> quantity,
      String quantityUnit,
      Optional<Figure> owed,
      String saidBy) {}
}
