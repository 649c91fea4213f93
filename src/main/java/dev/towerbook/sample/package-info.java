/**
 * The sample company: a made-up insurer whose bills, timesheets, invoices and usage counts can be
 * written at any size, always with the same bytes for the same order. In: the facts of the company
 * (CSV files beside this package's classes). Out: an input folder that a run can read.
 *
 * <p>Read {@link dev.towerbook.sample.SampleWriter} first (the one entry), then {@link
 * dev.towerbook.sample.company.SampleCompany} (the facts), {@link
 * dev.towerbook.sample.bill.BillPlan} (facts → groups of bill lines) and {@link
 * dev.towerbook.sample.bill.ChargeGroup} (one group → lines, the hot loop). Catalogue, rules and
 * rates of the company are the shelf {@code mappings/}; {@code SampleShelfTest} holds the two
 * together.
 */
@NullMarked
package dev.towerbook.sample;

import org.jspecify.annotations.NullMarked;
