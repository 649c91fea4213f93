package dev.towerbook.economics.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a method was off on a series, had it been asked in each of its past months: the errors by
 * origin and by step.
 *
 * @param first months that the first origin looks back on
 * @param errors by origin, what came less what was said, of the steps that are past
 */
record RollingOrigin(Method method, int first, List<List<Double>> errors) {

  /** A method has to have been asked so often to be compared. */
  static final int ORIGINS_MIN = 3;

  RollingOrigin {
    errors = errors.stream().map(List::copyOf).toList();
  }

  /**
   * Asks a method in every past month from one on.
   *
   * @param steps to ask for
   */
  static RollingOrigin of(Method method, List<Double> series, int first, int steps) {
    List<List<Double>> errors = new ArrayList<>();
    for (int origin = first; origin < series.size(); origin++) {
      int ahead = Math.min(steps, series.size() - origin);
      List<Double> said = method.forecast(series.subList(0, origin), ahead);
      List<Double> off = new ArrayList<>();
      for (int step = 0; step < ahead; step++) {
        off.add(series.get(origin + step) - said.get(step));
      }
      errors.add(off);
    }
    return new RollingOrigin(method, first, errors);
  }

  /**
   * The method with the least MASE over the origins that all have in common; the baseline unless
   * another is better.
   */
  static RollingOrigin best(List<Double> series, int steps) {
    List<Method> able = able(series);
    int needs = able.stream().mapToInt(Method::needs).max().orElse(1);
    int common = Math.max(needs, firstOrigin(series));
    Optional<RollingOrigin> best = Optional.empty();
    for (Method method : able) {
      RollingOrigin one = of(method, series, Math.max(method.needs(), firstOrigin(series)), steps);
      if (best.isEmpty() || one.mae(common) < best.get().mae(common)) {
        best = Optional.of(one);
      }
    }
    return best.orElseThrow();
  }

  /** The baseline of a series: the seasonal naive method if it is long enough. */
  static RollingOrigin baseline(List<Double> series, int steps) {
    Method method = able(series).getFirst();
    return of(method, series, Math.max(method.needs(), firstOrigin(series)), steps);
  }

  private static List<Method> able(List<Double> series) {
    return List.of(Method.values()).stream()
        .filter(one -> one.needs() + ORIGINS_MIN <= series.size() && one.suits(series))
        .toList();
  }

  /** Half of the series is looked back on at least, so that its young months do not judge it. */
  private static int firstOrigin(List<Double> series) {
    return Math.max(ORIGINS_MIN, series.size() / 2);
  }

  /** Mean absolute error over all steps, of origins from one on. */
  private double mae(int from) {
    return errors.stream()
        .skip(Math.max(0, from - first))
        .flatMap(List::stream)
        .mapToDouble(Math::abs)
        .average()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** How far it was off one month ahead. */
  Accuracy accuracy(List<Double> series) {
    List<Double> before = series.subList(0, first);
    List<Double> actual = series.subList(first, series.size());
    List<Double> said = new ArrayList<>();
    for (int i = 0; i < actual.size(); i++) {
      said.add(actual.get(i) - errors.get(i).getFirst());
    }
    return Accuracy.of(actual, said, before, before.size() > Method.YEAR ? Method.YEAR : 1);
  }

  /** Errors of a step (0 is the next month), of the first origins. */
  List<Double> ofStep(int step, int origins) {
    return errors.stream()
        .limit(origins)
        .filter(off -> off.size() > step)
        .map(off -> off.get(step))
        .toList();
  }

  /** Errors of the sum of the first steps, to one and with it, of all origins. */
  List<Double> ofSum(int step) {
    return errors.stream()
        .filter(off -> off.size() > step)
        .map(off -> off.subList(0, step + 1).stream().mapToDouble(Double::doubleValue).sum())
        .toList();
  }
}
