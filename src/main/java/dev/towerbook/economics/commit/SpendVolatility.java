package dev.towerbook.economics.commit;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.SeriesSummary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Why variable spend swings: with demand, or with what a unit costs (discipline: idle, untagged,
 * oversized). Each change between two months is split exactly, quantity change at the former rate
 * and rate change at the latter quantity.
 *
 * @param coefficientOfVariation of spend: standard deviation in parts of the mean
 * @param demandShare part of all movement, 0 to 1, that comes from quantity
 * @param disciplineShare the other part
 * @param moves from month to month, oldest first
 */
public record SpendVolatility(
    Measure coefficientOfVariation,
    Measure demandShare,
    Measure disciplineShare,
    List<Move> moves) {

  /**
   * A month.
   *
   * @param spend variable spend, in report currency
   * @param quantity units of demand, above zero
   */
  public record Month(BigDecimal spend, BigDecimal quantity) {
    public Month {
      if (quantity.signum() <= 0) {
        throw new IllegalArgumentException("quantity " + quantity);
      }
    }
  }

  /**
   * A change of spend.
   *
   * @param demand from the change of quantity
   * @param discipline from the change of cost per unit; the two sum exactly to the change
   */
  public record Move(BigDecimal demand, BigDecimal discipline) {}

  public SpendVolatility {
    moves = List.copyOf(moves);
  }

  /** Splits a series of months, oldest first. */
  public static SpendVolatility of(List<Month> months) {
    if (months.size() < 2) {
      Measure none = new Measure.Unknown("fewer than two months");
      return new SpendVolatility(none, none, none, List.of());
    }
    List<Move> moves = new ArrayList<>();
    BigDecimal demand = BigDecimal.ZERO;
    BigDecimal all = BigDecimal.ZERO;
    for (int i = 1; i < months.size(); i++) {
      Move move = move(months.get(i - 1), months.get(i));
      moves.add(move);
      demand = demand.add(move.demand().abs());
      all = all.add(move.demand().abs()).add(move.discipline().abs());
    }
    String still = "spend has not moved";
    return new SpendVolatility(
        SeriesSummary.of(months.stream().map(month -> month.spend().doubleValue()).toList())
            .coefficientOfVariation(),
        Measure.ratio(demand, all, still),
        Measure.ratio(all.subtract(demand), all, still),
        moves);
  }

  private static Move move(Month from, Month to) {
    BigDecimal demand =
        to.quantity()
            .subtract(from.quantity())
            .multiply(from.spend())
            .divide(from.quantity(), java.math.MathContext.DECIMAL64);
    return new Move(demand, to.spend().subtract(from.spend()).subtract(demand));
  }
}
