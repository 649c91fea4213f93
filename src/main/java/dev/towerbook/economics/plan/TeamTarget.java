package dev.towerbook.economics.plan;

import static dev.towerbook.economics.metric.EconomicsProblem.TEAM_ABOUT;
import static dev.towerbook.economics.metric.EconomicsProblem.TEAM_METRIC;

import dev.towerbook.economics.scorecard.MetricEntry.Direction;
import dev.towerbook.economics.scorecard.MetricEntry.Goal;
import dev.towerbook.economics.scorecard.ScoreCard.Scope;
import dev.towerbook.economics.scorecard.ScoreMetric;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.table.sheet.Cells;
import dev.towerbook.table.sheet.Closed;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.Sheet;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
    Goal performanceTarget,
    ScoreMetric unitCost,
    Goal unitCostTarget,
    String owner) {

  private static final Column<String> TEAM = Column.text("team", "");
  private static final Column<Optional<String>> APPLICATION =
      Column.reference("application_id", Catalogue.APPLICATIONS, "what the team answers for")
          .optional();
  private static final Column<Optional<String>> WRAPPER =
      Column.reference("wrapper_id", Catalogue.WRAPPERS, "the same, if it is a wrapper").optional();
  private static final Column<ScoreMetric> PERFORMANCE =
      metric("performance_metric", metric -> !metric.isUnitCost(), "no cost per unit");
  private static final Column<Direction> DIRECTION =
      Words.column("performance_direction", Direction.class, "which side of the target is good");
  private static final Column<BigDecimal> TARGET =
      Column.number("performance_target", "in the unit of the metric, a share in parts of one");
  private static final Column<ScoreMetric> UNIT_COST =
      metric("unit_cost_metric", ScoreMetric::isUnitCost, "a cost per unit");
  private static final Column<BigDecimal> AT_MOST =
      Column.number("unit_cost_at_most", "in report currency");
  private static final Column<String> OWNER = Column.text("owner", "who answers for it");

  /** The targets of the teams. */
  public static final Sheet<TeamTarget> SHEET =
      Sheet.of("catalogue/team-targets.csv", TeamTarget::read)
          .with(TEAM, APPLICATION, WRAPPER, PERFORMANCE, DIRECTION, TARGET, UNIT_COST)
          .with(AT_MOST, OWNER, Column.WHY)
          .exactlyOneOf(APPLICATION, WRAPPER, "team", TEAM_ABOUT)
          .unique(TEAM, TEAM, APPLICATION, WRAPPER);

  private static Column<ScoreMetric> metric(
      String column, Predicate<ScoreMetric> allowed, String meaning) {
    List<String> ids =
        Arrays.stream(ScoreMetric.values()).filter(allowed).map(ScoreMetric::id).toList();
    return Column.word(
            column,
            new Closed<>(
                TEAM_METRIC,
                ids,
                id ->
                    Arrays.stream(ScoreMetric.values())
                        .filter(allowed)
                        .filter(metric -> metric.id().equals(id))
                        .findFirst()),
            meaning)
        .as("metric");
  }

  private static TeamTarget read(Cells cells) {
    Optional<String> application = cells.get(APPLICATION);
    return new TeamTarget(
        cells.get(TEAM),
        application.isPresent() ? Scope.APPLICATION : Scope.WRAPPER,
        application.or(() -> cells.get(WRAPPER)).orElseThrow(),
        cells.get(PERFORMANCE),
        new Goal(cells.get(DIRECTION), cells.get(TARGET)),
        cells.get(UNIT_COST),
        new Goal(Direction.AT_MOST, cells.get(AT_MOST)),
        cells.get(OWNER));
  }
}
