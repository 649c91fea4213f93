package dev.towerbook.economics.scorecard;

import dev.towerbook.economics.ScaleCase;
import dev.towerbook.economics.invest.Initiative;
import dev.towerbook.economics.invest.InitiativeShelf;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.scorecard.ScoreCard.Scope;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.words.UsageUnit;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Fills the cards. */
final class ScorecardBuilder {

  private final ScoreInputs inputs;
  private final MonthMetrics now;
  private final Optional<MonthMetrics> prior;
  private final Map<String, SortedMap<YearMonth, BigDecimal>> runs = new HashMap<>();

  ScorecardBuilder(ScoreInputs inputs, MonthMetrics now, Optional<MonthMetrics> prior) {
    this.inputs = inputs;
    this.now = now;
    this.prior = prior;
    for (UsageTotal count : inputs.usage()) {
      if (count.subject() instanceof CostObject.Wrapper wrapper
          && count.unit().equals(UsageUnit.WORKFLOW_RUN)
          && count.incomplete().isEmpty()
          && !count.month().isAfter(now.side().month())) {
        runs.computeIfAbsent(wrapper.id(), id -> new TreeMap<>())
            .merge(count.month(), count.quantity(), BigDecimal::add);
      }
    }
  }

  /** The portfolio, then applications, then wrappers. */
  List<ScoreCard> cards() {
    InitiativeShelf all = inputs.initiatives();
    List<ScoreCard> cards = new ArrayList<>();
    cards.add(card(Scope.PORTFOLIO, "", Optional.empty(), List.copyOf(all.byId().values())));
    for (String id : now.side().figures().keySet()) {
      Optional<ScaleCase> curve = Optional.ofNullable(inputs.scaleCases().get(id));
      cards.add(card(Scope.APPLICATION, id, curve, all.ofApplication(id)));
    }
    for (String id : now.wrappers().keySet()) {
      cards.add(card(Scope.WRAPPER, id, curve(id), all.ofWrapper(id)));
    }
    return cards;
  }

  /** Some metrics of every application. */
  SortedMap<String, Map<ScoreMetric, Measure>> applications(Set<ScoreMetric> asked) {
    SortedMap<String, Map<ScoreMetric, Measure>> all = new TreeMap<>();
    for (String id : now.side().figures().keySet()) {
      ScoreSubject subject =
          new ScoreSubject(
              Scope.APPLICATION,
              id,
              now,
              inputs,
              Optional.ofNullable(inputs.scaleCases().get(id)),
              inputs.initiatives().ofApplication(id));
      Map<ScoreMetric, Measure> own = new EnumMap<>(ScoreMetric.class);
      asked.forEach(metric -> own.put(metric, metric.score(subject, Optional.empty()).value()));
      all.put(id, own);
    }
    return all;
  }

  private ScoreCard card(
      Scope scope, String id, Optional<ScaleCase> curve, List<Initiative> initiatives) {
    ScoreSubject subject = new ScoreSubject(scope, id, now, inputs, curve, initiatives);
    Optional<ScoreSubject> before = prior.map(subject::in);
    List<Score> scores = new ArrayList<>();
    for (ScoreMetric metric : ScoreMetric.values()) {
      scores.add(metric.score(subject, before));
    }
    return new ScoreCard(scope, id, scores);
  }

  private Optional<ScaleCase> curve(String wrapper) {
    SortedMap<YearMonth, BigDecimal> volumes = runs.get(wrapper);
    SortedMap<YearMonth, BigDecimal> costs = inputs.costByWrapper().get(wrapper);
    return volumes == null || costs == null
        ? Optional.empty()
        : Optional.of(
            ScaleCase.of(
                wrapper,
                "workflow_run",
                volumes,
                costs,
                inputs.tariffs().of(new CostObject.Wrapper(wrapper), now.side().month())));
  }
}
