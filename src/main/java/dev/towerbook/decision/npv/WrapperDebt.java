package dev.towerbook.decision.npv;

import dev.towerbook.decision.option.OptionThresholds;
import java.util.ArrayList;
import java.util.List;

/**
 * What tells of debt in the wrappers of an application.
 *
 * @param quarterlyShares wrapper part of run cost by quarter, oldest first, 0 to 1
 * @param flawedAtScale true if its cost curve is shown to rise faster than volume
 */
public record WrapperDebt(List<Double> quarterlyShares, boolean flawedAtScale) {

  private static final int QUARTERS = 4;

  /** Nothing known. */
  public static final WrapperDebt NONE = new WrapperDebt(List.of(), false);

  public WrapperDebt {
    quarterlyShares = List.copyOf(quarterlyShares);
  }

  /**
   * The signs that hold.
   *
   * @param wrapperShare today's wrapper part of run cost, 0 to 1
   */
  List<DebtSign> signs(double wrapperShare, OptionThresholds thresholds) {
    List<DebtSign> signs = new ArrayList<>();
    if (wrapperShare >= thresholds.wrapperShare()) {
      signs.add(DebtSign.WRAPPER_SHARE);
    }
    if (rises()) {
      signs.add(DebtSign.WRAPPERS_RISE);
    }
    if (flawedAtScale) {
      signs.add(DebtSign.UNIT_COST_RISES);
    }
    return signs;
  }

  /** True if each of the last four quarters is above the one before it. */
  private boolean rises() {
    int size = quarterlyShares.size();
    if (size < QUARTERS) {
      return false;
    }
    for (int i = size - QUARTERS + 1; i < size; i++) {
      if (quarterlyShares.get(i) <= quarterlyShares.get(i - 1)) {
        return false;
      }
    }
    return true;
  }
}
