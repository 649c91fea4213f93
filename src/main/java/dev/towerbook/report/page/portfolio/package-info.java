/**
 * The pages of the portfolio and the index of a pack.
 *
 * <p>Read {@link dev.towerbook.report.page.portfolio.PortfolioPages}, then {@link
 * dev.towerbook.report.page.portfolio.PortfolioPage} first.
 */
@NullMarked
package dev.towerbook.report.page.portfolio;

import org.jspecify.annotations.NullMarked;
