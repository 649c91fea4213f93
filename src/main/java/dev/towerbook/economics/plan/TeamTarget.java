package dev.towerbook.economics.plan;

import static java.util.Objects.requireNonNull;

import dev.towerbook.economics.scorecard.MetricEntry.Target;
import dev.towerbook.economics.scorecard.ScoreCard.Scope;
import dev.towerbook.economics.scorecard.ScoreMetric;

/**
 * The two targets of a team, so that neither is met at the other's expense.
 *
 * @param scope application or wrapper
 * @param id what the team is responsible for
 * @param performance a metric that is no unit cost
 * @param unitCost a metric of cost per unit
 */
public record TeamTarget(
    String team,
    Scope scope,
    String id,
    ScoreMetric performance,
    Target performanceTarget,
    ScoreMetric unitCost,
    Target unitCostTarget,
    String owner) {
  public TeamTarget {
    requireNonNull(team, "team");
    requireNonNull(scope, "scope");
    requireNonNull(id, "id");
    requireNonNull(performance, "performance");
    requireNonNull(performanceTarget, "performanceTarget");
    requireNonNull(unitCost, "unitCost");
    requireNonNull(unitCostTarget, "unitCostTarget");
    requireNonNull(owner, "owner");
  }
}
