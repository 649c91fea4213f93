package dev.towerbook.money;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Exact sums at the end of a stream. */
public final class Sums {

  private Sums() {}

  /** The sum of an amount of each element; zero if there is none. */
  public static <T> Collector<T, ?, BigDecimal> of(
      Function<? super T, ? extends BigDecimal> amount) {
    return Collectors.reducing(BigDecimal.ZERO, amount, BigDecimal::add);
  }
}
