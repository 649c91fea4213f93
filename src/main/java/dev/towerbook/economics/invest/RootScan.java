package dev.towerbook.economics.invest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * Every rate between −99.99 % and 100,000 % at which a present value is zero: a grid even in ln(1 +
 * r), a bracket at every change of sign, and a look at every place where the value touches zero
 * without crossing it.
 */
final class RootScan {

  private static final double FROM = Math.log(1 - 0.9999);
  private static final double TO = Math.log(1 + 1000.0);
  private static final int STEPS = 4000;
  private static final int EVALUATIONS_MAX = 500;
  private static final double ACCURACY = 1e-14;

  /** A touch counts if what is left is nothing in proportion to the flows. */
  private static final double TOUCH = 1e-13;

  private static final double SAME_ROOT = 1e-6;

  private final DoubleUnaryOperator value;
  private final DoubleUnaryOperator size;

  /**
   * @param value present value at a given ln(1 + r)
   * @param size sum of the absolute present values there: what the value is measured against
   */
  RootScan(DoubleUnaryOperator value, DoubleUnaryOperator size) {
    this.value = value;
    this.size = size;
  }

  /** The rates, rising. */
  List<Double> rates() {
    double[] at = new double[STEPS + 1];
    double[] values = new double[STEPS + 1];
    for (int i = 0; i <= STEPS; i++) {
      at[i] = FROM + (TO - FROM) * i / STEPS;
      values[i] = value.applyAsDouble(at[i]);
    }
    List<Double> roots = new ArrayList<>();
    for (int i = 0; i <= STEPS; i++) {
      if (values[i] == 0) {
        add(roots, at[i]);
      } else if (i > 0 && values[i - 1] * values[i] < 0) {
        add(roots, solve(at[i - 1], at[i]));
      } else if (i > 1 && isDip(values, i - 1)) {
        touch(at[i - 2], at[i]).forEach(root -> add(roots, root));
      }
    }
    return roots.stream().map(Math::expm1).sorted().toList();
  }

  private static boolean isDip(double[] values, int i) {
    return values[i - 1] * values[i] > 0
        && values[i] * values[i + 1] > 0
        && Math.abs(values[i]) <= Math.abs(values[i - 1])
        && Math.abs(values[i]) <= Math.abs(values[i + 1]);
  }

  private static void add(List<Double> roots, double root) {
    if (roots.stream().noneMatch(known -> Math.abs(known - root) < SAME_ROOT)) {
      roots.add(root);
    }
  }

  private double solve(double low, double high) {
    return new BracketingNthOrderBrentSolver(ACCURACY, ACCURACY, 5)
        .solve(EVALUATIONS_MAX, value::applyAsDouble, low, high);
  }

  /** Looks for the bottom of a dip: two near roots, one double root, or none. */
  private List<Double> touch(double low, double high) {
    double golden = (Math.sqrt(5) - 1) / 2;
    double sign = Math.signum(value.applyAsDouble(low));
    double a = low;
    double b = high;
    for (int i = 0; i < 100; i++) {
      double left = b - golden * (b - a);
      double right = a + golden * (b - a);
      if (sign * value.applyAsDouble(left) < sign * value.applyAsDouble(right)) {
        b = right;
      } else {
        a = left;
      }
    }
    double bottom = (a + b) / 2;
    double depth = value.applyAsDouble(bottom);
    if (Math.abs(depth) <= TOUCH * size.applyAsDouble(bottom)) {
      return List.of(bottom);
    }
    return depth * sign < 0 ? List.of(solve(low, bottom), solve(bottom, high)) : List.of();
  }
}
