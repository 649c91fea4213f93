/**
 * Exact amounts. In: decimals as the sources write them. Out: sums, splits and shown roundings that
 * lose nothing.
 *
 * <p>Read {@link dev.towerbook.money.Money} first, then {@link dev.towerbook.money.MoneyBag} (sums
 * that never mix currencies), {@link dev.towerbook.money.Weights} (splits by largest remainder) and
 * {@link dev.towerbook.money.ExactSum} (the accumulator of the bill path). Nothing here rounds by
 * itself; {@link dev.towerbook.money.Rounding} is the one place where a figure becomes a shown
 * figure.
 */
@NullMarked
package dev.towerbook.money;

import org.jspecify.annotations.NullMarked;
