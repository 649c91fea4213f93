package dev.towerbook.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What the ledger entries of a file add up to at the grain of a {@link SourceTotal}: the ledger's
 * side of a reconciliation, summed by the database.
 */
public record LedgerTotal(
    String delivery,
    String billingAccount,
    String invoiceId,
    String currency,
    YearMonth billingMonth,
    long lines,
    BigDecimal billed,
    BigDecimal effective) {}
