package dev.towerbook.report.page.option;

import dev.towerbook.report.Figure;
import dev.towerbook.report.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * Keep, refactor or retire by money, on the page of an application.
 *
 * @param headline the verdict by money with its strength
 * @param notes what speaks against it, or what is missing
 * @param change the one sentence that says what would change it
 * @param rows one an option; none if an input is missing
 * @param turns what the answer hangs on most, longest bar of the tornado first
 */
public record OptionBlock(
    Sentence headline, Sentence notes, Sentence change, List<Row> rows, List<Turn> turns) {

  /** An option with its present value and the part of draws in which it is best. */
  public record Row(String label, String style, Figure npv, Figure odds, Figure npvWithout) {}

  /**
   * An input.
   *
   * @param atLow lead of the best option with the input at its lowest
   * @param atHigh the same at its highest
   * @param turnsAt where another option draws level; empty if none does
   * @param winner the option beyond it, or empty
   */
  public record Turn(
      String label,
      Figure now,
      Figure atLow,
      Figure atHigh,
      Optional<Figure> turnsAt,
      String winner) {}
}
