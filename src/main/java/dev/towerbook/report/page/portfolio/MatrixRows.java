package dev.towerbook.report.page.portfolio;

import dev.towerbook.mapping.catalogue.Capability;
import dev.towerbook.report.Figure;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.Density;
import dev.towerbook.report.page.PageContext;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.RoundedTotals;
import dev.towerbook.report.page.Wording;
import dev.towerbook.tco.TowerCapability;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The whole month by tower and sub-tower, and by topmost capability. */
final class MatrixRows {

  private static final int HEAT_MOST = 4;
  private static final int SHORT = 14;
  private static final double NAME_ROOM = 145;
  private static final double COLUMN_ROOM = 120;
  private static final double SIZE = 7.4;

  private MatrixRows() {}

  private record Named(String label, boolean tower) {}

  static PortfolioPage.Matrix of(PageContext run) {
    TowerCapability cells = TowerCapability.of(run.results().statements(), run.catalogue());
    MatrixSums sums = MatrixSums.of(run, cells.cells());
    RoundedAmount ledger = run.totals().ledger();
    if (sums.lines().isEmpty()) {
      return new PortfolioPage.Matrix(
          Sentence.plain("No cost in the month"),
          List.of(),
          List.of(),
          new PortfolioPage.MatrixRow("Ledger", true, List.of(), run.figure(ledger)),
          Sentence.none(),
          Density.of(1, 1),
          List.of(),
          Optional.empty());
    }
    List<List<RoundedAmount>> shown = sums.shown(run);
    List<String> names = sums.columns().stream().map(column -> name(run, column)).toList();
    List<PortfolioPage.CapabilityRow> capabilities =
        shown.size() > SHORT
            ? List.of()
            : CapabilityBars.of(run, cells.cells(), columnTotals(sums, shown));
    return new PortfolioPage.Matrix(
        headline(run, sums, shown),
        names,
        rows(run, sums, shown, names),
        row(run, "Ledger", true, Optional.of(columnSums(shown)), names),
        tie(run),
        Density.of(shown.size() + 8, 430),
        capabilities,
        CapabilityBars.chart(capabilities));
  }

  private static String name(PageContext run, String column) {
    String name =
        switch (column) {
          case TowerCapability.NO_CAPABILITY -> "No capability";
          case TowerCapability.SUSPENSE -> "Suspense";
          case TowerCapability.UNALLOCATED -> "Unallocated";
          default ->
              Optional.ofNullable(run.catalogue().capabilities().get(column))
                  .map(Capability::name)
                  .orElse(column);
        };
    return run.name(name, COLUMN_ROOM, SIZE);
  }

  private static List<PortfolioPage.MatrixRow> rows(
      PageContext run, MatrixSums sums, List<List<RoundedAmount>> shown, List<String> names) {
    List<PortfolioPage.MatrixRow> rows = new ArrayList<>();
    BigDecimal most =
        shown.stream()
            .flatMap(List::stream)
            .map(RoundedAmount::exact)
            .reduce(BigDecimal.ZERO, BigDecimal::max);
    for (int i = 0; i < shown.size(); ) {
      String tower = sums.lines().get(i).tower();
      int end = i;
      while (end < shown.size() && sums.lines().get(end).tower().equals(tower)) {
        end++;
      }
      String label = tower.equals(TowerCapability.NO_TOWER) ? "No tower" : tower;
      if (end - i == 1) {
        String only = sums.lines().get(i).subTower();
        String both = only.isEmpty() ? label : label + ": " + only;
        rows.add(sub(run, new Named(both, true), shown.get(i), names, most));
        i = end;
        continue;
      }
      rows.add(row(run, label, true, Optional.of(columnSums(shown.subList(i, end))), names));
      for (; i < end; i++) {
        Named sub = new Named(sums.lines().get(i).subTower(), false);
        rows.add(sub(run, sub, shown.get(i), names, most));
      }
    }
    return rows;
  }

  private static Map<String, RoundedAmount> columnTotals(
      MatrixSums sums, List<List<RoundedAmount>> shown) {
    Map<String, RoundedAmount> totals = new TreeMap<>();
    List<RoundedAmount> row = columnSums(shown);
    for (int j = 0; j < row.size(); j++) {
      totals.put(sums.columns().get(j), row.get(j));
    }
    return totals;
  }

