package dev.towerbook.economics.invest;

import java.util.List;

/** The rates at which flows are worth nothing, as parts per period: 0.12 is 12 %. */
public sealed interface RateOfReturn {

  /** Exactly one. */
  record Unique(double rate) implements RateOfReturn {}

  /**
   * Several: none of them says what the flows earn. Show the present value at the company's rate,
   * or the modified rate.
   *
   * @param rates rising, 2 or more
   */
  record Multiple(List<Double> rates) implements RateOfReturn {
    public Multiple {
      rates = List.copyOf(rates);
    }
  }

  /** Everything is lost: −100 %, by definition and not by a root. */
  record TotalLoss() implements RateOfReturn {}

  /**
   * There is none.
   *
   * @param reason in words for a reader
   */
  record None(String reason) implements RateOfReturn {}

  /** All rates, rising; −1 for a total loss. */
  default List<Double> rates() {
    return switch (this) {
      case Unique one -> List.of(one.rate());
      case Multiple many -> many.rates();
      case TotalLoss loss -> List.of(-1.0);
      case None none -> List.of();
    };
  }
}
