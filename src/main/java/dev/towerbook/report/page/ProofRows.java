package dev.towerbook.report.page;

import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.prove.Check;
import dev.towerbook.mapping.catalogue.ExchangeRate;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Source = ledger = statements, the sources themselves, and the rates. */
final class ProofRows {

  private static final int SOURCES = 22;
  private static final double NAME_ROOM = 150;
  private static final double SIZE = 7.6;

  private ProofRows() {}

  static PortfolioPage.Proof of(PageContext run) {
    List<Check> checks = run.results().reconciliation().checks();
    List<PortfolioPage.CheckRow> rows = new ArrayList<>();
    for (Check.Level level : Check.Level.values()) {
      List<Check> those = checks.stream().filter(check -> check.level() == level).toList();
      if (!those.isEmpty()) {
        rows.add(check(Wording.capital(level.text()), those));
      }
    }
    return new PortfolioPage.Proof(
        headline(checks),
        Sentence.plain(
            "Two independent sums of the same money are compared from the source file to the page;"
                + " every comparison is in reconciliation.csv"),
        rows,
        check("All checks", checks),
        sources(run),
        sum("All files", run.monthDeliveries()),
        rates(run),
        RestatedRows.of(run),
        RestatedFigures.of(run),
        OpenMonth.of(run));
  }

  private static Sentence headline(List<Check> checks) {
    long broken = checks.stream().filter(check -> !check.holds()).count();
    return broken == 0
        ? Sentence.of("All {} checks hold from source to page", NumberFormats.count(checks.size()))
        : Sentence.of(
            "{} of {} checks are broken",
            NumberFormats.count(broken),
            NumberFormats.count(checks.size()));
  }

  private static PortfolioPage.CheckRow check(String label, List<Check> checks) {
    return new PortfolioPage.CheckRow(
        label,
        NumberFormats.count(checks.size()),
        NumberFormats.count(checks.stream().filter(c -> c.difference().signum() == 0).count()),
        NumberFormats.count(checks.stream().filter(Check::holdsByTolerance).count()),
        NumberFormats.count(checks.stream().filter(c -> !c.holds()).count()));
  }

  private static List<PortfolioPage.SourceRow> sources(PageContext run) {
    List<DeliveryFacts> files =
        run.monthDeliveries().stream().sorted(Comparator.comparing(DeliveryFacts::name)).toList();
    List<PortfolioPage.SourceRow> rows = new ArrayList<>();
    int top = files.size() <= SOURCES ? files.size() : SOURCES - 1;
    files.subList(0, top).forEach(file -> rows.add(sum(file.name(), List.of(file))));
    if (top < files.size()) {
      List<DeliveryFacts> rest = files.subList(top, files.size());
      rows.add(sum("Other (" + rest.size() + ")", rest));
    }
    return rows;
  }

  private static PortfolioPage.SourceRow sum(String label, List<DeliveryFacts> files) {
    return new PortfolioPage.SourceRow(
        Wording.fit(label, NAME_ROOM, SIZE),
        files.size() == 1 ? files.getFirst().format() : "",
        NumberFormats.count(files.stream().mapToLong(DeliveryFacts::rows).sum()),
        NumberFormats.count(files.stream().mapToLong(DeliveryFacts::setAside).sum()),
        files.size() == 1
            ? files
                .getFirst()
                .lastChargeDay()
                .map(NumberFormats::day)
                .orElse(NumberFormats.NOT_AVAILABLE)
            : "",
        files.isEmpty() ? "" : MonthSources.digest(files));
  }

  private static List<PortfolioPage.RateRow> rates(PageContext run) {
    return run.results().mappings().exchangeRates().stream()
        .filter(rate -> rate.month().equals(run.month()) && rate.to().equals(run.currency()))
        .sorted(Comparator.comparing(ExchangeRate::currency))
        .map(ProofRows::rate)
        .toList();
  }

  private static PortfolioPage.RateRow rate(ExchangeRate rate) {
    return new PortfolioPage.RateRow(
        rate.currency(),
        new Figure(rate.rate().toPlainString(), rate.rate(), rate.to()),
        Wording.fit(rate.source(), NAME_ROOM, SIZE));
  }
}
