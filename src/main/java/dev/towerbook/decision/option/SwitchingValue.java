package dev.towerbook.decision.option;

import static java.util.Objects.requireNonNull;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Where the answer turns.
 *
 * @param now mean of the driver as estimated, in report currency
 * @param turnsAt value at which the winner draws level with the best option
 * @param winner the option that is best beyond it
 */
public record SwitchingValue(Driver driver, double now, double turnsAt, Option winner) {

  public SwitchingValue {
    requireNonNull(driver, "driver");
    requireNonNull(winner, "winner");
  }

  /** How far it must move, in report currency. */
  public double distance() {
    return Math.abs(turnsAt - now);
  }

  /** The same in parts of what it is now; infinite if it is nothing now. */
  public double relativeChange() {
    return now == 0 ? (turnsAt == 0 ? 0 : Double.POSITIVE_INFINITY) : distance() / Math.abs(now);
  }

  /** In one sentence, money in whole units of the report currency. */
  public String sentence() {
    DecimalFormat whole = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    String word = winner.name().toLowerCase(Locale.ROOT);
    return Character.toUpperCase(word.charAt(0))
        + word.substring(1)
        + " wins if the "
        + driver.words()
        + (turnsAt > now ? " is above " : " is below ")
        + whole.format(turnsAt)
        + ", estimated at "
        + whole.format(now)
        + ".";
  }
}
