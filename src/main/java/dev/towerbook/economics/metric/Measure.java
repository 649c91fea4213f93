package dev.towerbook.economics.metric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** A figure, a word, or the reason why there is none. Unknown is never zero. */
public sealed interface Measure {

  /** A number at working precision. */
  record Known(BigDecimal value) implements Measure {}

  /** A word of a closed list, like a lifecycle stage. */
  record Word(String value) implements Measure {}

  /** No figure, and why, in words for a reader: "no usage count in 2026-10". */
  record Unknown(String reason) implements Measure {}

  /** The question does not arise: exceptions of an application that has no wrapper. */
  record NotApplicable(String reason) implements Measure {}

  /** The number; empty if there is none. */
  default Optional<BigDecimal> number() {
    return this instanceof Known known ? Optional.of(known.value()) : Optional.empty();
  }

  /** A number, not a word and not a reason. */
  default boolean isKnown() {
    return this instanceof Known;
  }

  /** The number made into another one; what is not known stays what it is. */
  default Measure map(UnaryOperator<BigDecimal> change) {
    return this instanceof Known known ? new Known(change.apply(known.value())) : this;
  }

  /** Made of two numbers; if one of them is not known, the first that is not says why. */
  default Measure with(Measure other, BinaryOperator<BigDecimal> both) {
    return this instanceof Known known ? other.map(more -> both.apply(known.value(), more)) : this;
  }

  /**
   * A known figure.
   *
   * @throws NumberFormatException if it is not finite: such a figure has a reason instead
   */
  static Measure known(double value) {
    BigDecimal plain = BigDecimal.valueOf(value).stripTrailingZeros();
    return new Known(plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  /**
   * An amount for each of what is counted, or in parts of another, at 16 digits. Unknown if there
   * is nothing to divide by, or if credits and corrections have left less than nothing: a ratio to
   * that would turn its sign.
   *
   * @param ifZero why there is no figure if the whole is zero
   */
  static Measure ratio(BigDecimal part, BigDecimal whole, String ifZero) {
    return switch (whole.signum()) {
      case 0 -> new Unknown(ifZero);
      case 1 -> new Known(part.divide(whole, MathContext.DECIMAL64));
      default -> new Unknown("credits or corrections outweigh what it is a ratio to");
    };
  }

  /**
   * A part of a whole that has meaning between none and all only: unknown also if credits make the
   * part less than nothing, or more than the whole.
   *
   * @param ifZero why there is no figure if the whole is zero
   */
  static Measure part(BigDecimal part, BigDecimal whole, String ifZero) {
    boolean within = part.signum() >= 0 && part.compareTo(whole) <= 0;
    return within || whole.signum() <= 0
        ? ratio(part, whole, ifZero)
        : new Unknown("credits outweigh charges: it is no part of the whole");
  }

  /** A ratio of counts. */
  static Measure ratio(long part, long whole, String ifZero) {
    return ratio(BigDecimal.valueOf(part), BigDecimal.valueOf(whole), ifZero);
  }
}
