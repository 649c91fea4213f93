package dev.towerbook.economics.metric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The debt that the wrappers of an application stand for, from 0 to 1, with its parts. What is not
 * known is no zero: the index is the weighted mean of the known parts, and the others are named.
 *
 * @param parts every part, in the order of {@link DebtPart}
 */
public record DebtIndex(Map<DebtPart, Part> parts, DebtTerms terms) {

  /**
   * A part.
   *
   * @param figure in the unit of the part
   * @param score 0 to 1
   */
  public record Part(Measure figure, Measure score) {}

  public DebtIndex {
    parts = Collections.unmodifiableMap(new EnumMap<>(parts));
  }

  /** The debt of an application in the month of its figures. */
  public static DebtIndex of(ApplicationFigures figures) {
    Map<DebtPart, Part> parts = new EnumMap<>(DebtPart.class);
    for (DebtPart part : DebtPart.values()) {
      Measure figure =
          figures.wrappers().isEmpty()
              ? new Measure.NotApplicable("no wrapper")
              : part.figure(figures);
      parts.put(part, new Part(figure, figure.map(figures.debt().of(part)::score)));
    }
    return new DebtIndex(parts, figures.debt());
  }

  /** Weighted mean of the known parts, 0 to 1. */
  public Measure value() {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    for (Map.Entry<DebtPart, Part> part : parts.entrySet()) {
      if (part.getValue().score() instanceof Measure.NotApplicable none) {
        return none;
      }
      if (part.getValue().score() instanceof Measure.Known known) {
        BigDecimal weight = terms.of(part.getKey()).weight();
        sum = sum.add(known.value().multiply(weight));
        weights = weights.add(weight);
      }
    }
    return weights.signum() == 0
        ? new Measure.Unknown("no part of it with a weight is known")
        : new Measure.Known(sum.divide(weights, MathContext.DECIMAL64));
  }

  /** The parts that are not known, each with the reason. */
  public List<String> unknown() {
    List<String> unknown = new ArrayList<>();
    parts.forEach(
        (part, of) -> {
          if (of.score() instanceof Measure.Unknown(String reason)) {
            unknown.add(part.title() + ": " + reason);
          }
        });
    return unknown;
  }
}
