/**
 * What is said about a month, from its data and the shelf. In: balances, counts and the register of
 * deliveries, and the whole {@link dev.towerbook.assess.Shelf}. Out: figures, verdicts, scorecards
 * and plan.
 */
@NullMarked
package dev.towerbook.assess;

import org.jspecify.annotations.NullMarked;
