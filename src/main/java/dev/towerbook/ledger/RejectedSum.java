package dev.towerbook.ledger;

import java.math.BigDecimal;

/**
 * What the rejected rows of a file are worth beside those that count, in one unit; amounts without
 * signs, so that a charge and a credit do not hide each other.
 *
 * @param delivery the file
 * @param unit currency, {@code hours}, or the unit of a count
 * @param rows rejected rows whose amount can be read
 * @param rejected what they are worth
 * @param accepted what the others are worth
 */
public record RejectedSum(
    String delivery, String unit, long rows, BigDecimal rejected, BigDecimal accepted) {}
