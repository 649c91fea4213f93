package dev.towerbook.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Splits of an amount that lose nothing: floors first, then the left-over units one by one to the
 * largest fractions; ties go to the larger weight, then to input order (Hamilton's method, "largest
 * remainder"). A weight of zero never receives a unit. A negative amount is split like the positive
 * one with the sign turned.
 */
public final class Weights {

  private Weights() {}

  /**
   * Splits an amount in proportion to weights, in units of 10<sup>-scale</sup>.
   *
   * @param total the amount; it may not have more decimals than {@code scale}
   * @param weights one per receiver, each zero or more
   * @param scale decimals of the parts
   * @return the parts in the order of the weights, which sum exactly to {@code total}; empty if the
   *     weights sum to zero (then nobody can bear it: the caller keeps the amount visible)
   * @throws IllegalArgumentException if a weight is negative or the total is finer than the unit
   */
  public static Optional<List<BigDecimal>> split(
      BigDecimal total, List<BigDecimal> weights, int scale) {
    List<BigInteger> wholeWeights = wholeWeights(weights);
    BigInteger weightSum = wholeWeights.stream().reduce(BigInteger.ZERO, BigInteger::add);
    if (weightSum.signum() == 0) {
      return Optional.empty();
    }
    BigInteger units = units(total, scale);
    List<BigInteger> parts = splitUnits(units.abs(), wholeWeights, weightSum);
    return Optional.of(
        parts.stream()
            .map(part -> new BigDecimal(units.signum() < 0 ? part.negate() : part, scale))
            .toList());
  }

  /**
   * Splits an amount in proportion to weights without rounding anything that the amount can hold:
   * the unit is the amount's own last decimal, or 10<sup>-12</sup> if that is finer.
   */
  public static Optional<List<BigDecimal>> splitExactly(
      BigDecimal total, List<BigDecimal> weights) {
    return split(total, weights, Math.max(total.scale(), LEDGER_SCALE));
  }

  /** Decimals that a share of a shared cost carries at least. */
  public static final int LEDGER_SCALE = 12;

  private static BigInteger units(BigDecimal total, int scale) {
    try {
      return total.setScale(scale).unscaledValue();
    } catch (ArithmeticException tooFine) {
      throw new IllegalArgumentException(
          total.toPlainString() + " has more than " + scale + " decimals", tooFine);
    }
  }

  private static List<BigInteger> wholeWeights(List<BigDecimal> weights) {
    int scale = Math.max(0, weights.stream().mapToInt(BigDecimal::scale).max().orElse(0));
    List<BigInteger> whole = new ArrayList<>(weights.size());
    for (BigDecimal weight : weights) {
      if (weight.signum() < 0) {
        throw new IllegalArgumentException("negative weight " + weight.toPlainString());
      }
      whole.add(weight.setScale(scale).unscaledValue());
    }
    return whole;
  }

  private static List<BigInteger> splitUnits(
      BigInteger units, List<BigInteger> weights, BigInteger weightSum) {
    int size = weights.size();
    BigInteger[] parts = new BigInteger[size];
    BigInteger[] fractions = new BigInteger[size];
    BigInteger left = units;
    for (int i = 0; i < size; i++) {
      BigInteger[] quotient = units.multiply(weights.get(i)).divideAndRemainder(weightSum);
      parts[i] = quotient[0];
      fractions[i] = quotient[1];
      left = left.subtract(quotient[0]);
    }
    Comparator<Integer> largestFraction =
        Comparator.<Integer, BigInteger>comparing(i -> fractions[i])
            .thenComparing(weights::get)
            .reversed()
            .thenComparing(Comparator.naturalOrder());
    // Fewer units are left than there are non-zero fractions, so nobody of weight zero is reached.
    IntStream.range(0, size)
        .boxed()
        .sorted(largestFraction)
        .limit(left.intValueExact())
        .forEach(i -> parts[i] = parts[i].add(BigInteger.ONE));
    return List.of(parts);
  }
}
