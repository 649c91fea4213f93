package dev.towerbook.economics.scorecard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What finance says of a metric.
 *
 * @param id of a {@link ScoreMetric} or of a metric that decision rules use
 * @param owner who answers for it; empty if nobody does
 * @param signOff empty if finance has not signed it; a metric that is not trusted is printed as
 *     such, has no verdict on its target, and decision rules find it unknown
 * @param numerator of a unit cost
 * @param denominator the source of the count of a unit cost; empty if not stated
 */
public record MetricEntry(
    String id,
    String owner,
    Optional<SignOff> signOff,
    Optional<Goal> target,
    String why,
    Numerator numerator,
    String denominator) {

  /** Who has signed, and when. */
  public record SignOff(String by, LocalDate on) {}

  /** Which side of a target is good. */
  public enum Direction {
    AT_MOST,
    AT_LEAST
  }

  /**
   * What is wanted.
   *
   * @param value in the unit of the metric; a share in parts of one
   */
  public record Goal(Direction direction, BigDecimal value) {

    /** True if a value is on the good side, or on the line. */
    public boolean isMet(BigDecimal of) {
      return switch (direction) {
        case AT_MOST -> of.compareTo(value) <= 0;
        case AT_LEAST -> of.compareTo(value) >= 0;
      };
    }
  }

  /** An entry for a metric that the catalogue does not list: nobody owns or has signed it. */
  static MetricEntry unlisted(String id) {
    return new MetricEntry(id, "", Optional.empty(), Optional.empty(), "", Numerator.TCO, "");
  }

  /** True if finance has signed it and somebody answers for it. */
  public boolean isTrusted() {
    return signOff.isPresent() && !owner.isEmpty();
  }

  /** Why it is not trusted; empty if it is. */
  public Optional<String> whyNot() {
    if (signOff.isEmpty()) {
      return Optional.of("finance has not signed " + id);
    }
    return owner.isEmpty() ? Optional.of(id + " has no owner") : Optional.empty();
  }
}
