package dev.towerbook.report.page.portfolio;

import static dev.towerbook.report.table.Style.AFTER;
import static dev.towerbook.report.table.Style.BARE;
import static dev.towerbook.report.table.Style.DIM;
import static dev.towerbook.report.table.Style.END;

import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.prove.Check;
import dev.towerbook.mapping.catalogue.ExchangeRate;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.MonthSources;
import dev.towerbook.report.page.PageContext;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.page.restated.OpenMonth;
import dev.towerbook.report.page.restated.RestatedFigures;
import dev.towerbook.report.page.restated.RestatedRows;
import dev.towerbook.report.table.Cell;
import dev.towerbook.report.table.Cells;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Source = ledger = statements, the sources themselves, and the rates. */
final class ProofRows {

  private static final int SOURCES = 22;
  private static final double NAME_ROOM = 150;
  private static final double SIZE = 7.6;

  private ProofRows() {}

  static PortfolioPage.Proof of(PageContext run) {
    List<Check> checks = run.results().reconciliation().checks();
    List<Checked> rows = new ArrayList<>();
    for (Check.Level level : Check.Level.values()) {
      List<Check> those = checks.stream().filter(check -> check.level() == level).toList();
      if (!those.isEmpty()) {
        rows.add(new Checked(Wording.capital(level.text()), those));
      }
    }
    return new PortfolioPage.Proof(
        headline(checks),
        Sentence.plain(
            "Two independent sums of the same money are compared from the source file to the page;"
                + " every comparison is in reconciliation.csv"),
        checks().rows(rows).total("checksTotal", new Checked("All checks", checks)),
        sources(run),
        rates(run),
        RestatedRows.of(run),
        RestatedFigures.of(run),
        OpenMonth.of(run));
  }

  private static Sentence headline(List<Check> checks) {
    long broken = checks.stream().filter(check -> !check.holds()).count();
    return broken == 0
        ? Sentence.of("All {} reconciliation checks pass", NumberFormats.count(checks.size()))
        : Sentence.of(
            "{} of {} reconciliation checks fail",
            NumberFormats.count(broken),
            NumberFormats.count(checks.size()));
  }

  /** Checks of one level, or all. */
  private record Checked(String label, List<Check> checks) {

    Figure count(Predicate<Check> which) {
      return NumberFormats.count(checks.stream().filter(which).count());
    }
  }

  private static Table<Checked> checks() {
    return Table.<Checked>of("checks", "fine")
        .text("Comparison", "label", Checked::label)
        .figure("Checks", "checks", of -> of.count(check -> true))
        .figure("Exact", "exact", of -> of.count(check -> check.difference().signum() == 0))
        .figure("Within tolerance", "tolerated", of -> of.count(Check::holdsByTolerance))
        .figure("Failed", "broken", of -> of.count(check -> !check.holds()), END)
        .tone(of -> of.checks().stream().allMatch(Check::holds) ? "" : "worse");
  }

  private static Filled<?> sources(PageContext run) {
    List<DeliveryFacts> files =
        run.monthDeliveries().stream().sorted(Comparator.comparing(DeliveryFacts::name)).toList();
    return Table.<DeliveryFacts>of("sources", "fine")
        .text("File", "label", file -> Wording.fit(file.name(), NAME_ROOM, SIZE))
        .text("Format", "format", DeliveryFacts::format, DIM)
        .figure("Rows", "rows", file -> NumberFormats.count(file.rows()))
        .figure("Rejected", "setAside", file -> rejected(List.of(file)))
        .figure("Data to", "asOf", ProofRows::asOf, BARE)
        .figure("Digest", "digest", file -> MonthSources.digest(List.of(file)), DIM, END)
        .top(SOURCES, files, rest -> sum(Cells.others(rest.size()), rest))
        .total("sourcesTotal", sum(Cells.of("All files"), files));
  }

  private static Cell rejected(List<DeliveryFacts> files) {
    long rows = files.stream().mapToLong(DeliveryFacts::rejected).sum();
    return Cell.toned(rows == 0 ? "" : "worse", NumberFormats.count(rows));
  }

  private static String asOf(DeliveryFacts file) {
    return file.lastChargeDay().map(NumberFormats::day).orElse(NumberFormats.NOT_AVAILABLE);
  }

  private static Cells sum(Cells row, List<DeliveryFacts> files) {
    return row.and("rows", NumberFormats.count(files.stream().mapToLong(DeliveryFacts::rows).sum()))
        .and("setAside", rejected(files))
        .and("digest", files.isEmpty() ? "" : MonthSources.digest(files));
  }

  private static Filled<?> rates(PageContext run) {
    return Table.<ExchangeRate>of("exchangeRates", "fine")
        .text("One unit of", "label", ExchangeRate::currency)
        .figure("in " + run.currency(), "rate", ProofRows::rate)
        .text("Source", "source", rate -> Wording.fit(rate.source(), NAME_ROOM, SIZE), AFTER, DIM)
        .rows(
            run.results().mappings().exchangeRates().stream()
                .filter(rate -> rate.month().equals(run.month()))
                .filter(rate -> rate.to().equals(run.currency()))
                .sorted(Comparator.comparing(ExchangeRate::currency))
                .toList());
  }

  private static Figure rate(ExchangeRate rate) {
    return new Figure(rate.rate().toPlainString(), rate.rate(), rate.to());
  }
}
