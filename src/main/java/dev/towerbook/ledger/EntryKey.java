package dev.towerbook.ledger;

import dev.towerbook.mapping.Classification;
import java.time.YearMonth;

/**
 * What a ledger entry is kept by.
 *
 * @param billingMonth the month in which it is booked; for a bill the billing period, so that the
 *     month ties to the invoice
 * @param chargeMonth the month in which it was used; earlier than the billing month for a
 *     correction of an invoiced month
 * @param origin who billed it
 * @param traits the FOCUS attributes that reports group by
 * @param service what was bought: FOCUS ServiceName, labour activity, or cost type of an invoice
 * @param place where the rules put it, with the ids of the rules
 */
public record EntryKey(
    YearMonth billingMonth,
    YearMonth chargeMonth,
    Origin origin,
    ChargeTraits traits,
    String service,
    Classification place) {}
