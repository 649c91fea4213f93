/**
 * What pushes cost up: the steps of the bridge between two months and the cost curve, ranked by
 * money. In: statements, allocation shares and counts of two months. Out: drivers of each
 * application and business unit, which sum exactly to the change.
 *
 * <p>Read {@link dev.towerbook.economics.driver.CostDriver} first.
 */
@NullMarked
package dev.towerbook.economics.driver;

import org.jspecify.annotations.NullMarked;
