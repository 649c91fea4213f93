package dev.towerbook.economics.unit;

import dev.towerbook.money.Sums;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the change of an application's cost between two months comes from. The parts sum exactly to
 * the change; what cannot be distinguished says so.
 *
 * @param from the former month as it was published, in report currency
 * @param to the later month
 * @param steps what each line adds to each effect, none of zero
 */
public record CostBridge(BigDecimal from, BigDecimal to, List<Step> steps) {

  /**
   * What one line adds to one effect.
   *
   * @param key of the line; empty for what is about the whole application
   */
  public record Step(String key, Effect effect, BigDecimal amount) {}

  /** A step of the bridge. */
  public enum Effect {
    /** The former month has changed since it was published. */
    RESTATEMENT,
    /** Cost that was not there before. */
    NEW,
    /** Cost that is gone. */
    RETIRED,
    /** Cost of a source that has not been delivered: it is missing, not gone. */
    NOT_DELIVERED,
    /** All quantities of a group grew or shrank alike, at former prices. */
    VOLUME,
    /** Quantities of a group shifted between dearer and cheaper, at former prices. */
    MIX,
    /** The price of a unit, at the later quantity. */
    PRICE,
    /** Another exchange rate, on the later amount. */
    FX,
    /** A larger or smaller share of a shared pool. */
    ALLOCATION,
    /** Quantity or price, without a count that would tell. */
    UNCOUNTED
  }

  /** Decimals of a part that is a quotient; the next part takes what rounding leaves. */
  private static final int SCALE = 12;

  public CostBridge {
    steps = steps.stream().filter(step -> step.amount.signum() != 0).toList();
    BigDecimal sum = steps.stream().map(Step::amount).reduce(from, BigDecimal::add);
    if (sum.compareTo(to) != 0) {
      throw new IllegalArgumentException("the steps lead to " + sum + ", not to " + to);
    }
  }

  /**
   * Builds the bridge of one application.
   *
   * @param published what the former month's pack said, in report currency
   * @param former lines of the former month as the book holds it now, keys unique
   * @param later lines of the later month, keys unique
   */
  public static CostBridge of(
      BigDecimal published, Collection<BridgeLine> former, Collection<BridgeLine> later) {
    return new Builder(byKey(former), byKey(later)).bridge(published);
  }

  private static SortedMap<String, BridgeLine> byKey(Collection<BridgeLine> lines) {
    SortedMap<String, BridgeLine> byKey = new TreeMap<>();
    for (BridgeLine line : lines) {
      if (byKey.put(line.key(), line) != null) {
        throw new IllegalArgumentException(line.key() + " stands twice in a month");
      }
    }
    return byKey;
  }

  /** Every effect, zero if it did not arise. */
  public Map<Effect, BigDecimal> effects() {
    Map<Effect, BigDecimal> all = new EnumMap<>(Effect.class);
    for (Effect effect : Effect.values()) {
      all.put(effect, of(effect));
    }
    return Collections.unmodifiableMap(all);
  }

  /** One effect over all lines. */
  public BigDecimal of(Effect effect) {
    return steps.stream().filter(step -> step.effect == effect).collect(Sums.of(Step::amount));
  }

  /** Adds up the steps line by line. */
  private static final class Builder {
    private final SortedMap<String, BridgeLine> former;
    private final SortedMap<String, BridgeLine> later;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, BigDecimal> formerUnits = new HashMap<>();
    private final Map<String, BigDecimal> laterUnits = new HashMap<>();

    Builder(SortedMap<String, BridgeLine> former, SortedMap<String, BridgeLine> later) {
      this.former = former;
      this.later = later;
      former.forEach(
          (key, line) -> {
            BridgeLine now = later.get(key);
            if (now != null && line.isCounted() && now.isCounted()) {
              formerUnits.merge(line.group(), units(line), BigDecimal::add);
              laterUnits.merge(line.group(), units(now), BigDecimal::add);
            }
          });
    }

    private static BigDecimal units(BridgeLine line) {
      return line.quantity().orElseThrow();
    }

    private void add(BridgeLine line, Effect effect, BigDecimal amount) {
      steps.add(new Step(line.key(), effect, amount));
    }

    CostBridge bridge(BigDecimal published) {
      BigDecimal from = total(former);
      steps.add(new Step("", Effect.RESTATEMENT, from.subtract(published)));
      former.forEach(
          (key, line) -> {
            BridgeLine now = later.get(key);
            if (now == null) {
              add(line, Effect.RETIRED, line.cost().negate());
            } else {
              change(line, now);
            }
          });
      later.forEach(
          (key, line) -> {
            if (!former.containsKey(key)) {
              add(line, Effect.NEW, line.cost());
            }
          });
      return new CostBridge(published, total(later), steps);
    }

    private static BigDecimal total(SortedMap<String, BridgeLine> lines) {
      return lines.values().stream().collect(Sums.of(BridgeLine::cost));
    }

    private void change(BridgeLine line, BridgeLine now) {
      if (line.shared() || now.shared()) {
        add(line, Effect.ALLOCATION, now.cost().subtract(line.cost()));
        return;
      }
      add(line, Effect.FX, now.amount().multiply(now.rate().subtract(line.rate())));
      BigDecimal before = line.cost();
      BigDecimal after = now.amount().multiply(line.rate());
      if (!line.isCounted() || !now.isCounted()) {
        add(line, Effect.UNCOUNTED, after.subtract(before));
        return;
      }
      BigDecimal grown =
          quotient(
              before,
              laterUnits.getOrDefault(line.group(), BigDecimal.ONE),
              formerUnits.getOrDefault(line.group(), BigDecimal.ONE));
      BigDecimal atFormerPrice = quotient(before, units(now), units(line));
      add(line, Effect.VOLUME, grown.subtract(before));
      add(line, Effect.MIX, atFormerPrice.subtract(grown));
      add(line, Effect.PRICE, after.subtract(atFormerPrice));
    }

    private static BigDecimal quotient(BigDecimal amount, BigDecimal by, BigDecimal of) {
      return amount.multiply(by).divide(of, SCALE, RoundingMode.HALF_EVEN);
    }
  }
}
