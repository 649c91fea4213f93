package dev.towerbook.report;

import java.math.BigDecimal;

/**
 * A number on a page: what is shown, and what it is exactly. Pages print figures only, so that
 * {@link FigureBook} can write every one of them to {@code figures.csv} with the same digits.
 *
 * @param shown as printed, without its unit
 * @param exact at full precision
 * @param unit currency, {@code %}, a usage unit, or empty for counts and scores
 */
public record Figure(String shown, BigDecimal exact, String unit) {

  /** No figure: printed as such, and in no file of figures. Unknown is never zero. */
  public static Figure notAvailable() {
    return new Figure(NumberFormats.NOT_AVAILABLE, BigDecimal.ZERO, "");
  }

  /** True if it is a number. */
  public boolean available() {
    return !shown.equals(NumberFormats.NOT_AVAILABLE);
  }

  /** True if it is below zero. */
  public boolean negative() {
    return exact.signum() < 0;
  }

  /** True if it is zero. */
  public boolean zero() {
    return exact.signum() == 0;
  }

  /** As printed: templates write a figure by its name. */
  @Override
  public String toString() {
    return shown;
  }
}
