package dev.towerbook.economics.forecast;

import dev.towerbook.economics.forecast.HoltWinters.Seasonal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a monthly series is carried on. The first that a series is long enough for is its baseline.
 * Smoothing values are those of a coarse grid with the least squared one-step errors.
 */
public enum Method {
  /** The same month of the year before. */
  SEASONAL_NAIVE(12) {
    @Override
    List<Double> forecast(List<Double> past, int steps) {
      return lastSeason(past, YEAR, steps);
    }
  },
  /** The last month. */
  NAIVE(1) {
    @Override
    List<Double> forecast(List<Double> past, int steps) {
      return lastSeason(past, 1, steps);
    }
  },
  /** Simple exponential smoothing: a level that follows. */
  EXPONENTIAL_SMOOTHING(3) {
    @Override
    List<Double> forecast(List<Double> past, int steps) {
      Line best = Line.of(past, 0.1, 0, 1);
      for (double alpha : ALPHAS) {
        best = best.or(Line.of(past, alpha, 0, 1));
      }
      return Collections.nCopies(steps, best.level);
    }
  },
  /** Holt's trend that fades out. */
  DAMPED_HOLT(4) {
    @Override
    List<Double> forecast(List<Double> past, int steps) {
      Line best = Line.of(past, 0.1, 0.1, DAMPINGS[0]);
      for (double alpha : ALPHAS) {
        for (double beta : BETAS) {
          for (double damping : DAMPINGS) {
            best = best.or(Line.of(past, alpha, beta, damping));
          }
        }
      }
      return best.forecast(steps);
    }
  },
  /** Holt-Winters with a season that is added. */
  HOLT_WINTERS_ADDITIVE(24) {
    @Override
    List<Double> forecast(List<Double> past, int steps) {
      return holtWinters(past, steps, Seasonal.ADDITIVE);
    }
  },
  /** Holt-Winters with a season that multiplies; not for a series with a month at or below zero. */
  HOLT_WINTERS_MULTIPLICATIVE(24) {
    @Override
    List<Double> forecast(List<Double> past, int steps) {
      return holtWinters(past, steps, Seasonal.MULTIPLICATIVE);
    }

    @Override
    boolean suits(List<Double> series) {
      return series.stream().allMatch(value -> value > 0);
    }
  };

  /** Months of a season. */
  static final int YEAR = 12;

  private static final double[] ALPHAS = {0.1, 0.3, 0.5, 0.7, 0.9};
  private static final double[] BETAS = {0.02, 0.1, 0.3};
  private static final double[] GAMMAS = {0.1, 0.3, 0.6};
  private static final double[] DAMPINGS = {0.8, 0.9, 0.98};

  private final int needs;

  Method(int needs) {
    this.needs = needs;
  }

  /** Months that it needs. */
  int needs() {
    return needs;
  }

  /** True if it can be used on a series of these values. */
  boolean suits(List<Double> series) {
    return !series.isEmpty();
  }

  /**
   * The months that follow.
   *
   * @param past {@link #needs} months or more, oldest first
   */
  abstract List<Double> forecast(List<Double> past, int steps);

  /** The last season again and again. */
  static List<Double> lastSeason(List<Double> past, int season, int steps) {
    List<Double> last = past.subList(past.size() - season, past.size());
    return IntStream.range(0, steps).mapToObj(step -> last.get(step % season)).toList();
  }

  private static List<Double> holtWinters(List<Double> past, int steps, Seasonal seasonal) {
    HoltWinters.Start start = HoltWinters.startAfterFirst(past, YEAR, seasonal);
    List<Double> rest = past.subList(YEAR, past.size());
    HoltWinters best = null;
    for (double alpha : ALPHAS) {
      for (double beta : BETAS) {
        for (double gamma : GAMMAS) {
          HoltWinters one =
              HoltWinters.of(rest, seasonal, new HoltWinters.Smoothing(alpha, beta, gamma), start);
          if (best == null || one.squaredErrors() < best.squaredErrors()) {
            best = one;
          }
        }
      }
    }
    return java.util.Objects.requireNonNull(best).forecast(steps);
  }

  /** A level with a trend that fades by a factor a month; without trend if beta is 0. */
  private record Line(double squares, double level, double trend, double damping) {

    static Line of(List<Double> past, double alpha, double beta, double damping) {
      double level = past.getFirst();
      double trend = beta > 0 ? past.get(1) - past.get(0) : 0;
      double squares = 0;
      for (double value : past.subList(1, past.size())) {
        double expected = level + damping * trend;
        squares += (value - expected) * (value - expected);
        double next = alpha * value + (1 - alpha) * expected;
        trend = beta * (next - level) + (1 - beta) * damping * trend;
        level = next;
      }
      return new Line(squares, level, trend, damping);
    }

    Line or(Line other) {
      return other.squares < squares ? other : this;
    }

    List<Double> forecast(int steps) {
      double sum = 0;
      double factor = 1;
      List<Double> values = new ArrayList<>();
      for (int step = 0; step < steps; step++) {
        factor *= damping;
        sum += factor;
        values.add(level + sum * trend);
      }
      return values;
    }
  }
}
