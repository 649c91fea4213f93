package dev.towerbook.decision;

import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.mapping.shared.BasisKind;
import dev.towerbook.mapping.shared.SharedPool;
import dev.towerbook.tco.TcoStatement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;

/**
 * How firmly the cost of an application is attributed, which is not how firm its verdict is: the
 * cost-weighted mean of a grade per method (project defaults): direct 1.0, counted usage 0.9, hours
 * 0.75, declared shares 0.6, in proportion to direct cost 0.5, even 0.3.
 */
public final class CostAttribution {

  private static final BigDecimal DIRECT = BigDecimal.ONE;
  private static final BigDecimal DECLARED = new BigDecimal("0.6");

  private CostAttribution() {}

  /**
   * The mean grade, 0 to 1; weights are absolute amounts, so that a credit does not add doubt.
   * Empty if there is no amount to grade.
   */
  public static Optional<BigDecimal> of(TcoStatement statement, Map<String, SharedPool> pools) {
    BigDecimal weighted = BigDecimal.ZERO;
    BigDecimal total = BigDecimal.ZERO;
    for (AllocatedCost line : statement.lines()) {
      BigDecimal weight = line.amount().abs();
      weighted = weighted.add(weight.multiply(grade(line, pools)));
      total = total.add(weight);
    }
    return total.signum() == 0
        ? Optional.empty()
        : Optional.of(weighted.divide(total, MathContext.DECIMAL64));
  }

  private static BigDecimal grade(AllocatedCost line, Map<String, SharedPool> pools) {
    if (!line.isShared()) {
      return line.isWrapper() ? DECLARED.add(DIRECT).divide(BigDecimal.TWO) : DIRECT;
    }
    SharedPool pool = pools.get(line.source().sharedPool());
    return pool == null ? BigDecimal.ZERO : grade(pool.basis());
  }

  private static BigDecimal grade(BasisKind basis) {
    return switch (basis) {
      case USAGE -> new BigDecimal("0.9");
      case HOURS -> new BigDecimal("0.75");
      case FIXED -> DECLARED;
      case DIRECT_COST -> new BigDecimal("0.5");
      case EVEN -> new BigDecimal("0.3");
    };
  }
}
