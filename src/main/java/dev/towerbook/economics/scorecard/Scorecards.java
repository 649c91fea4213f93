package dev.towerbook.economics.scorecard;

import dev.towerbook.economics.invest.Initiative;
import dev.towerbook.economics.invest.InvestmentCase;
import dev.towerbook.economics.invest.RunForecast;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.operation.Operations;
import dev.towerbook.economics.scorecard.ScoreCard.Scope;
import dev.towerbook.economics.tags.TagMonths;
import dev.towerbook.economics.unit.Consumption;
import dev.towerbook.economics.unit.InstrumentationCoverage;
import dev.towerbook.economics.unit.InstrumentationCoverage.Service;
import dev.towerbook.economics.unit.NetworkCost;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All cards of a month with what stands behind them.
 *
 * @param cards the portfolio, then applications, then wrappers, each by id
 * @param wrappers what wrappers cost and did, by id
 * @param services applications, wrappers and shared pools of the month
 * @param pilots initiatives with a pilot model, by id
 * @param operations completed runs, exceptions and support, with their trends
 * @param requiredTags how charges carry the tags that the shelf requires
 */
public record Scorecards(
    MetricCatalogue metrics,
    List<ScoreCard> cards,
    SortedMap<String, WrapperMonth> wrappers,
    TagSpend tags,
    NetworkCost network,
    List<Instrumented> services,
    Consumption consumption,
    Investments investments,
    List<PilotCheck> pilots,
    Operations operations,
    TagMonths requiredTags) {

  /**
   * Initiatives and the rate that they are valued at.
   *
   * @param byId those with cash flows
   * @param rate a year, in parts of one
   * @param month all are valued on its last day, so that values add up
   * @param yearly initiative id → cost of its wrapper or application in twelve months
   */
  public record Investments(
      SortedMap<String, Initiative> byId,
      double rate,
      YearMonth month,
      SortedMap<String, Measure> yearly) {
    public Investments {
      byId = Collections.unmodifiableSortedMap(new TreeMap<>(byId));
      yearly = Collections.unmodifiableSortedMap(new TreeMap<>(yearly));
    }

    /** What an initiative is worth. */
    public InvestmentCase of(Initiative one) {
      return new InvestmentCase(one.flows(), rate, month.atEndOfMonth());
    }

    /** The plan beside what it really costs. */
    public RunForecast forecast(Initiative one) {
      return new RunForecast(
          one, of(one), yearly.getOrDefault(one.id(), new Measure.Unknown("no cost")));
    }

    private static Investments of(ScoreInputs inputs) {
      YearMonth month = inputs.now().month();
      SortedMap<String, Measure> yearly = new TreeMap<>();
      inputs
          .initiatives()
          .byId()
          .forEach((id, one) -> yearly.put(id, RunForecast.yearly(costs(inputs, one), month)));
      return new Investments(inputs.initiatives().byId(), inputs.discountRate(), month, yearly);
    }

    private static SortedMap<YearMonth, BigDecimal> costs(ScoreInputs inputs, Initiative one) {
      SortedMap<YearMonth, BigDecimal> costs = new TreeMap<>();
      one.wrapper()
          .ifPresent(id -> costs.putAll(inputs.costByWrapper().getOrDefault(id, new TreeMap<>())));
      one.application()
          .flatMap(id -> Optional.ofNullable(inputs.now().figures().get(id)))
          .ifPresent(
              figures ->
                  figures.history().forEach((month, cost) -> costs.put(month, cost.fullyLoaded())));
      return costs;
    }
  }

  public Scorecards {
    cards = List.copyOf(cards);
    wrappers = Collections.unmodifiableSortedMap(new TreeMap<>(wrappers));
    services = List.copyOf(services);
    pilots = List.copyOf(pilots);
  }

  /** Fills all cards. */
  public static Scorecards of(ScoreInputs inputs) {
    MonthMetrics now = new MonthMetrics(inputs.now(), inputs);
    Optional<MonthMetrics> prior = inputs.prior().map(side -> new MonthMetrics(side, inputs));
    List<ScoreCard> cards = new ScorecardBuilder(inputs, now, prior).cards();
    return new Scorecards(
        inputs.metrics(),
        cards,
        now.wrappers(),
        now.tags(),
        now.network(),
        now.services(),
        Consumption.of(
            inputs.now(), inputs.prior().filter(before -> before.data().statements().isWhole())),
        Investments.of(inputs),
        PilotCheck.of(inputs, cards),
        now.operations(),
        inputs.requiredTags());
  }

  /** Some metrics of every application, by id, as its card has them. */
  public static SortedMap<String, Map<ScoreMetric, Measure>> figures(
      ScoreInputs inputs, Set<ScoreMetric> asked) {
    MonthMetrics now = new MonthMetrics(inputs.now(), inputs);
    return new ScorecardBuilder(inputs, now, Optional.empty()).applications(asked);
  }

  /** Services with cost that do not report it per unit, the dearest first. */
  public List<Instrumented> offenders() {
    Map<Service, Instrumented> all = new HashMap<>();
    services.forEach(one -> all.putIfAbsent(one.service(), one));
    return new InstrumentationCoverage(List.copyOf(all.keySet()))
        .offenders().stream().flatMap(one -> Optional.ofNullable(all.get(one)).stream()).toList();
  }

  /** The card of the whole company. */
  public ScoreCard portfolio() {
    return cards.getFirst();
  }

  /** The pilot of an initiative; empty if it has no model. */
  public Optional<PilotCheck> pilot(String initiative) {
    return pilots.stream().filter(one -> one.model().initiativeId().equals(initiative)).findFirst();
  }

  /** Cards of one kind, by id. */
  public List<ScoreCard> of(Scope scope) {
    return cards.stream().filter(card -> card.scope() == scope).toList();
  }
}
