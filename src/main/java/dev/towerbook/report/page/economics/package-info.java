/**
 * Unit economics on the pages: bridges from month to month, commitments and volatility.
 *
 * <p>Read {@link dev.towerbook.report.page.economics.EconomicsRows} first.
 */
@NullMarked
package dev.towerbook.report.page.economics;

import org.jspecify.annotations.NullMarked;
