package dev.towerbook.report.page;

import dev.towerbook.money.Rounding;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An amount in the report currency with the digits chosen for print. Parts of a shown total are
 * chosen together, so that every table adds up as printed.
 *
 * @param exact at full precision
 * @param shown whole units of the currency, at most a unit or two off
 */
public record RoundedAmount(BigDecimal exact, BigDecimal shown) {

  public static final RoundedAmount ZERO = new RoundedAmount(BigDecimal.ZERO, BigDecimal.ZERO);

  /** An amount that is part of nothing. */
  public static RoundedAmount of(BigDecimal exact) {
    return new RoundedAmount(exact, Rounding.shown(exact, 0));
  }

  /**
   * Parts that add up to this amount as printed. Each is rounded down or up, the largest fractions
   * up; a whole part stays as it is. Where this amount is itself a difference of rounded amounts, a
   * unit may be left over: it goes to the largest part.
   *
   * @param parts they sum exactly to this amount
   */
  public List<RoundedAmount> split(List<BigDecimal> parts) {
    List<BigDecimal> digits = new ArrayList<>(parts.size());
    BigDecimal left = shown;
    int fractions = 0;
    for (BigDecimal part : parts) {
      BigDecimal floor = part.setScale(0, RoundingMode.FLOOR);
      digits.add(floor);
      left = left.subtract(floor);
      fractions += part.compareTo(floor) == 0 ? 0 : 1;
    }
    int units = Math.clamp(left.intValueExact(), 0, fractions);
    byFraction(parts).limit(units).forEach(i -> digits.set(i, digits.get(i).add(BigDecimal.ONE)));
    BigDecimal over = left.subtract(BigDecimal.valueOf(units));
    if (over.signum() != 0 && !parts.isEmpty()) {
      int largest = largest(parts);
      digits.set(largest, digits.get(largest).add(over));
    }
    List<RoundedAmount> split = new ArrayList<>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      split.add(new RoundedAmount(parts.get(i), digits.get(i)));
    }
    return split;
  }

  /** The same by what each part is of, in the order of the parts. */
  public <K> Map<K, RoundedAmount> split(Map<K, BigDecimal> parts) {
    Map<K, RoundedAmount> split = new LinkedHashMap<>();
    Iterator<RoundedAmount> shown = split(List.copyOf(parts.values())).iterator();
    parts.keySet().forEach(of -> split.put(of, shown.next()));
    return split;
  }

  /** Largest first, credits too; those of one size stay in their order. */
  public static <K> Map<K, BigDecimal> largestFirst(SortedMap<K, BigDecimal> amounts) {
    Map<K, BigDecimal> ranked = new LinkedHashMap<>();
    amounts.entrySet().stream()
        .sorted(
            Map.Entry.<K, BigDecimal>comparingByValue(Comparator.comparing(BigDecimal::abs))
                .reversed())
        .forEachOrdered(of -> ranked.put(of.getKey(), of.getValue()));
    return ranked;
  }

  private static Stream<Integer> byFraction(List<BigDecimal> parts) {
    return IntStream.range(0, parts.size())
        .boxed()
        .sorted(
            Comparator.<Integer, BigDecimal>comparing(
                    i -> parts.get(i).subtract(parts.get(i).setScale(0, RoundingMode.FLOOR)))
                .reversed());
  }

  private static int largest(List<BigDecimal> parts) {
    int largest = 0;
    for (int i = 1; i < parts.size(); i++) {
      if (parts.get(i).abs().compareTo(parts.get(largest).abs()) > 0) {
        largest = i;
      }
    }
    return largest;
  }

  /** The sum as a reader adds it. */
  public RoundedAmount plus(RoundedAmount other) {
    return new RoundedAmount(exact.add(other.exact), shown.add(other.shown));
  }

  /** The difference as a reader takes it. */
  public RoundedAmount minus(RoundedAmount other) {
    return new RoundedAmount(exact.subtract(other.exact), shown.subtract(other.shown));
  }

  public static RoundedAmount sum(Collection<RoundedAmount> parts) {
    return parts.stream().reduce(ZERO, RoundedAmount::plus);
  }

  /** The sum of an amount of each. */
  public static <T> RoundedAmount sum(Collection<T> all, Function<T, RoundedAmount> amount) {
    return all.stream().map(amount).reduce(ZERO, RoundedAmount::plus);
  }

  /** Without its sign. */
  public RoundedAmount abs() {
    return new RoundedAmount(exact.abs(), shown.abs());
  }

  public boolean isZero() {
    return exact.signum() == 0;
  }

  public Figure figure(String currency) {
    return NumberFormats.moneyShownAs(exact, shown, currency);
  }

  /** With its sign. */
  public Figure changeFigure(String currency) {
    return NumberFormats.moneyChangeShownAs(exact, shown, currency);
  }

  /** What it is more than the prior amount; the printed row adds up. */
  public Figure change(RoundedAmount prior, String currency) {
    return minus(prior).changeFigure(currency);
  }

  /**
   * The change in percent; empty if there was nothing above zero before, or if credits outweigh
   * charges now: cost cannot fall by more than all of it.
   */
  public Optional<Figure> changePercent(RoundedAmount prior) {
    return prior.exact.signum() <= 0 || exact.signum() < 0
        ? Optional.empty()
        : Optional.of(
            NumberFormats.percentChange(
                minus(prior).exact.divide(prior.exact, MathContext.DECIMAL64)));
  }

  /**
   * The share of a whole. Empty where it would say nonsense: the whole is not above zero, or
   * credits make the part less than none or more than all of it.
   */
  public Optional<Figure> shareOf(RoundedAmount whole) {
    boolean within = exact.signum() >= 0 && exact.compareTo(whole.exact) <= 0;
    return !within || whole.exact.signum() == 0
        ? Optional.empty()
        : Optional.of(NumberFormats.percent(exact.divide(whole.exact, MathContext.DECIMAL64)));
  }
}
