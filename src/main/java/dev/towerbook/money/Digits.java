package dev.towerbook.money;

import java.math.BigDecimal;
import java.math.BigInteger;

/** The digits of an amount that say something. */
public final class Digits {

  private static final int STEP = 16;
  private static final int LONG_BITS = 63;

  private Digits() {}

  /**
   * The amount without zeros at the end of its decimals; exact, and whole numbers keep theirs. Long
   * numbers lose many zeros at a time: {@link BigDecimal#stripTrailingZeros} divides once a zero.
   */
  public static BigDecimal of(BigDecimal amount) {
    if (amount.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigInteger units = amount.unscaledValue();
    int scale = amount.scale();
    for (int zeros = STEP; zeros > 0 && units.bitLength() > LONG_BITS; zeros /= 2) {
      BigInteger[] divided = units.divideAndRemainder(BigInteger.TEN.pow(zeros));
      while (scale >= zeros && divided[1].signum() == 0 && units.bitLength() > LONG_BITS) {
        units = divided[0];
        scale -= zeros;
        divided = units.divideAndRemainder(BigInteger.TEN.pow(zeros));
      }
    }
    BigDecimal stripped = new BigDecimal(units, scale).stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
