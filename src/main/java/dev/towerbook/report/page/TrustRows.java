package dev.towerbook.report.page;

import dev.towerbook.ledger.Check;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.Show;
import dev.towerbook.report.Unplaced;
import java.time.LocalDate;
import java.util.List;

/** What the figures rest on: sources, freshness, reconciliation, what is not placed. */
final class TrustRows {

  private TrustRows() {}

  static List<PortfolioPage.TrustRow> of(ShownRun run) {
    return List.of(
        reconciled(run), sources(run), fresh(run), suspense(run), unallocated(run), setAside(run));
  }

  private static PortfolioPage.TrustRow reconciled(ShownRun run) {
    List<Check> checks = run.results().reconciliation().checks();
    long broken = checks.stream().filter(check -> !check.holds()).count();
    long tolerated = checks.stream().filter(Check::holdsByTolerance).count();
    Sentence note =
        tolerated == 0
            ? Sentence.plain("all to the last digit")
            : Sentence.of("{} within tolerance", Show.count(tolerated));
    return new PortfolioPage.TrustRow(
        "Reconciled",
        broken == 0
            ? Sentence.of("{} checks hold", Show.count(checks.size()))
            : Sentence.of("{} checks broken", Show.count(broken)),
        note,
        broken == 0);
  }

  private static PortfolioPage.TrustRow sources(ShownRun run) {
    long rows = run.monthDeliveries().stream().mapToLong(DeliveryFacts::rows).sum();
    return new PortfolioPage.TrustRow(
        "Sources",
        Sentence.of("{} files", Show.count(run.monthDeliveries().size())),
        Sentence.of("{} rows", Show.count(rows)),
        true);
  }

  private static PortfolioPage.TrustRow fresh(ShownRun run) {
    LocalDate last = run.month().atEndOfMonth();
    boolean late =
        ShownRun.dataUntil(run.monthDeliveries()).map(day -> day.isBefore(last)).orElse(true);
    boolean provisional = !run.results().reach().provisional().isEmpty();
    String note = late ? "before the end of the month" : "the month is complete";
    return new PortfolioPage.TrustRow(
        "Data as of",
        Sentence.plain(run.frame().asOf()),
        Sentence.plain(provisional ? "provisional: data are missing" : note),
        !late && !provisional);
  }

  private static PortfolioPage.TrustRow suspense(ShownRun run) {
    return unplaced(run, "In suspense", Unplaced.suspense(run.results()), run.totals().suspense());
  }

  private static PortfolioPage.TrustRow unallocated(ShownRun run) {
    return unplaced(
        run, "Unallocated", Unplaced.unallocated(run.results()), run.totals().unallocated());
  }

  private static PortfolioPage.TrustRow unplaced(
      ShownRun run, String label, Unplaced of, Shown net) {
    Sentence amounts = SuspenseRows.amounts(run, net, of.gross());
    return run.isWithoutRates()
        ? new PortfolioPage.TrustRow(
            label, Sentence.plain(Show.NOT_AVAILABLE), Sentence.plain("no rates"), false)
        : new PortfolioPage.TrustRow(
            label,
            run.isAtLeast()
                ? Sentence.plain(Show.NOT_AVAILABLE)
                : Sentence.of("{}", Show.percent(of.share())),
            run.isAtLeast()
                ? amounts.joined("; ", Sentence.plain("a currency has no rate"))
                : amounts,
            !of.isAbove() && !run.isAtLeast());
  }

  private static PortfolioPage.TrustRow setAside(ShownRun run) {
    long rows = run.monthDeliveries().stream().mapToLong(DeliveryFacts::setAside).sum();
    boolean converted = run.results().ledger().rateGaps().isEmpty();
    return new PortfolioPage.TrustRow(
        "Set aside",
        Sentence.of("{} " + Wording.plural(rows, "row"), Show.count(rows)),
        Sentence.plain(converted ? "every currency has a rate" : "a currency has no rate"),
        rows == 0 && converted);
  }
}
