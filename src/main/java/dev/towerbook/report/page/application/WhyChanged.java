package dev.towerbook.report.page.application;

import dev.towerbook.economics.driver.CostDriver;
import dev.towerbook.economics.driver.CostDriver.Basis;
import dev.towerbook.economics.driver.CostDriver.Cause;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.RoundedAmount;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The bridge of an application in one sentence: the month before, each cause, the month. */
final class WhyChanged {

  private WhyChanged() {}

  /** Adds up as printed; empty if the two months cannot be compared. */
  static Sentence of(ApplicationView one) {
    List<CostDriver> drivers =
        one.run().results().economics().drivers().byApplication().getOrDefault(one.id(), List.of());
    if (drivers.isEmpty() || one.priorSplit().isEmpty()) {
      return Sentence.none();
    }
    Map<Cause, BigDecimal> causes = new EnumMap<>(Cause.class);
    drivers.stream()
        .filter(driver -> driver.basis() == Basis.BRIDGE)
        .forEach(driver -> causes.merge(driver.cause(), driver.amount(), BigDecimal::add));
    causes.values().removeIf(amount -> amount.abs().compareTo(BigDecimal.valueOf(5, 1)) < 0);
    RoundedAmount before = one.priorSplit().get().total();
    Sentence sentence = Sentence.of(one.priorMonth() + " {}", before.figure(""));
    for (Map.Entry<Cause, RoundedAmount> cause : one.tco().minus(before).split(causes).entrySet()) {
      sentence =
          sentence.joined(
              ", ", Sentence.of(words(cause.getKey()) + " {}", cause.getValue().changeFigure("")));
    }
    return sentence.joined(" = ", Sentence.of(one.thisMonth() + " {}", one.tco().figure("")));
  }

  private static String words(Cause cause) {
    return switch (cause) {
      case VOLUME -> "volume";
      case MIX -> "mix";
      case PRICE -> "price";
      case EXCHANGE_RATE -> "exchange rate";
      case NEW -> "new";
      case RETIRED -> "retired";
      case NOT_DELIVERED -> "not delivered";
      case POOL_COST -> "cost of shared pools";
      case COUNT -> "usage counts of pools";
      case SHARE -> "share of pools";
      case RULE -> "rules";
      case CORRECTION -> "corrections";
      case NOT_SPLIT -> "not split";
      case REST -> "rest";
    };
  }
}
