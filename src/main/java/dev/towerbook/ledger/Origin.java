package dev.towerbook.ledger;

import dev.towerbook.intake.declared.SourceKind;

/**
 * Who billed an amount.
 *
 * @param kind bill, timesheet or invoice
 * @param provider provider of a bill, vendor of an invoice, or {@code internal} for labour
 * @param billingAccount FOCUS BillingAccountId; empty where the source has none
 * @param invoiceId empty while an invoice is not issued
 * @param currency billing currency
 */
public record Origin(
    SourceKind kind, String provider, String billingAccount, String invoiceId, String currency) {}
