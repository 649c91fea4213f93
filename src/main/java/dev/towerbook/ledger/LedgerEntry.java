package dev.towerbook.ledger;

import java.math.BigDecimal;

/**
 * The folded ledger: one row for all lines of a file that share a place.
 *
 * @param delivery the file, relative to the input folder
 * @param lines number of source lines
 * @param amounts sums in {@code key.origin().currency()}
 * @param hours booked hours; zero for bills and invoices
 */
public record LedgerEntry(
    String delivery, EntryKey key, long lines, Amounts amounts, BigDecimal hours) {}
