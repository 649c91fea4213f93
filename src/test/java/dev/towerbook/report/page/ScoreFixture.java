package dev.towerbook.report.page;

import dev.towerbook.economics.invest.DatedCashFlow.Flow;
import dev.towerbook.economics.invest.Initiative;
import dev.towerbook.economics.invest.InitiativeShelf;
import dev.towerbook.economics.scorecard.MetricCatalogue;
import dev.towerbook.economics.scorecard.MetricEntry;
import dev.towerbook.economics.scorecard.MetricEntry.Direction;
import dev.towerbook.economics.scorecard.MetricEntry.SignOff;
import dev.towerbook.economics.scorecard.MetricEntry.Target;
import dev.towerbook.economics.scorecard.ScoreMetric;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
              "a test"));
    }
    return new MetricCatalogue(entries);
  }

  private static Optional<Target> target(ScoreMetric metric) {
    return switch (metric) {
      case SUPPORT_PER_BOT -> Optional.of(new Target(Direction.AT_MOST, new BigDecimal("5000")));
      case EXCEPTIONS_PER_1000 -> Optional.of(new Target(Direction.AT_MOST, new BigDecimal("40")));
      case TAG_COVERAGE -> Optional.of(new Target(Direction.AT_LEAST, new BigDecimal("0.95")));
      case PAYBACK -> Optional.of(new Target(Direction.AT_MOST, new BigDecimal("3")));
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
                new Flow(LocalDate.of(2026, 1, 1), 40_000))));
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
                new Flow(LocalDate.of(2027, 1, 1), 90_000))));
    return new InitiativeShelf(byId);
  }
}
