package dev.towerbook.decision.option;

/**
 * Where the answer turns.
 *
 * @param now mean of the driver as estimated, in report currency
 * @param turnsAt value at which the winner draws level with the best option
 * @param winner the option that is best beyond it
 */
public record SwitchingValue(Driver driver, double now, double turnsAt, Option winner) {

  /** How far it must move, in report currency. */
  public double distance() {
    return Math.abs(turnsAt - now);
  }

  /** The same in parts of what it is now; infinite if it is nothing now. */
  public double relativeChange() {
    return now == 0 ? (turnsAt == 0 ? 0 : Double.POSITIVE_INFINITY) : distance() / Math.abs(now);
  }
}
