package dev.towerbook.economics.forecast;

import dev.towerbook.economics.metric.Measure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Did the band from P10 to P90 hold? Asked of the months of the series itself: in each the band is
 * what the errors known by then would have given.
 *
 * @param checked months and steps that had a band and are past
 * @param held those that fell into it
 * @param widening what the band is multiplied by; 1 unless less than 70 % held
 */
public record BackTest(int checked, int held, double widening) {

  /** So many months and steps are needed to judge a band. */
  static final int CHECKED_MIN = 10;

  private static final double HELD_MIN = 0.7;
  private static final double HELD_AIM = 0.8;

  /** Looks back on a series. */
  static BackTest of(RollingOrigin past, int steps) {
    List<Double> inHalves = new ArrayList<>();
    for (int origin = Spread.ERRORS_MIN; origin < past.errors().size(); origin++) {
      List<Double> off = past.errors().get(origin);
      for (int step = 0; step < Math.min(steps, off.size()); step++) {
        List<Double> known = past.ofStep(step, Math.max(0, origin - step));
        if (known.size() >= Spread.ERRORS_MIN) {
          double half = Spread.half(known);
          double error = Math.abs(off.get(step));
          inHalves.add(half > 0 ? error / half : error > 0 ? Double.POSITIVE_INFINITY : 0);
        }
      }
    }
    int held = (int) inHalves.stream().filter(part -> part <= 1).count();
    boolean narrow = inHalves.size() >= CHECKED_MIN && held < HELD_MIN * inHalves.size();
    return new BackTest(inHalves.size(), held, narrow ? widening(inHalves) : 1);
  }

  /** The factor with which four of five would have held. */
  private static double widening(List<Double> inHalves) {
    Collections.sort(inHalves);
    double factor = inHalves.get((int) Math.ceil(HELD_AIM * inHalves.size()) - 1);
    return Double.isFinite(factor) ? factor : 1;
  }

  /** Share of the band's months that fell into it; unknown if too few are past. */
  public Measure share() {
    return checked < CHECKED_MIN
        ? new Measure.Unknown("fewer than " + CHECKED_MIN + " past months to check the band by")
        : Measure.ratio(held, checked, "");
  }
}
