/**
 * What a file says of each day, for the questions whether two files tell the same cost twice and
 * how far a source reaches. Amounts are in billing currency.
 *
 * <p>Read {@link dev.towerbook.ledger.day.DayCost} first.
 */
@NullMarked
package dev.towerbook.ledger.day;

import org.jspecify.annotations.NullMarked;
