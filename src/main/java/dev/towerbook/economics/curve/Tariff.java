package dev.towerbook.economics.curve;

import dev.towerbook.economics.metric.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** A price list: what a quantity costs, exactly. Unit prices are never rounded to cents. */
public sealed interface Tariff {

  /**
   * Price of a quantity, in the currency of the list.
   *
   * @param quantity zero or more
   */
  BigDecimal cost(BigDecimal quantity);

  /** Cost per unit; unknown for a quantity of zero. */
  default Measure average(BigDecimal quantity) {
    return Measure.ratio(cost(quantity), quantity, "a quantity of zero has no unit cost");
  }

  /** What the next unit costs; below zero where volume tiers make more cheaper than less. */
  default BigDecimal nextUnit(BigDecimal quantity) {
    return cost(quantity.add(BigDecimal.ONE)).subtract(cost(quantity));
  }

  /**
   * Cost per unit of the units between two quantities.
   *
   * @throws IllegalArgumentException if they do not rise
   */
  default Measure incremental(BigDecimal from, BigDecimal to) {
    if (from.compareTo(to) >= 0) {
      throw new IllegalArgumentException(from + " is not below " + to);
    }
    return Measure.ratio(cost(to).subtract(cost(from)), to.subtract(from), "no units between");
  }

  /**
   * A slice of quantity.
   *
   * @param upTo last quantity of the slice; empty for the last slice
   * @param unitPrice zero or more
   */
  record Tier(Optional<BigDecimal> upTo, BigDecimal unitPrice) {
    public Tier {
      if (unitPrice.signum() < 0) {
        throw new IllegalArgumentException("unit price " + unitPrice);
      }
    }
  }

  /**
   * Each slice at its own price.
   *
   * @param tiers rising, exactly the last one open
   */
  record Graduated(List<Tier> tiers) implements Tariff {
    public Graduated {
      tiers = checked(tiers);
    }

    @Override
    public BigDecimal cost(BigDecimal quantity) {
      notNegative(quantity);
      BigDecimal from = BigDecimal.ZERO;
      BigDecimal cost = BigDecimal.ZERO;
      for (Tier tier : tiers) {
        BigDecimal to = tier.upTo().map(end -> end.min(quantity)).orElse(quantity);
        if (to.compareTo(from) > 0) {
          cost = cost.add(to.subtract(from).multiply(tier.unitPrice()));
          from = to;
        }
      }
      return cost;
    }
  }

  /**
   * The whole quantity at the price that it reaches: total cost drops at a boundary.
   *
   * @param tiers rising, exactly the last one open
   */
  record Volume(List<Tier> tiers) implements Tariff {
    public Volume {
      tiers = checked(tiers);
    }

    @Override
    public BigDecimal cost(BigDecimal quantity) {
      notNegative(quantity);
      Tier reached =
          tiers.stream()
              .filter(tier -> tier.upTo().map(end -> quantity.compareTo(end) <= 0).orElse(true))
              .findFirst()
              .orElseThrow();
      return quantity.multiply(reached.unitPrice());
    }
  }

  /**
   * Capacity that is bought in steps: fixed + ⌈quantity / capacity⌉ · step + variable · quantity.
   *
   * @param capacity units per step, above zero
   */
  record Stepped(BigDecimal fixed, BigDecimal capacity, BigDecimal step, BigDecimal variable)
      implements Tariff {
    public Stepped {
      if (capacity.signum() <= 0) {
        throw new IllegalArgumentException("capacity " + capacity);
      }
    }

    /** Steps that a quantity needs. */
    public BigDecimal steps(BigDecimal quantity) {
      return notNegative(quantity).divide(capacity, 0, RoundingMode.CEILING);
    }

    @Override
    public BigDecimal cost(BigDecimal quantity) {
      return fixed.add(steps(quantity).multiply(step)).add(quantity.multiply(variable));
    }
  }

  private static BigDecimal notNegative(BigDecimal quantity) {
    if (quantity.signum() < 0) {
      throw new IllegalArgumentException("quantity " + quantity);
    }
    return quantity;
  }

  private static List<Tier> checked(List<Tier> tiers) {
    BigDecimal end = BigDecimal.ZERO;
    for (int i = 0; i < tiers.size(); i++) {
      Optional<BigDecimal> upTo = tiers.get(i).upTo();
      boolean last = i == tiers.size() - 1;
      if (upTo.isEmpty() != last || (!last && upTo.orElseThrow().compareTo(end) <= 0)) {
        throw new IllegalArgumentException("tiers must rise, and only the last is open: " + tiers);
      }
      end = upTo.orElse(end);
    }
    if (tiers.isEmpty()) {
      throw new IllegalArgumentException("no tiers");
    }
    return List.copyOf(tiers);
  }
}
