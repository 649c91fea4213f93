package dev.towerbook.decision.ranking;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far the ranks of a portfolio move if the weights of its score are not quite right.
 *
 * @param change by how much each weight was turned up and down, one at a time: 0.2 for ±20 %
 * @param ranks application id → its ranks
 */
public record RankStability(double change, Map<String, Ranks> ranks) {

  /** The standard test. */
  public static final double STANDARD_CHANGE = 0.2;

  /**
   * Ranks of one application, 1 is first.
   *
   * @param base with the weights as they are
   */
  public record Ranks(int base, int best, int worst) {
    /** True if no turn of a weight moves it. */
    public boolean isStable() {
      return best == worst;
    }

    private Ranks seen(int rank) {
      return new Ranks(base, Math.min(best, rank), Math.max(worst, rank));
    }
  }

  public RankStability {
    ranks = Collections.unmodifiableMap(new TreeMap<>(ranks));
  }

  /** Turns every weight up and down. */
  public static RankStability of(
      Map<String, Map<Criterion, Double>> portfolio, PortfolioScore score, double change) {
    Map<String, Ranks> ranks = new HashMap<>();
    List<String> base = score.ranking(portfolio);
    for (int i = 0; i < base.size(); i++) {
      ranks.put(base.get(i), new Ranks(i + 1, i + 1, i + 1));
    }
    for (Criterion criterion : Criterion.values()) {
      for (double turn : new double[] {-change, change}) {
        List<String> turned = score.turned(criterion, turn).ranking(portfolio);
        for (int i = 0; i < turned.size(); i++) {
          int rank = i + 1;
          ranks.computeIfPresent(turned.get(i), (id, seen) -> seen.seen(rank));
        }
      }
    }
    return new RankStability(change, ranks);
  }

  /** Ranks of one application of the portfolio. */
  public Ranks of(String applicationId) {
    return requireNonNull(ranks.get(applicationId), applicationId);
  }
}
