/**
 * Sources that are not bills: timesheets, invoices, usage counts, and the FOCUS datasets Invoice
 * Detail, Billing Period and Contract Commitment. In: a source file. Out: facts, one a row.
 *
 * <p>Read {@link dev.towerbook.intake.dataset.TimesheetReader} first.
 */
@NullMarked
package dev.towerbook.intake.dataset;

import org.jspecify.annotations.NullMarked;
