package dev.towerbook.decision.recommend;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the catalogue and the ledger know under a verdict.
 *
 * @param forcedKeep why it stays whatever the figures say; empty if nothing forces it
 * @param monthsOfCost closed months with known cost
 * @param monthsNeeded fewest of them for present values
 * @param flawedAtScale true if unit cost is shown to rise with volume
 * @param costAttribution how firmly its cost is attributed, 0 to 1, see {@link
 *     dev.towerbook.decision.CostAttribution}; empty if it has none
 * @param doubts data that are stale, missing, unconverted or partly counted, one of a kind
 */
public record Grounds(
    Optional<String> forcedKeep,
    int monthsOfCost,
    int monthsNeeded,
    MarginalCost marginalCost,
    boolean flawedAtScale,
    Optional<BigDecimal> costAttribution,
    List<Weakness> doubts) {

  public Grounds {
    doubts = List.copyOf(doubts);
    if (doubts.stream().map(Weakness::kind).distinct().count() != doubts.size()) {
      throw new IllegalArgumentException("a kind of doubt twice: " + doubts);
    }
  }
}
