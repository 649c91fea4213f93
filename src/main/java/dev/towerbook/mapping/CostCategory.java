package dev.towerbook.mapping;

import dev.towerbook.intake.source.Expense;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.mapping.words.RunChange;
import dev.towerbook.mapping.words.Transfer;

/**
 * Where cost is in the three lenses and in the TCO, from the rules to the pages: the part of a
 * classification that cost is added up by.
 *
 * @param pool TBM cost pool; empty if no rule placed it
 * @param tower TBM resource tower; empty if no rule placed it
 * @param environment {@code unknown} if no rule says
 * @param avoidable true if the cost ends when the application is retired
 */
public record CostCategory(
    Layer layer,
    String pool,
    String subPool,
    String tower,
    String subTower,
    String environment,
    Transfer transfer,
    RunChange runChange,
    boolean avoidable) {

  /** As a share of a shared pool: never avoidable by retiring one application. */
  public CostCategory shared() {
    return new CostCategory(
        Layer.SHARED, pool, subPool, tower, subTower, environment, transfer, runChange, false);
  }

  /** As a cost that does not end with its cost object. */
  public CostCategory unavoidable() {
    return new CostCategory(
        layer, pool, subPool, tower, subTower, environment, transfer, runChange, false);
  }

  /** Operating or capital. */
  public Expense expense() {
    return Expense.ofSubPool(subPool);
  }
}
