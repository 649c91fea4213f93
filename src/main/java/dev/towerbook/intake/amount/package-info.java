/**
 * Amounts as invoices and spreadsheets show them, with a currency sign or code and with parentheses
 * for what is below zero. A sign is never trusted alone: it must agree with the currency of its
 * row.
 */
@NullMarked
package dev.towerbook.intake.amount;

import org.jspecify.annotations.NullMarked;
