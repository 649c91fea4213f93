package dev.towerbook.report.page;

import dev.towerbook.report.Figure;
import dev.towerbook.report.Sentence;
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
    List<BandRow> bands,
    Sentence bandNote,
    Sentence swingsHeadline,
    List<SwingRow> swings) {

  /**
   * How much of a service to commit; money a day at on-demand price.
   *
   * @param days on which a charge begins
   * @param never use of applications to be retired, which is kept out
   * @param regret what the best level costs more a day than on demand, at the use seen
   * @param regretFifth the same with a fifth less use
   * @param regretTwoFifths the same with two fifths less use
   * @param style {@code better} for advice to commit, else {@code muted}
   */
  public record BandRow(
      String label,
      Figure days,
      Optional<Figure> use,
      Optional<Figure> covered,
      Optional<Figure> never,
      Optional<Figure> waits,
      Optional<Figure> trend,
      Optional<Figure> breakEven,
      Optional<Figure> stable,
      Optional<Figure> best,
      Optional<Figure> regret,
      Optional<Figure> regretFifth,
      Optional<Figure> regretTwoFifths,
      String word,
      String style,
      Sentence advice) {}

  /**
   * Variable spend of an application.
   *
   * @param fromDemand change of spend from the first month to the last that demand explains
   * @param fromDiscipline the other part of the change
   * @param reason why there is no split
   */
  public record SwingRow(
      String label,
      Figure spend,
      Optional<Figure> variation,
      Optional<Figure> demand,
      Optional<Figure> discipline,
      Optional<Figure> fromDemand,
      Optional<Figure> fromDiscipline,
      String reason) {}

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
