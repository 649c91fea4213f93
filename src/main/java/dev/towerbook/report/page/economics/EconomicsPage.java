package dev.towerbook.report.page.economics;

import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.Markup;
import dev.towerbook.report.table.Filled;
import java.util.Optional;

/**
 * The portfolio's page on what cost does: how it follows use, why it changed, how commitments are
 * used.
 */
public record EconomicsPage(
    Sentence headline,
    Sentence lead,
    Filled<?> curves,
    Filled<?> verdicts,
    Bridge bridge,
    Sentence commitmentsHeadline,
    Filled<?> commitments,
    Sentence advice) {

  /**
   * The month before to this month, step by step.
   *
   * @param rows steps that arose; with the amount in the head they add up to the total as printed
   * @param chart the steps from no change to all of it; a total's bar would hide them
   */
  public record Bridge(Sentence headline, Filled<?> rows, Optional<Markup> chart) {}
}