  private static List<RoundedAmount> columnSums(List<List<RoundedAmount>> rows) {
    List<RoundedAmount> sums = new ArrayList<>(rows.getFirst());
    for (List<RoundedAmount> row : rows.subList(1, rows.size())) {
      for (int j = 0; j < row.size(); j++) {
        sums.set(j, sums.get(j).plus(row.get(j)));
      }
    }
    return sums;
  }

  private static PortfolioPage.MatrixRow row(
      PageContext run,
      String label,
      boolean tower,
      Optional<List<RoundedAmount>> amounts,
      List<String> names) {
    List<PortfolioPage.MatrixCell> cells = new ArrayList<>();
    List<RoundedAmount> row = amounts.orElse(List.of());
    for (int j = 0; j < row.size(); j++) {
      cells.add(new PortfolioPage.MatrixCell(names.get(j), run.figure(row.get(j)), 0));
    }
    return new PortfolioPage.MatrixRow(
        Wording.fit(label, NAME_ROOM, SIZE), tower, cells, run.figure(RoundedAmount.sum(row)));
  }

  private static PortfolioPage.MatrixRow sub(
      PageContext run, Named name, List<RoundedAmount> row, List<String> names, BigDecimal most) {
    List<PortfolioPage.MatrixCell> cells = new ArrayList<>();
    for (int j = 0; j < row.size(); j++) {
      RoundedAmount amount = row.get(j);
      cells.add(
          new PortfolioPage.MatrixCell(
              names.get(j), run.figure(amount), heat(amount.exact(), most)));
    }
    return new PortfolioPage.MatrixRow(
        Wording.fit(name.label(), NAME_ROOM, SIZE),
        name.tower(),
        cells,
        run.figure(RoundedAmount.sum(row)));
  }

  /** In quarters of the largest cell; anything above zero is at least visible from a tenth on. */
  private static int heat(BigDecimal amount, BigDecimal most) {
    if (most.signum() <= 0 || amount.signum() <= 0) {
      return 0;
    }
    double share = amount.divide(most, MathContext.DECIMAL64).doubleValue();
    return share < 0.1 ? 0 : Math.min(HEAT_MOST, 1 + (int) (share * HEAT_MOST));
  }

  private static Sentence headline(
      PageContext run, MatrixSums sums, List<List<RoundedAmount>> shown) {
    if (sums.columns().stream().noneMatch(column -> MatrixSums.special(column) == 0)) {
      return noCapability(run);
    }
    RoundedAmount best = RoundedAmount.ZERO;
    String where = "";
    for (int i = 0; i < shown.size(); i++) {
      for (int j = 0; j < sums.columns().size(); j++) {
        if (MatrixSums.special(sums.columns().get(j)) == 0
            && shown.get(i).get(j).exact().abs().compareTo(best.exact().abs()) > 0) {
          best = shown.get(i).get(j);
          where = place(sums.lines().get(i)) + " for " + name(run, sums.columns().get(j));
        }
      }
    }
    String text = "The largest " + (run.isAtLeast() ? "known " : "") + "cell is " + where;
    Figure amount = run.figure(best);
    return run.share(best, run.totals().ledger())
        .map(share -> Sentence.of(text + ": {}, {} of the ledger", amount, share))
        .orElseGet(() -> Sentence.of(text + ": {}", amount));
  }

  private static String place(MatrixSums.Line line) {
    String tower = line.tower().equals(TowerCapability.NO_TOWER) ? "No tower" : line.tower();
    return line.subTower().isEmpty() ? tower : line.subTower();
  }

  /** Without a capability with cost there is no cell to speak of. */
  private static Sentence noCapability(PageContext run) {
    List<String> empty = new ArrayList<>();
    if (run.catalogue().capabilities().isEmpty()) {
      empty.add("capabilities.csv");
    }
    if (run.catalogue().capabilityLinks().isEmpty()) {
      empty.add("application-capabilities.csv");
    }
    return empty.isEmpty()
        ? Sentence.plain("No application with cost in the month serves a capability")
        : Sentence.plain(
            "No application serves a capability yet: the catalogue has no row in "
                + Wording.list(empty));
  }

  private static Sentence tie(PageContext run) {
    RoundedTotals totals = run.totals();
    return Sentence.of(
        "The sum of all cells, {}, is the ledger of the month: {} TCO of applications, {} capital"
            + " outlay, {} in suspense and {} unallocated.",
        run.figure(totals.ledger()),
        run.figure(totals.applications()),
        run.figure(totals.capital()),
        run.figure(totals.suspense()),
        run.figure(totals.unallocated()));
  }
}
