/**
 * Is an investment worth it? In: flows by period or by date, and a rate. Out: present values, rates
 * of return (one, several or none: never one picked silently), payback and depreciation.
 *
 * <p>Read {@link dev.towerbook.economics.invest.CashFlow} first, then {@link
 * dev.towerbook.economics.invest.DatedCashFlow} and {@link
 * dev.towerbook.economics.invest.RateOfReturn}. Flows are estimates and therefore {@code double};
 * outflows are negative. {@link dev.towerbook.economics.invest.StraightLine} is booked money and
 * exact.
 */
@NullMarked
package dev.towerbook.economics.invest;

import org.jspecify.annotations.NullMarked;
