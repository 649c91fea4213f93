package dev.towerbook.economics.unit;

import static java.util.Objects.requireNonNull;

import dev.towerbook.money.Sums;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the change of an application's cost between two months comes from. The parts sum exactly to
 * the change; what cannot be distinguished says so.
 *
 * @param from the former month as it was published, in report currency
 * @param to the later month
 * @param effects every effect, zero if it did not arise
 */
public record CostBridge(BigDecimal from, BigDecimal to, Map<Effect, BigDecimal> effects) {

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
    Map<Effect, BigDecimal> all = new EnumMap<>(Effect.class);
    for (Effect effect : Effect.values()) {
      all.put(effect, effects.getOrDefault(effect, BigDecimal.ZERO));
    }
    effects = Collections.unmodifiableMap(all);
    BigDecimal sum = all.values().stream().reduce(from, BigDecimal::add);
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

  /** One step. */
  public BigDecimal of(Effect effect) {
    return requireNonNull(effects.get(effect));
  }

  /** Adds up the steps line by line. */
  private static final class Builder {
    private final SortedMap<String, BridgeLine> former;
    private final SortedMap<String, BridgeLine> later;
    private final Map<Effect, BigDecimal> effects = new EnumMap<>(Effect.class);
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

    private void add(Effect effect, BigDecimal amount) {
      effects.merge(effect, amount, BigDecimal::add);
    }

    CostBridge bridge(BigDecimal published) {
      BigDecimal from = total(former);
      add(Effect.RESTATEMENT, from.subtract(published));
      former.forEach(
          (key, line) -> {
            BridgeLine now = later.get(key);
            if (now == null) {
              add(Effect.RETIRED, line.cost().negate());
            } else {
              change(line, now);
            }
          });
      later.forEach(
          (key, line) -> {
            if (!former.containsKey(key)) {
              add(Effect.NEW, line.cost());
            }
          });
      return new CostBridge(published, total(later), effects);
    }

    private static BigDecimal total(SortedMap<String, BridgeLine> lines) {
      return lines.values().stream().collect(Sums.of(BridgeLine::cost));
    }

    private void change(BridgeLine line, BridgeLine now) {
      if (line.shared() || now.shared()) {
        add(Effect.ALLOCATION, now.cost().subtract(line.cost()));
        return;
      }
      add(Effect.FX, now.amount().multiply(now.rate().subtract(line.rate())));
      BigDecimal before = line.cost();
      BigDecimal after = now.amount().multiply(line.rate());
      if (!line.isCounted() || !now.isCounted()) {
        add(Effect.UNCOUNTED, after.subtract(before));
        return;
      }
      BigDecimal grown =
          quotient(
              before,
              laterUnits.getOrDefault(line.group(), BigDecimal.ONE),
              formerUnits.getOrDefault(line.group(), BigDecimal.ONE));
      BigDecimal atFormerPrice = quotient(before, units(now), units(line));
      add(Effect.VOLUME, grown.subtract(before));
      add(Effect.MIX, atFormerPrice.subtract(grown));
      add(Effect.PRICE, after.subtract(atFormerPrice));
    }

    private static BigDecimal quotient(BigDecimal amount, BigDecimal by, BigDecimal of) {
      return amount.multiply(by).divide(of, SCALE, RoundingMode.HALF_EVEN);
    }
  }
}
