package dev.towerbook.report.page.portfolio;

import dev.towerbook.report.page.PageContext;
import dev.towerbook.report.page.Portfolio;
import dev.towerbook.report.page.economics.CommitmentRows;
import dev.towerbook.report.page.economics.EconomicsRows;
import dev.towerbook.report.page.option.OptionListRows;
import dev.towerbook.report.page.scorecard.ScoreOverview;
import dev.towerbook.report.page.scorecard.ShowbackRows;
import dev.towerbook.report.table.Filled;

/** What stands on the pages of the portfolio pack. */
public final class PortfolioPages {

  private final PageContext run;

  /** Pages of a run. */
  public PortfolioPages(PageContext run) {
    this.run = run;
  }

  /** All pages. */
  public PortfolioPage page() {
    Portfolio portfolio = Portfolio.of(run);
    return new PortfolioPage(
        run.frame(),
        SummaryRows.of(portfolio),
        LensRows.of(portfolio),
        MatrixRows.of(run),
        FlipRows.of(portfolio),
        OptionListRows.of(portfolio),
        RegisterRows.of(portfolio),
        MoverRows.of(portfolio),
        EconomicsRows.of(portfolio),
        CommitmentRows.of(portfolio),
        ScoreOverview.of(portfolio),
        ShowbackRows.of(run),
        SuspenseRows.of(run),
        ProofRows.of(run),
        MethodRows.of(run));
  }

  /** Every application with its verdict, dearest first; the printed register is cut after many. */
  public Filled<?> register() {
    return RegisterRows.index(Portfolio.of(run));
  }
}
