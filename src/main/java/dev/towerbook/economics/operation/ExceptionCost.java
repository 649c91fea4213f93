package dev.towerbook.economics.operation;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.money.Sums;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the exceptions of a wrapper or an application cost in a month.
 *
 * @param counted true if there is a count of exceptions in the month, be it of a part of it
 * @param exceptions of the month
 * @param operations what they are counted out of
 * @param base unit of {@code operations}; empty if nothing is counted
 * @param parts every part; the total is their exact sum
 */
public record ExceptionCost(
    CostObject.Listed subject,
    boolean counted,
    Measure exceptions,
    Measure operations,
    Optional<UsageUnit> base,
    Map<ExceptionPart, Part> parts) {

  /**
   * A part.
   *
   * @param cost in report currency; not applicable if another part holds it
   * @param quantity minutes, re-runs, or the support that a part is taken of
   * @param rate cost of an hour or a run, or the part of support from 0 to 1
   * @param basis what it rests on, in words
   */
  public record Part(Measure cost, Measure quantity, Measure rate, String basis) {

    static Part of(Measure quantity, String basis) {
      return new Part(quantity, quantity, quantity, basis);
    }

    static Part unknown(String reason) {
      return of(new Measure.Unknown(reason), "not known");
    }

    static Part within(String basis) {
      return of(new Measure.NotApplicable(basis), basis);
    }
  }

  public ExceptionCost {
    parts = Collections.unmodifiableMap(new EnumMap<>(parts));
  }

  /** A part. */
  public Part part(ExceptionPart part) {
    return Optional.ofNullable(parts.get(part)).orElseThrow();
  }

  /** Sum of the known parts: the least that exceptions cost. */
  public BigDecimal known() {
    return parts.values().stream()
        .flatMap(part -> part.cost().number().stream())
        .collect(Sums.of(cost -> cost));
  }

  /** The parts that are not known, each with the reason. */
  public List<String> unknown() {
    List<String> unknown = new ArrayList<>();
    parts.forEach(
        (part, of) -> {
          if (of.cost() instanceof Measure.Unknown(String reason)) {
            unknown.add(part.title() + ": " + reason);
          }
        });
    return unknown;
  }

  /** All parts; unknown if one of them is. */
  public Measure total() {
    List<String> unknown = unknown();
    return unknown.isEmpty()
        ? new Measure.Known(known())
        : new Measure.Unknown(String.join("; ", unknown));
  }

  /** Cost of one exception. */
  public Measure perException() {
    if (!(exceptions instanceof Measure.Known(BigDecimal count))) {
      return exceptions;
    }
    return total() instanceof Measure.Known(BigDecimal cost)
        ? Measure.ratio(cost, count, "no exception in the month")
        : total();
  }

  /** Exceptions per 1,000 of what they are counted out of. */
  public Measure perThousand() {
    if (exceptions instanceof Measure.Known(BigDecimal count)
        && operations instanceof Measure.Known(BigDecimal all)) {
      return Measure.ratio(count.movePointRight(3), all, "nothing was counted in the month");
    }
    return exceptions.with(operations, BigDecimal::add);
  }
}
