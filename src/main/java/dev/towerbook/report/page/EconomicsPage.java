package dev.towerbook.report.page;

import dev.towerbook.report.Figure;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.table.Filled;
import java.util.List;
import java.util.Optional;

/** What pages say beyond cost: how it follows use, why it changed, how commitments are used. */
public interface EconomicsPage {

  /**
   * The month before to this month, step by step.
   *
   * @param rows steps that arose; with {@code from} they add up to {@code to} as printed
   * @param chart the steps from no change to all of it; a total's bar would hide them
   */
  record Bridge(
      Sentence headline,
      Optional<Figure> from,
      List<StepRow> rows,
      Optional<Figure> to,
      Optional<Markup> chart) {}

  /**
   * A step of the bridge.
   *
   * @param bar its name in the chart
   */
  record StepRow(String label, String bar, Figure amount, String tone) {}

  /** The portfolio's page. */
  record Overview(
      Sentence headline,
      Sentence lead,
      Filled<?> curves,
      Filled<?> verdicts,
      Bridge bridge,
      Sentence commitmentsHeadline,
      Filled<?> commitments,
      Sentence advice) {}
}
