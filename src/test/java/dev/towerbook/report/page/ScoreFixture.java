package dev.towerbook.report.page;

import dev.towerbook.economics.curve.Tariff;
import dev.towerbook.economics.curve.TariffShelf;
import dev.towerbook.economics.invest.DatedCashFlow.Flow;
import dev.towerbook.economics.invest.Initiative;
import dev.towerbook.economics.invest.InitiativeShelf;
import dev.towerbook.economics.pilot.PilotCost;
import dev.towerbook.economics.pilot.ProductionConditions;
import dev.towerbook.economics.pilot.ScaleDriver;
import dev.towerbook.economics.pilot.StagedCost;
import dev.towerbook.economics.pilot.StagedCostShelf;
import dev.towerbook.economics.plan.Budget;
import dev.towerbook.economics.plan.MonthPlan;
import dev.towerbook.economics.plan.TeamTarget;
import dev.towerbook.economics.scorecard.MetricCatalogue;
import dev.towerbook.economics.scorecard.MetricEntry;
import dev.towerbook.economics.scorecard.MetricEntry.Direction;
import dev.towerbook.economics.scorecard.MetricEntry.Goal;
import dev.towerbook.economics.scorecard.MetricEntry.SignOff;
import dev.towerbook.economics.scorecard.Numerator;
import dev.towerbook.economics.scorecard.ScoreCard.Scope;
import dev.towerbook.economics.scorecard.ScoreMetric;
import dev.towerbook.economics.scorecard.Scorecards;
import dev.towerbook.mapping.words.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A metric catalogue with a hole, and an initiative that never pays back. */
final class ScoreFixture {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 15);

  private ScoreFixture() {}

  /** Every metric has an owner; support per bot is not signed, only some have a target. */
  static MetricCatalogue metrics() {
    SortedMap<String, MetricEntry> entries = new TreeMap<>();
    for (ScoreMetric metric : ScoreMetric.values()) {
      boolean signed = metric != ScoreMetric.SUPPORT_PER_BOT;
      entries.put(
          metric.id(),
          new MetricEntry(
              metric.id(),
              "Edda Lindholm",
              signed ? Optional.of(new SignOff("Wilma Haagsma", DAY)) : Optional.empty(),
              target(metric),
              "a test",
              Numerator.TCO,
              ""));
    }
    return new MetricCatalogue(entries);
  }

  private static Optional<Goal> target(ScoreMetric metric) {
    return switch (metric) {
      case SUPPORT_PER_BOT -> Optional.of(new Goal(Direction.AT_MOST, new BigDecimal("5000")));
      case EXCEPTIONS_PER_1000 -> Optional.of(new Goal(Direction.AT_MOST, new BigDecimal("40")));
      case TAG_COVERAGE -> Optional.of(new Goal(Direction.AT_LEAST, new BigDecimal("0.95")));
      case PAYBACK -> Optional.of(new Goal(Direction.AT_MOST, new BigDecimal("3")));
      default -> Optional.empty();
    };
  }

  /** One that never pays back on a wrapper of the fixture's shelf, and one that does. */
  static InitiativeShelf initiatives() {
    SortedMap<String, Initiative> byId = new TreeMap<>();
    byId.put(
        "rekeying",
        new Initiative(
            "rekeying",
            "Rekeying by bot",
            Optional.of("broker-rekey-bot"),
            Optional.empty(),
            "Edda Lindholm",
            List.of(
                new Flow(LocalDate.of(2025, 1, 1), -100_000),
                new Flow(LocalDate.of(2026, 1, 1), 40_000)),
            List.of(),
            Optional.empty()));
    byId.put(
        "portal",
        new Initiative(
            "portal",
            "New portal",
            Optional.empty(),
            Optional.of("broker-portal"),
            "Edda Lindholm",
            List.of(
                new Flow(LocalDate.of(2025, 1, 1), -100_000),
                new Flow(LocalDate.of(2026, 1, 1), 90_000),
                new Flow(LocalDate.of(2027, 1, 1), 90_000)),
            List.of(),
            Optional.empty()));
    return new InitiativeShelf(byId);
  }

  /** One pilot with a production model, and one without. */
  static StagedCostShelf models() {
    Map<ScaleDriver, PilotCost.DriverCost> drivers =
        Map.of(
            ScaleDriver.API_VOLUME, new PilotCost.DriverCost(100, 2),
            ScaleDriver.SUPPORT, new PilotCost.DriverCost(300, 1),
            ScaleDriver.DATA_TRANSFER, new PilotCost.DriverCost(50, 0.5),
            ScaleDriver.EXCEPTIONS, new PilotCost.DriverCost(20, 10));
    ProductionConditions production =
        new ProductionConditions(
            Map.of(
                ScaleDriver.API_VOLUME, 6.0,
                ScaleDriver.SUPPORT, 4.0,
                ScaleDriver.DATA_TRANSFER, 0.5,
                ScaleDriver.EXCEPTIONS, 30.0));
    SortedMap<String, StagedCost> byId = new TreeMap<>();
    byId.put(
        "rekeying",
        new StagedCost("rekeying", new PilotCost(1000, drivers, 130), Optional.of(production)));
    byId.put("portal", new StagedCost("portal", new PilotCost(400, drivers, 0), Optional.empty()));
    return new StagedCostShelf(byId);
  }

  /** A price list for a part of the cost, which must not be taken for all of it. */
  static TariffShelf tariffs() {
    return new TariffShelf(
        List.of(
            new TariffShelf.Dated(
                new dev.towerbook.mapping.CostObject.Application("broker-portal"),
                Validity.ALWAYS,
                new Tariff.Graduated(
                    List.of(new Tariff.Tier(Optional.empty(), new BigDecimal("0.0001")))))));
  }

  /** A unit over its budget, one with a budget of nothing, and three teams. */
  static MonthPlan plan(Scorecards cards, YearMonth month) {
    return MonthPlan.of(
        List.of(
            budget("policy", Optional.empty(), "1000"),
            budget("policy", Optional.of("broker-portal"), "900000"),
            budget("finance", Optional.empty(), "0")),
        List.of(
            team("Automation", ScoreMetric.EXCEPTIONS_PER_1000, "1000", "0.000001"),
            team("Unsigned", ScoreMetric.SUPPORT_PER_BOT, "1", "1")),
        cards,
        List.of("policy", "finance", "claims"),
        month);
  }

  private static Budget budget(String unit, Optional<String> service, String amount) {
    return new Budget(unit, service, Validity.ALWAYS, new BigDecimal(amount), "Tobias Grunwald");
  }

  private static TeamTarget team(
      String name, ScoreMetric performance, String target, String unitCost) {
    return new TeamTarget(
        name,
        Scope.WRAPPER,
        "broker-rekey-bot",
        performance,
        new Goal(Direction.AT_MOST, new BigDecimal(target)),
        ScoreMetric.COST_PER_WORKFLOW_RUN,
        new Goal(Direction.AT_MOST, new BigDecimal(unitCost)),
        "Greta Hahnel");
  }
}
