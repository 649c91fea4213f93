package dev.towerbook.economics.control;

import dev.towerbook.economics.control.ControlPoint.Limits;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * A series of months with its centre and, from {@link #LEAST} points on, its limits.
 *
 * @param points oldest first; months without a value are left out
 * @param centre empty without a point
 * @param sigmaZ of a p′-chart: how much wider than a binomial the months spread, 1 for as wide
 * @param noLimits why there are no limits; empty if there are
 */
public record ControlChart(
    Kind kind,
    List<ControlPoint> points,
    Optional<Double> centre,
    Optional<Double> sigmaZ,
    Optional<String> noLimits) {

  /** Fewest points that limits are worked out from. */
  public static final int LEAST = 12;

  /** Most points: two years, so that what was long ago does not hide what changed. */
  public static final int MOST = 24;

  /** Above this many in a month the binomial limits of a p-chart are too narrow. */
  static final int LARGE = 1000;

  private static final double PER = 1000;
  private static final String SAME = "the value is the same in all months: nothing varies";

  /** What two figures may differ by and still be on the centre, in parts of it. */
  private static final double ALIKE = 1e-9;

  private static final double SIGMAS = 3;

  /** Mean of the range of two normal values, in standard deviations: d2 for n = 2. */
  private static final double D2 = 1.128;

  /** The chart. */
  public enum Kind {
    /** Parts of a count, binomial. */
    P("p-chart"),
    /** Parts of large counts: Laney, Quality Engineering 14 (2002). */
    P_PRIME("p′-chart (Laney)"),
    /** Single values and their moving range. */
    XMR("XmR chart");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** The chart, for a reader. */
    public String words() {
      return words;
    }
  }

  /**
   * Events out of a count.
   *
   * @param events 0 or more
   * @param count above 0
   */
  public record Part(BigDecimal events, BigDecimal count) {

    private double rate() {
      return events.doubleValue() / count.doubleValue();
    }
  }

  public ControlChart {
    points = List.copyOf(points);
  }

  /** The points that a rule names, oldest first. */
  public List<ControlPoint> out() {
    return points.stream().filter(ControlPoint::isOut).toList();
  }

  /** Rates per 1,000: a p-chart, or a p′-chart once a count exceeds 1,000. */
  public static ControlChart ofParts(SortedMap<YearMonth, Part> all) {
    List<Map.Entry<YearMonth, Part>> parts = newest(all);
    double events = 0;
    double count = 0;
    boolean large = false;
    boolean isPart = true;
    for (Map.Entry<YearMonth, Part> one : parts) {
      Part part = one.getValue();
      events += part.events.doubleValue();
      count += part.count.doubleValue();
      large |= part.count.compareTo(BigDecimal.valueOf(LARGE)) > 0;
      isPart &= part.events.compareTo(part.count) <= 0;
    }
    double centre = parts.isEmpty() ? 0 : events / count;
    Optional<String> no = few(parts.size());
    if (no.isEmpty() && !isPart) {
      no = Optional.of("more exceptions than transactions in a month: no part of them");
    } else if (no.isEmpty() && isSame(parts)) {
      no = Optional.of(SAME);
    }
    Optional<Double> sigmaZ =
        large && no.isEmpty() ? Optional.of(sigmaZ(parts, centre)) : Optional.empty();
    List<ControlPoint> points = new ArrayList<>();
    for (Map.Entry<YearMonth, Part> one : parts) {
      double three = SIGMAS * sigma(centre, one.getValue()) * sigmaZ.orElse(1.0);
      Limits limits =
          new Limits(PER * Math.max(0, centre - three), PER * Math.min(1, centre + three));
      points.add(
          new ControlPoint(
              one.getKey(),
              PER * one.getValue().rate(),
              Optional.of(one.getValue().count),
              no.isEmpty() ? Optional.of(limits) : Optional.empty(),
              Set.of()));
    }
    return of(large ? Kind.P_PRIME : Kind.P, points, PER * centre, sigmaZ, no);
  }

  /** Amounts: limits at three sigma, sigma from the mean moving range. */
  public static ControlChart ofAmounts(SortedMap<YearMonth, BigDecimal> all) {
    List<Map.Entry<YearMonth, BigDecimal>> amounts = newest(all);
    double[] values = amounts.stream().mapToDouble(one -> one.getValue().doubleValue()).toArray();
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double centre = values.length == 0 ? 0 : sum / values.length;
    double three = SIGMAS * movingRange(values) / D2;
    Optional<String> no = few(values.length);
    if (no.isEmpty() && three == 0) {
      no = Optional.of(SAME);
    }
    List<ControlPoint> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      points.add(
          new ControlPoint(
              amounts.get(i).getKey(),
              values[i],
              Optional.empty(),
              no.isEmpty()
                  ? Optional.of(new Limits(centre - three, centre + three))
                  : Optional.empty(),
              Set.of()));
    }
    return of(Kind.XMR, points, centre, Optional.empty(), no);
  }

  private static <T> List<Map.Entry<YearMonth, T>> newest(SortedMap<YearMonth, T> all) {
    List<Map.Entry<YearMonth, T>> list = List.copyOf(all.entrySet());
    return list.subList(Math.max(0, list.size() - MOST), list.size());
  }

  private static Optional<String> few(int points) {
    return points >= LEAST
        ? Optional.empty()
        : Optional.of((LEAST - points) + " of " + LEAST + " months are missing");
  }

  private static boolean isSame(List<Map.Entry<YearMonth, Part>> parts) {
    return parts.stream().mapToDouble(one -> one.getValue().rate()).distinct().count() < 2;
  }

  private static double sigma(double centre, Part part) {
    return Math.sqrt(centre * (1 - centre) / part.count.doubleValue());
  }

  /** Mean moving range of the z-values, divided by 1.128. */
  private static double sigmaZ(List<Map.Entry<YearMonth, Part>> parts, double centre) {
    double[] z = new double[parts.size()];
    for (int i = 0; i < z.length; i++) {
      Part part = parts.get(i).getValue();
      z[i] = (part.rate() - centre) / sigma(centre, part);
    }
    return movingRange(z) / D2;
  }

  private static double movingRange(double[] values) {
    double sum = 0;
    for (int i = 1; i < values.length; i++) {
      sum += Math.abs(values[i] - values[i - 1]);
    }
    return values.length < 2 ? 0 : sum / (values.length - 1);
  }

  private static ControlChart of(
      Kind kind,
      List<ControlPoint> points,
      double centre,
      Optional<Double> sigmaZ,
      Optional<String> noLimits) {
    List<ControlPoint> judged = noLimits.isPresent() ? points : judged(points, centre);
    return new ControlChart(
        kind, judged, points.isEmpty() ? Optional.empty() : Optional.of(centre), sigmaZ, noLimits);
  }

  private static List<ControlPoint> judged(List<ControlPoint> points, double centre) {
    List<ControlPoint> judged = new ArrayList<>();
    int run = 0;
    double side = 0;
    for (ControlPoint point : points) {
      double off = point.value() - centre;
      double now = Math.abs(off) <= ALIKE * Math.abs(centre) ? 0 : Math.signum(off);
      run = now == side ? run + 1 : 1;
      side = now;
      Set<ControlRule> rules = EnumSet.noneOf(ControlRule.class);
      Limits limits = point.limits().orElseThrow();
      if (point.value() < limits.lower() || point.value() > limits.upper()) {
        rules.add(ControlRule.BEYOND_LIMITS);
      }
      if (side != 0 && run >= ControlRule.RUN) {
        rules.add(ControlRule.EIGHT_ON_ONE_SIDE);
      }
      judged.add(
          new ControlPoint(point.month(), point.value(), point.count(), point.limits(), rules));
    }
    return judged;
  }
}
