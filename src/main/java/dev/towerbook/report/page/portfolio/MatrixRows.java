package dev.towerbook.report.page.portfolio;

import static dev.towerbook.report.table.Style.END;
import static dev.towerbook.report.table.Style.FIRST;

import dev.towerbook.report.Figure;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.Density;
import dev.towerbook.report.page.PageContext;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.RoundedTotals;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.table.Cell;
import dev.towerbook.report.table.Cells;
import dev.towerbook.report.table.Table;
import dev.towerbook.tco.TowerCapability;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The whole month by tower and sub-tower, and by topmost capability. */
final class MatrixRows {

  private static final int HEAT_MOST = 4;
  private static final int SHORT = 14;
  private static final double NAME_ROOM = 145;
  private static final double COLUMN_ROOM = 120;
  private static final double SIZE = 7.4;

  private MatrixRows() {}

  /**
   * A tower or one of its sub-towers.
   *
   * @param single no sum: its cells are shaded
   */
  private record Row(String label, boolean tower, List<RoundedAmount> amounts, boolean single) {}

  static PortfolioPage.Matrix of(PageContext run) {
    TowerCapability cells = TowerCapability.of(run.results().statements(), run.catalogue());
    MatrixSums sums = MatrixSums.of(run, cells.cells());
    Cells total = Cells.of("Ledger").and("total", run.figure(run.totals().ledger()));
    if (sums.lines().isEmpty()) {
      return new PortfolioPage.Matrix(
          Sentence.plain("No cost in the month"),
          table(run, List.of(), List.of()).rows(List.of()).total("total", total),
          Sentence.none(),
          List.of(),
          Optional.empty());
    }
    List<List<RoundedAmount>> shown = sums.shown(run);
    List<RoundedAmount> ledger = columnSums(shown);
    List<String> names = names(run, sums.columns());
    for (int j = 0; j < names.size(); j++) {
      Figure amount = run.figure(ledger.get(j));
      total = total.and(cell(names.get(j)), Cell.named(cell(names.get(j)) + ".amount", amount));
    }
    List<PortfolioPage.CapabilityRow> capabilities =
        shown.size() > SHORT
            ? List.of()
            : CapabilityBars.of(run, cells.cells(), columnTotals(sums, ledger));
    return new PortfolioPage.Matrix(
        headline(run, sums, shown),
        table(run, names, shown).rows(rows(sums, shown)).total("total", total),
        tie(run),
        capabilities,
        CapabilityBars.chart(capabilities));
  }

  /** At the heads of the columns; the second of a name says so. */
  private static List<String> names(PageContext run, List<String> columns) {
    Map<String, Integer> seen = new TreeMap<>();
    return columns.stream()
        .map(column -> name(run, column))
        .map(
            name ->
                seen.merge(name, 1, Integer::sum) == 1 ? name : name + " (" + seen.get(name) + ")")
        .toList();
  }

  private static String cell(String column) {
    return "cells[" + column + "]";
  }

  private static Table<Row> table(
      PageContext run, List<String> names, List<List<RoundedAmount>> shown) {
    BigDecimal most =
        shown.stream()
            .flatMap(List::stream)
            .map(RoundedAmount::exact)
            .reduce(BigDecimal.ZERO, BigDecimal::max);
    String density = names.isEmpty() ? Density.of(1, 1) : Density.of(shown.size() + 8, 430);
    Table<Row> table =
        Table.<Row>of("rows", "fine matrix " + density)
            .rowStyle(row -> row.tower() ? "tower" : "")
            .text("Tower and sub-tower", "label", row -> label(row.label()), FIRST)
            .tone(row -> row.tower() ? "" : "sub-tower");
    for (int j = 0; j < names.size(); j++) {
      int at = j;
      Function<Row, RoundedAmount> amount = row -> row.amounts().get(at);
      table =
          table
              .figure(
                  names.get(j),
                  cell(names.get(j)),
                  row -> new Cell.Dashed(run.figure(amount.apply(row))))
              .tone(row -> "heat" + (row.single() ? heat(amount.apply(row).exact(), most) : 0));
    }
    return table.figure("Total", "total", row -> run.figure(RoundedAmount.sum(row.amounts())), END);
  }

  private static String label(String name) {
    return Wording.fit(name, NAME_ROOM, SIZE);
  }

  private static String name(PageContext run, String column) {
    String name =
        switch (column) {
          case TowerCapability.NO_CAPABILITY -> "No capability";
          case TowerCapability.SUSPENSE -> "Suspense";
          case TowerCapability.UNALLOCATED -> "Unallocated";
          default -> run.capabilityName(column);
        };
    return run.name(name, COLUMN_ROOM, SIZE);
  }

  private static List<Row> rows(MatrixSums sums, List<List<RoundedAmount>> shown) {
    List<Row> rows = new ArrayList<>();
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
        rows.add(new Row(both, true, shown.get(i), true));
        i = end;
        continue;
      }
      rows.add(new Row(label, true, columnSums(shown.subList(i, end)), false));
      for (; i < end; i++) {
        rows.add(new Row(sums.lines().get(i).subTower(), false, shown.get(i), true));
      }
    }
    return rows;
  }

  private static Map<String, RoundedAmount> columnTotals(MatrixSums sums, List<RoundedAmount> row) {
    Map<String, RoundedAmount> totals = new TreeMap<>();
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
