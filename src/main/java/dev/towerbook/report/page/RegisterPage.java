package dev.towerbook.report.page;

import dev.towerbook.report.Figure;
import dev.towerbook.report.Sentence;
import java.util.List;
import java.util.Optional;

/** What the register of applications prints. */
public interface RegisterPage {

  /** All applications, dearest first. */
  record Register(
      Sentence headline,
      Sentence lead,
      List<Row> rows,
      Optional<RestRow> rest,
      Figure total,
      Optional<Figure> changePercent,
      String tone,
      Optional<Figure> wrapperShare,
      String density,
      Sentence rankNote) {}

  /** Applications without a row, counted by their label. */
  record RestRow(Figure label, Figure amount, Optional<Figure> wrapperShare) {}

  /**
   * An application with its verdict.
   *
   * @param rank by the weighted score; 1 is the one to look at first
   * @param bestRank its best rank when one weight at a time is turned; empty if it never moves
   * @param worstRank its worst one then
   */
  record Row(
      String label,
      String id,
      String businessUnit,
      String word,
      String style,
      String withoutWord,
      boolean flips,
      Optional<Figure> rank,
      Optional<Figure> bestRank,
      Optional<Figure> worstRank,
      Figure amount,
      Optional<Figure> changePercent,
      String tone,
      Optional<Figure> wrapperShare,
      Optional<Figure> businessFit,
      Optional<Figure> technicalFit,
      Optional<Figure> unitCost,
      String unit,
      Optional<Figure> confidence,
      String ruleId) {}
}
