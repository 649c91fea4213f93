package dev.towerbook.economics.plan;

import dev.towerbook.economics.scorecard.MetricEntry.Direction;
import dev.towerbook.economics.scorecard.MetricEntry.Target;
import dev.towerbook.economics.scorecard.ScoreCard.Scope;
import dev.towerbook.economics.scorecard.ScoreMetric;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.mapping.catalogue.CellReader;
import dev.towerbook.table.NearMatch;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import dev.towerbook.table.Table;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the targets of teams: one row a team and what it is responsible for. */
final class TeamTargetLoader {

  private static final Set<String> REQUIRED =
      Set.of(
          "team",
          "performance_metric",
          "performance_direction",
          "performance_target",
          "unit_cost_metric",
          "unit_cost_at_most",
          "owner",
          "why");
  private static final Set<String> MORE = Set.of("application_id", "wrapper_id");

  private final ProblemLog log;
  private final CellReader cells;
  private final Catalogue catalogue;
  private final Map<String, Row> seen = new HashMap<>();
  private final List<TeamTarget> targets = new ArrayList<>();

  /** What a team is responsible for. */
  private record Subject(Scope scope, String id) {}

  TeamTargetLoader(ProblemLog log, Catalogue catalogue) {
    this.log = log;
    this.cells = new CellReader(log);
    this.catalogue = catalogue;
  }

  TeamTargetShelf load(Path file) {
    new Table(TeamTargetShelf.FILE, log)
        .forEach(
            file,
            REQUIRED,
            column -> REQUIRED.contains(column) || MORE.contains(column),
            this::read);
    return new TeamTargetShelf(targets);
  }

  private void read(Row row) {
    row.required("why");
    row.required("owner");
    Optional<String> team = row.required("team");
    Optional<Subject> subject = subject(row);
    Optional<ScoreMetric> performance =
        metric(row, "performance_metric", metric -> !metric.isUnitCost());
    Optional<ScoreMetric> unitCost = metric(row, "unit_cost_metric", ScoreMetric::isUnitCost);
    Optional<Direction> direction =
        cells.requiredWord(row, "performance_direction", Direction.class);
    Optional<BigDecimal> target = number(row, "performance_target");
    Optional<BigDecimal> cost = number(row, "unit_cost_at_most");
    boolean whole =
        team.isPresent()
            && subject.isPresent()
            && performance.isPresent()
            && unitCost.isPresent()
            && direction.isPresent()
            && target.isPresent()
            && cost.isPresent();
    if (whole && cells.isFirst(seen, team.get() + ' ' + subject.get(), row, "team")) {
      targets.add(
          new TeamTarget(
              team.get(),
              subject.get().scope,
              subject.get().id,
              performance.get(),
              new Target(direction.get(), target.get()),
              unitCost.get(),
              new Target(Direction.AT_MOST, cost.get()),
              row.text("owner")));
    }
  }

  private static Optional<BigDecimal> number(Row row, String column) {
    return row.required(column).flatMap(text -> row.decimal(column));
  }

  private Optional<Subject> subject(Row row) {
    String application = row.text("application_id");
    String wrapper = row.text("wrapper_id");
    if (application.isEmpty() == wrapper.isEmpty()) {
      log.error(
          "TEAM-ABOUT",
          row.place("team"),
          "a team's targets are about an application or about a wrapper, exactly one",
          application + " | " + wrapper,
          "fill one of the two cells");
      return Optional.empty();
    }
    return wrapper.isEmpty()
        ? known(row, "application_id", catalogue.applications().keySet())
            .map(id -> new Subject(Scope.APPLICATION, id))
        : known(row, "wrapper_id", catalogue.wrappers().keySet())
            .map(id -> new Subject(Scope.WRAPPER, id));
  }

  private Optional<String> known(Row row, String column, Collection<String> ids) {
    return cells.reference(row, column, ids, "the catalogue's " + column);
  }

  private Optional<ScoreMetric> metric(Row row, String column, Predicate<ScoreMetric> allowed) {
    List<ScoreMetric> metrics = Arrays.stream(ScoreMetric.values()).filter(allowed).toList();
    Optional<String> word = row.required(column);
    Optional<ScoreMetric> found =
        word.flatMap(id -> metrics.stream().filter(one -> one.id().equals(id)).findFirst());
    if (word.isPresent() && found.isEmpty()) {
      List<String> ids = metrics.stream().map(ScoreMetric::id).toList();
      log.error(
          "TEAM-METRIC",
          row.place(column),
          "is no metric that may stand here" + NearMatch.hint(word.get(), ids),
          word.get(),
          "write one of " + String.join(", ", ids));
    }
    return found;
  }
}
