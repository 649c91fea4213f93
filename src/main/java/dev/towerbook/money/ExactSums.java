package dev.towerbook.money;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Very many exact running sums, by number: two longs each, in one flat array. What {@link ExactSum}
 * is for a few. Not thread-safe.
 */
public final class ExactSums {

  private long[] words;
  private final Map<Integer, BigDecimal> wide = new HashMap<>();

  /** Sums of 0, with room for so many at first. */
  public ExactSums(int sums) {
    words = new long[2 * sums];
  }

  /** Makes room for so many sums. */
  public void room(int sums) {
    if (2 * sums > words.length) {
      words = Arrays.copyOf(words, Math.max(2 * sums, words.length * 2));
    }
  }

  /**
   * Adds {@code unscaled × 10^-scale} to a sum.
   *
   * @param scale 0 or more
   */
  public void add(int sum, long unscaled, int scale) {
    if (scale > ExactSum.SCALE) {
      wide.merge(sum, BigDecimal.valueOf(unscaled, scale), BigDecimal::add);
      return;
    }
    long factor = ExactSum.POWERS[ExactSum.SCALE - scale];
    add128(sum, Math.multiplyHigh(unscaled, factor), unscaled * factor);
  }

  /** Adds any decimal to a sum. */
  public void add(int sum, BigDecimal amount) {
    wide.merge(sum, amount, BigDecimal::add);
  }

  /** Adds one of other sums to a sum. */
  public void add(int sum, ExactSums others, int other) {
    add128(sum, others.words[2 * other], others.words[2 * other + 1]);
    BigDecimal rest = others.wide.get(other);
    if (rest != null) {
      add(sum, rest);
    }
  }

  private void add128(int sum, long addHigh, long addLow) {
    int at = 2 * sum;
    long low = words[at + 1] + addLow;
    long carry = Long.compareUnsigned(low, addLow) < 0 ? 1 : 0;
    long part = words[at] + addHigh;
    long high = part + carry;
    boolean overflow =
        ((words[at] ^ part) & (addHigh ^ part)) < 0 || (carry == 1 && high == Long.MIN_VALUE);
    if (overflow) {
      add(sum, ExactSum.decimal(words[at], words[at + 1]));
      add(sum, ExactSum.decimal(addHigh, addLow));
      high = 0;
      low = 0;
    }
    words[at] = high;
    words[at + 1] = low;
  }

  /** Adds a sum to another one. */
  public void addTo(ExactSum target, int sum) {
    target.add128(words[2 * sum], words[2 * sum + 1]);
    BigDecimal rest = wide.get(sum);
    if (rest != null) {
      target.add(rest);
    }
  }

  /** A sum without trailing zeros after the point; exact. */
  public BigDecimal total(int sum) {
    BigDecimal units = ExactSum.decimal(words[2 * sum], words[2 * sum + 1]);
    return Digits.of(units.add(wide.getOrDefault(sum, BigDecimal.ZERO)));
  }
}
