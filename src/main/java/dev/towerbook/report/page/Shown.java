package dev.towerbook.report.page;

import static java.util.Objects.requireNonNull;

import dev.towerbook.money.Rounding;
import dev.towerbook.report.Figure;
import dev.towerbook.report.Show;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An amount in the report currency with the digits chosen for print. Parts of a shown total are
 * chosen together, so that every table adds up as printed.
 *
 * @param exact at full precision
 * @param shown whole units of the currency, less than one unit off
 */
record Shown(BigDecimal exact, BigDecimal shown) {

  static final Shown ZERO = new Shown(BigDecimal.ZERO, BigDecimal.ZERO);

  Shown {
    requireNonNull(exact, "exact");
    requireNonNull(shown, "shown");
  }

  /** An amount that is part of nothing. */
  static Shown of(BigDecimal exact) {
    return new Shown(exact, Rounding.shown(exact, 0));
  }

  /** Parts that add up to this amount, which must be their exact sum. */
  List<Shown> split(List<BigDecimal> parts) {
    List<BigDecimal> digits = Rounding.parts(parts, shown, 0);
    List<Shown> split = new ArrayList<>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      split.add(new Shown(parts.get(i), digits.get(i)));
    }
    return split;
  }

  /** The sum as a reader adds it. */
  Shown plus(Shown other) {
    return new Shown(exact.add(other.exact), shown.add(other.shown));
  }

  /** The difference as a reader takes it. */
  Shown minus(Shown other) {
    return new Shown(exact.subtract(other.exact), shown.subtract(other.shown));
  }

  static Shown sum(List<Shown> parts) {
    return parts.stream().reduce(ZERO, Shown::plus);
  }

  boolean isZero() {
    return exact.signum() == 0;
  }

  Figure figure(String currency) {
    return Show.moneyShownAs(exact, shown, currency);
  }

  /** What it is more than the prior amount; the printed row adds up. */
  Figure change(Shown prior, String currency) {
    Shown difference = minus(prior);
    return Show.moneyChangeShownAs(difference.exact, difference.shown, currency);
  }

  /** The change in percent; empty if there was nothing above zero before. */
  Optional<Figure> changePercent(Shown prior) {
    return prior.exact.signum() <= 0
        ? Optional.empty()
        : Optional.of(
            Show.percentChange(minus(prior).exact.divide(prior.exact, MathContext.DECIMAL64)));
  }

  /** The share of a whole; empty if the whole is not above zero. */
  Optional<Figure> shareOf(Shown whole) {
    return whole.exact.signum() <= 0
        ? Optional.empty()
        : Optional.of(Show.percent(exact.divide(whole.exact, MathContext.DECIMAL64)));
  }
}
