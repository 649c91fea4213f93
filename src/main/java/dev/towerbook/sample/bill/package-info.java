/**
 * The bills of the sample company. In: the facts of the company. Out: bill lines, written from
 * templates, with the same bytes for the same order.
 *
 * <p>Read {@link dev.towerbook.sample.bill.BillPlan} (facts to groups of lines), then {@link
 * dev.towerbook.sample.bill.ChargeGroup} (one group to lines) first.
 */
@NullMarked
package dev.towerbook.sample.bill;

import org.jspecify.annotations.NullMarked;
