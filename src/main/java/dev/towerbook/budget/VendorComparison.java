package dev.towerbook.budget;

import java.util.Comparator;
import java.util.List;

/**
 * Quotes over one and the same term.
 *
 * @param quotes 1 or more
 * @param rate discount rate a year, above −1
 * @param years 1 or more
 */
public record VendorComparison(List<VendorQuote> quotes, double rate, int years) {

  public VendorComparison {
    quotes = List.copyOf(quotes);
    if (quotes.isEmpty() || !(rate > -1) || years < 1) {
      throw new IllegalArgumentException(quotes.size() + " quotes, " + rate + ", " + years);
    }
  }

  /** Cheapest by what is quoted. */
  public VendorQuote cheapestQuoted() {
    return quotes.stream().min(Comparator.comparing(quote -> quote.quoted(years))).orElseThrow();
  }

  /** Cheapest by the present value of the full cost. */
  public VendorQuote cheapestInFull() {
    return quotes.stream()
        .min(Comparator.comparingDouble(quote -> quote.presentValue(rate, years)))
        .orElseThrow();
  }

  /** True if the cheap quote is the dear one. */
  public boolean quoteMisleads() {
    return !cheapestQuoted().vendor().equals(cheapestInFull().vendor());
  }
}
