package dev.towerbook.decision.ranking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A weighted score that ranks the portfolio, and only that: it never overrides a present value.
 *
 * @param weights every criterion, zero or more, sum 1; to be printed beside the ranking
 */
public record PortfolioScore(Map<Criterion, Double> weights) {

  /** All criteria alike. */
  public static final PortfolioScore EVEN = new PortfolioScore(even());

  private static final double MAX = 5;

  public PortfolioScore {
    if (weights.size() != Criterion.values().length) {
      throw new IllegalArgumentException("not every criterion has a weight: " + weights.keySet());
    }
    double sum = 0;
    for (double weight : weights.values()) {
      if (!(weight >= 0)) {
        throw new IllegalArgumentException("weight " + weight);
      }
      sum += weight;
    }
    if (Math.abs(sum - 1) > 1e-9) {
      throw new IllegalArgumentException("the weights sum to " + sum + ", not to 1");
    }
    weights = Collections.unmodifiableMap(new EnumMap<>(weights));
  }

  private static Map<Criterion, Double> even() {
    Map<Criterion, Double> weights = new EnumMap<>(Criterion.class);
    for (Criterion criterion : Criterion.values()) {
      weights.put(criterion, 1.0 / Criterion.values().length);
    }
    return weights;
  }

  /**
   * The score of one application, 0 to 5.
   *
   * @param scores every criterion, 0 to 5
   * @throws IllegalArgumentException if one is missing or out of range: a score that is not known
   *     is not zero, such an application has no rank
   */
  public double of(Map<Criterion, Double> scores) {
    double sum = 0;
    for (Map.Entry<Criterion, Double> weight : weights.entrySet()) {
      Double score = scores.get(weight.getKey());
      if (score == null || !(score >= 0 && score <= MAX)) {
        throw new IllegalArgumentException(weight.getKey() + " is scored " + score);
      }
      sum += weight.getValue() * score;
    }
    return sum;
  }

  /**
   * Ids by falling score, equal ones by id.
   *
   * @param portfolio application id → its scores
   */
  public List<String> ranking(Map<String, Map<Criterion, Double>> portfolio) {
    Map<String, Double> total = new HashMap<>();
    portfolio.forEach((id, scores) -> total.put(id, of(scores)));
    List<String> ids = new ArrayList<>(portfolio.keySet());
    ids.sort(
        Comparator.<String>comparingDouble(id -> -total.getOrDefault(id, 0.0))
            .thenComparing(Comparator.naturalOrder()));
    return ids;
  }

  /**
   * The same with one weight turned up or down and the others scaled, so that the sum stays 1.
   *
   * @param change −0.2 for 20 % less
   */
  PortfolioScore turned(Criterion criterion, double change) {
    Map<Criterion, Double> turned = new EnumMap<>(weights);
    turned.computeIfPresent(criterion, (name, weight) -> weight * (1 + change));
    double sum = turned.values().stream().mapToDouble(Double::doubleValue).sum();
    turned.replaceAll((name, weight) -> weight / sum);
    return new PortfolioScore(turned);
  }
}
