package dev.towerbook.ledger;

import static java.util.Objects.requireNonNull;

import dev.towerbook.mapping.Classification;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.mapping.words.RunChange;
import dev.towerbook.mapping.words.Transfer;

/**
 * Where money lies in the three lenses and in the TCO.
 *
 * @param pool TBM cost pool; empty if no rule placed it
 * @param tower TBM resource tower; empty if no rule placed it
 * @param avoidable true if the cost ends when the application is retired
 */
public record CostPlace(
    Layer layer,
    String pool,
    String subPool,
    String tower,
    String subTower,
    String environment,
    Transfer transfer,
    RunChange runChange,
    boolean avoidable) {

  public CostPlace {
    requireNonNull(layer, "layer");
    requireNonNull(pool, "pool");
    requireNonNull(subPool, "subPool");
    requireNonNull(tower, "tower");
    requireNonNull(subTower, "subTower");
    requireNonNull(environment, "environment");
    requireNonNull(transfer, "transfer");
    requireNonNull(runChange, "runChange");
  }

  /** The place that the rules chose. */
  public static CostPlace of(Classification place) {
    return new CostPlace(
        place.layer(),
        place.pool(),
        place.subPool(),
        place.tower(),
        place.subTower(),
        place.environment(),
        place.transfer(),
        place.runChange(),
        place.avoidable());
  }

  /** The same place as a share of a shared pool: never avoidable by retiring one application. */
  public CostPlace shared() {
    return new CostPlace(
        Layer.SHARED, pool, subPool, tower, subTower, environment, transfer, runChange, false);
  }

  /** The same place of a cost that does not end with its bearer. */
  public CostPlace unavoidable() {
    return new CostPlace(
        layer, pool, subPool, tower, subTower, environment, transfer, runChange, false);
  }

  /** Operating or capital. */
  public Expense expense() {
    return Expense.ofSubPool(subPool);
  }
}
