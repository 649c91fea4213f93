package dev.towerbook.budget;

import dev.towerbook.economics.metric.Measure;
import java.math.BigDecimal;

/**
 * What a vendor asks, and what comes with it. Entry and retrofit fall at time 0, run and support at
 * year end, exit with the last year.
 *
 * @param entry price to begin
 * @param run quoted price of the first year
 * @param uplift yearly rise of the run price: 0.12 for 12 %
 * @param supportDependence yearly cost of needing the vendor's support
 * @param retrofitControls what controls cost that the offer lacks
 * @param exitCost what leaving costs
 */
public record VendorQuote(
    String vendor,
    BigDecimal entry,
    BigDecimal run,
    BigDecimal uplift,
    BigDecimal supportDependence,
    BigDecimal retrofitControls,
    BigDecimal exitCost) {

  /** What the quote says: entry and run over the term, without uplift. */
  public BigDecimal quoted(int years) {
    return entry.add(run.multiply(BigDecimal.valueOf(years)));
  }

  /** What it costs in full over the term, undiscounted. */
  public BigDecimal nominal(int years) {
    BigDecimal sum = entry.add(retrofitControls).add(exitCost);
    for (int year = 1; year <= years; year++) {
      sum = sum.add(inYear(year));
    }
    return sum;
  }

  private BigDecimal inYear(int year) {
    return run.multiply(BigDecimal.ONE.add(uplift).pow(year - 1)).add(supportDependence);
  }

  /** Present value of the full cost. */
  public double presentValue(double rate, int years) {
    double sum = entry.add(retrofitControls).doubleValue();
    for (int year = 1; year <= years; year++) {
      BigDecimal flow = year == years ? inYear(year).add(exitCost) : inYear(year);
      sum += flow.doubleValue() * Math.pow(1 + rate, -year);
    }
    return sum;
  }

  /** Part of the full cost that the quote leaves out, nominal; 0 to 1. */
  public Measure hiddenShare(int years) {
    BigDecimal full = nominal(years);
    return Measure.ratio(full.subtract(quoted(years)), full, "it costs nothing");
  }
}
