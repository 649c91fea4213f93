package dev.towerbook.ledger.day;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What a bill has of a sub-account (account, subscription, project) in a month: a bill may come to
 * its last day and one of its sub-accounts may not.
 *
 * @param delivery the file, relative to the input folder
 * @param account billing account; empty if the file names none
 * @param subAccount its name or id, whichever the rules read
 * @param currency billing currency
 * @param month that bills it
 * @param begins days of the month on which use begins, as bits: the lowest one is the first day
 * @param effective cost of all its charges, exact
 */
public record SubAccountDays(
    String delivery,
    String account,
    String subAccount,
    String currency,
    YearMonth month,
    long begins,
    BigDecimal effective) {}
