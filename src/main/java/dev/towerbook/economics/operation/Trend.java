package dev.towerbook.economics.operation;

import dev.towerbook.economics.control.ControlChart;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.words.UsageUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * How a figure of a wrapper or an application moves by month.
 *
 * @param per what a rate is counted out of; empty for an amount
 */
public record Trend(
    CostObject.Listed subject, Figure figure, Optional<UsageUnit> per, ControlChart chart) {

  /** What is charted. */
  public enum Figure {
    EXCEPTIONS_PER_1000("Exceptions per thousand"),
    COST_PER_WORKFLOW_RUN("Cost per completed run"),
    COST_PER_EXCEPTION("Cost per exception"),
    KEEP_ALIVE("Keep-alive engineering");

    private final String title;

    Figure(String title) {
      this.title = title;
    }

    /** The name on pages. */
    public String title() {
      return title;
    }

    /** The id, as that of a metric. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** True if it is money. */
    public boolean isMoney() {
      return this != EXCEPTIONS_PER_1000;
    }
  }
}
