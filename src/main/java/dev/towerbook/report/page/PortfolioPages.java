package dev.towerbook.report.page;

import dev.towerbook.tco.TcoStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands on the pages of the portfolio pack. */
public final class PortfolioPages {

  private final ShownRun run;

  /** Pages of a run. */
  public PortfolioPages(ShownRun run) {
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
        RegisterRows.of(portfolio),
        MoverRows.of(portfolio),
        SuspenseRows.of(run),
        ProofRows.of(run),
        MethodRows.of(run));
  }

  /**
   * All applications with their totals as printed.
   *
   * @param applications dearest first
   */
  record Portfolio(
      ShownRun run,
      List<OneApplication> applications,
      LayerSplit split,
      Optional<LayerSplit> priorSplit) {

    static Portfolio of(ShownRun run) {
      List<OneApplication> applications = new ArrayList<>();
      run.applicationIds().forEach(id -> applications.add(OneApplication.of(run, id)));
      applications.sort(
          java.util.Comparator.<OneApplication, java.math.BigDecimal>comparing(
                  one -> one.tco().exact())
              .reversed()
              .thenComparing(OneApplication::id));
      List<TcoStatement> now = List.copyOf(run.results().statements().byApplication().values());
      return new Portfolio(
          run,
          applications,
          LayerSplit.of(run.totals().applications(), now),
          run.results()
              .prior()
              .flatMap(
                  before ->
                      run.prior()
                          .map(
                              totals ->
                                  LayerSplit.of(
                                      totals.applications(),
                                      List.copyOf(before.byApplication().values())))));
    }

    String currency() {
      return run.currency();
    }

    /** TCO of an application in the month before; nothing if it had no cost then. */
    Optional<Shown> prior(OneApplication one) {
      return run.prior().map(totals -> totals.application(one.id()));
    }

    List<OneApplication> flips() {
      return applications.stream().filter(one -> one.decision().flips()).toList();
    }
  }
}
