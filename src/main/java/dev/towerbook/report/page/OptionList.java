package dev.towerbook.report.page;

import dev.towerbook.report.Figure;
import dev.towerbook.report.Sentence;
import java.util.List;

/**
 * Keep, refactor or retire by money, over the portfolio.
 *
 * @param verdicts those that change without wrappers first, then by lead
 * @param open applications without a verdict by money, each with the next datum to get
 */
public record OptionList(
    Sentence headline,
    Sentence lead,
    Sentence verdictsHeadline,
    List<VerdictRow> verdicts,
    Sentence verdictsRest,
    Sentence openHeadline,
    List<OpenRow> open,
    Sentence openRest) {

  /**
   * A verdict by money.
   *
   * @param lead of the option that the verdict names over the best other; below 0 if it is forced
   * @param odds of that option
   */
  public record VerdictRow(
      String label,
      String word,
      String style,
      String strength,
      boolean flips,
      String withoutWord,
      String withoutStyle,
      String rulesWord,
      String rulesStyle,
      Figure lead,
      Figure odds,
      Sentence change) {}

  /** No verdict by money: why, and what would give one. */
  public record OpenRow(
      String label,
      String strength,
      String rulesWord,
      String rulesStyle,
      Figure amount,
      Sentence next) {}
}
