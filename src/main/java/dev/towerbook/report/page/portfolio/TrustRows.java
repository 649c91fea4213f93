package dev.towerbook.report.page.portfolio;

import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.prove.Check;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.Unplaced;
import dev.towerbook.report.page.PageContext;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.Wording;
import java.time.LocalDate;
import java.util.List;

/** What the figures rest on: sources, freshness, reconciliation, what is not placed. */
final class TrustRows {

  private TrustRows() {}

  static List<PortfolioPage.TrustRow> of(PageContext run) {
    return List.of(
        reconciled(run), sources(run), fresh(run), suspense(run), unallocated(run), rejected(run));
  }

  private static PortfolioPage.TrustRow reconciled(PageContext run) {
    List<Check> checks = run.results().reconciliation().checks();
    long broken = checks.stream().filter(check -> !check.holds()).count();
    long tolerated = checks.stream().filter(Check::holdsByTolerance).count();
    Sentence note =
        tolerated == 0
            ? Sentence.plain("all to the last digit")
            : Sentence.of("{} within tolerance", NumberFormats.count(tolerated));
    return new PortfolioPage.TrustRow(
        "Reconciled",
        broken == 0
            ? Sentence.of("{} checks pass", NumberFormats.count(checks.size()))
            : Sentence.of("{} checks fail", NumberFormats.count(broken)),
        note,
        broken == 0);
  }

  private static PortfolioPage.TrustRow sources(PageContext run) {
    long rows = run.monthDeliveries().stream().mapToLong(DeliveryFacts::rows).sum();
    return new PortfolioPage.TrustRow(
        "Sources",
        Sentence.of("{} files", NumberFormats.count(run.monthDeliveries().size())),
        Sentence.of("{} rows", NumberFormats.count(rows)),
        true);
  }

  private static PortfolioPage.TrustRow fresh(PageContext run) {
    LocalDate last = run.month().atEndOfMonth();
    boolean late =
        PageContext.dataUntil(run.monthDeliveries()).map(day -> day.isBefore(last)).orElse(true);
    boolean provisional = !run.results().reach().provisional().isEmpty();
    String note = late ? "before the end of the month" : "the month is complete";
    return new PortfolioPage.TrustRow(
        "Data as of",
        Sentence.plain(run.frame().asOf()),
        Sentence.plain(provisional ? "provisional: data are missing" : note),
        !late && !provisional);
  }

  private static PortfolioPage.TrustRow suspense(PageContext run) {
    return unplaced(run, "Suspense", Unplaced.suspense(run.results()), run.totals().suspense());
  }

  private static PortfolioPage.TrustRow unallocated(PageContext run) {
    return unplaced(
        run, "Unallocated", Unplaced.unallocated(run.results()), run.totals().unallocated());
  }

  private static PortfolioPage.TrustRow unplaced(
      PageContext run, String label, Unplaced of, RoundedAmount net) {
    Sentence amounts = SuspenseRows.amounts(run, net, of.gross());
    return run.isWithoutRates()
        ? new PortfolioPage.TrustRow(
            label, Sentence.plain(NumberFormats.NOT_AVAILABLE), Sentence.plain("no rates"), false)
        : new PortfolioPage.TrustRow(
            label,
            run.isAtLeast()
                ? Sentence.plain(NumberFormats.NOT_AVAILABLE)
                : Sentence.of("{}", NumberFormats.percent(of.share())),
            run.isAtLeast()
                ? amounts.joined("; ", Sentence.plain("a currency has no rate"))
                : amounts,
            !of.isAbove() && !run.isAtLeast());
  }

  private static PortfolioPage.TrustRow rejected(PageContext run) {
    long rows = run.monthDeliveries().stream().mapToLong(DeliveryFacts::rejected).sum();
    boolean converted = run.results().ledger().rateGaps().isEmpty();
    return new PortfolioPage.TrustRow(
        "Rejected",
        Sentence.of("{} " + Wording.plural(rows, "row"), NumberFormats.count(rows)),
        Sentence.plain(converted ? "every currency has a rate" : "a currency has no rate"),
        rows == 0 && converted);
  }
}
