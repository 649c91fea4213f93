/**
 * Ratios of operation. In: counts, hours, tickets, deployments, tagged resources, and the cost
 * lines of two months. Out: unit costs and rates with their intervals, and a bridge that says where
 * a change of cost comes from. A missing denominator makes a figure unknown, never zero.
 *
 * <p>Read {@link dev.towerbook.economics.unit.Proportion} (rates) and {@link
 * dev.towerbook.economics.unit.CostBridge} first. Ratios of bots, desks, deployments and tickets
 * wait for the files that count them.
 */
@NullMarked
package dev.towerbook.economics.unit;

import org.jspecify.annotations.NullMarked;
