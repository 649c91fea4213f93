package dev.towerbook.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * An exact running sum of decimals that costs no object per addition: a 128-bit integer in units of
 * 10<sup>-18</sup>, and a {@link BigDecimal} beside it for what does not fit. Not thread-safe.
 */
public final class ExactSum {

  /** Decimals of the fast path. */
  public static final int SCALE = 18;

  static final long[] POWERS = new long[SCALE + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i <= SCALE; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private long high;
  private long low;
  private BigDecimal wide = BigDecimal.ZERO;

  /**
   * Adds {@code unscaled × 10^-scale}.
   *
   * @param scale 0 or more
   */
  public void add(long unscaled, int scale) {
    if (scale > SCALE) {
      wide = wide.add(BigDecimal.valueOf(unscaled, scale));
      return;
    }
    long factor = POWERS[SCALE - scale];
    long productHigh = Math.multiplyHigh(unscaled, factor);
    long productLow = unscaled * factor;
    add128(productHigh, productLow);
  }

  /** Adds any decimal. */
  public void add(BigDecimal amount) {
    if (amount.scale() >= 0 && amount.scale() <= SCALE && amount.unscaledValue().bitLength() < 64) {
      add(amount.unscaledValue().longValue(), amount.scale());
    } else {
      wide = wide.add(amount);
    }
  }

  /** Adds all of another sum. */
  public void add(ExactSum other) {
    add128(other.high, other.low);
    wide = wide.add(other.wide);
  }

  /** Adds a number of units. */
  void add128(long addHigh, long addLow) {
    long newLow = low + addLow;
    long carry = Long.compareUnsigned(newLow, low) < 0 ? 1 : 0;
    long sum = high + addHigh;
    long newHigh = sum + carry;
    boolean overflow =
        ((high ^ sum) & (addHigh ^ sum)) < 0 || (carry == 1 && newHigh == Long.MIN_VALUE);
    if (overflow) {
      wide = wide.add(decimal(high, low)).add(decimal(addHigh, addLow));
      high = 0;
      low = 0;
      return;
    }
    high = newHigh;
    low = newLow;
  }

  static BigDecimal decimal(long high, long low) {
    byte[] bits = ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array();
    return new BigDecimal(new BigInteger(bits), SCALE);
  }

  /** The sum without trailing zeros after the point; exact. */
  public BigDecimal total() {
    return Digits.of(decimal(high, low).add(wide));
  }
}
