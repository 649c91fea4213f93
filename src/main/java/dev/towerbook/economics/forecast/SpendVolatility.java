package dev.towerbook.economics.forecast;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.SeriesSummary;
import dev.towerbook.ledger.month.UsageSpend.Parts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Why variable spend swings: with demand, or with what a unit costs (discipline): commitments that
 * nothing used, spend without a tag, and the price of the rest. Each change between two months is
 * split exactly: what would follow from the change of quantity alone is demand; what idle and
 * untagged spend changed beyond that is theirs; the rest is price. What breaks a policy is not
 * read: it is in the other parts, and no part of its own.
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

  /** Why no part of a change is put down to broken policies. */
  public static final Measure POLICIES =
      new Measure.Unknown("policy violations are not read; what they cost is in the other parts");

  /**
   * A month.
   *
   * @param spend variable spend, in report currency
   * @param quantity units of demand, above zero
   */
  public record Month(Parts spend, BigDecimal quantity) {
    public Month {
      if (quantity.signum() <= 0) {
        throw new IllegalArgumentException("quantity " + quantity);
      }
    }
  }

  /**
   * A change of spend; the four sum exactly to it.
   *
   * @param demand from the change of quantity
   * @param idle from commitments that nothing used, per unit of demand
   * @param untagged from spend without a tag, per unit of demand
   * @param price from the cost per unit of the rest
   */
  public record Move(BigDecimal demand, BigDecimal idle, BigDecimal untagged, BigDecimal price) {

    /** All but demand. */
    public BigDecimal discipline() {
      return idle.add(untagged).add(price);
    }
  }

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
        SeriesSummary.of(months.stream().map(month -> month.spend().whole().doubleValue()).toList())
            .coefficientOfVariation(),
        Measure.ratio(demand, all, still),
        Measure.ratio(all.subtract(demand), all, still),
        moves);
  }

  private static Move move(Month from, Month to) {
    BigDecimal demand = withDemand(from, to, Parts::whole);
    BigDecimal idle = beyondDemand(from, to, Parts::idle);
    BigDecimal untagged = beyondDemand(from, to, Parts::untagged);
    BigDecimal change = to.spend().whole().subtract(from.spend().whole());
    return new Move(
        demand, idle, untagged, change.subtract(demand).subtract(idle).subtract(untagged));
  }

  /** What a part would change by if it followed the quantity. */
  private static BigDecimal withDemand(Month from, Month to, Function<Parts, BigDecimal> part) {
    return to.quantity()
        .subtract(from.quantity())
        .multiply(part.apply(from.spend()))
        .divide(from.quantity(), MathContext.DECIMAL64);
  }

  private static BigDecimal beyondDemand(Month from, Month to, Function<Parts, BigDecimal> part) {
    return part.apply(to.spend())
        .subtract(part.apply(from.spend()))
        .subtract(withDemand(from, to, part));
  }
}
