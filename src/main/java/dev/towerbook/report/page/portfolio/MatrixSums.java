package dev.towerbook.report.page.portfolio;

import dev.towerbook.report.page.CrossRounding;
import dev.towerbook.report.page.PageContext;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.RoundedTotals;
import dev.towerbook.tco.TowerCapability;
import dev.towerbook.tco.TowerCapability.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Exact sums by sub-tower and topmost capability, both in print order: dearest tower first, then
 * dearest capability, then what has none.
 */
record MatrixSums(
    Map<MatrixSums.Line, Map<String, BigDecimal>> cells, List<Line> lines, List<String> columns) {

  /** A sub-tower. */
  record Line(String tower, String subTower) {}

  static MatrixSums of(PageContext run, List<Cell> cells) {
    Map<Line, Map<String, BigDecimal>> sums = new LinkedHashMap<>();
    Map<String, BigDecimal> towers = new TreeMap<>();
    Map<String, BigDecimal> columns = new TreeMap<>();
    for (Cell cell : cells) {
      Line line = new Line(cell.tower(), cell.subTower());
      String top = TowerCapability.top(cell.capability(), run.catalogue());
      sums.computeIfAbsent(line, key -> new TreeMap<>()).merge(top, cell.amount(), BigDecimal::add);
      towers.merge(cell.tower(), cell.amount(), BigDecimal::add);
      columns.merge(top, cell.amount(), BigDecimal::add);
    }
    List<Line> lines = new ArrayList<>(sums.keySet());
    lines.sort(
        Comparator.<Line, BigDecimal>comparing(
                line -> towers.getOrDefault(line.tower, BigDecimal.ZERO))
            .reversed()
            .thenComparing(Line::tower)
            .thenComparing(line -> total(sums, line).negate())
            .thenComparing(Line::subTower));
    List<String> order = new ArrayList<>(columns.keySet());
    order.removeIf(column -> cells.stream().noneMatch(cell -> isIn(run, cell, column)));
    order.sort(
        Comparator.comparingInt(MatrixSums::special)
            .thenComparing(
                Comparator.<String, BigDecimal>comparing(
                        column -> columns.getOrDefault(column, BigDecimal.ZERO))
                    .reversed()));
    return new MatrixSums(sums, lines, order);
  }

  /** Suspense and unallocated as everywhere in the pack; the rest so that all sums tie. */
  List<List<RoundedAmount>> shown(PageContext run) {
    RoundedTotals totals = run.totals();
    Map<String, List<RoundedAmount>> fixed = new LinkedHashMap<>();
    RoundedAmount left = totals.ledger();
    for (String column : columns) {
      if (special(column) > 1) {
        RoundedAmount total =
            column.equals(TowerCapability.SUSPENSE) ? totals.suspense() : totals.unallocated();
        fixed.put(column, total.split(column(column)));
        left = left.minus(total);
      }
    }
    List<String> open = columns.stream().filter(column -> !fixed.containsKey(column)).toList();
    List<List<BigDecimal>> exact = table(open);
    List<List<BigDecimal>> digits =
        open.isEmpty() ? List.of() : CrossRounding.rounded(exact, left.shown());
    List<List<RoundedAmount>> shown = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      List<RoundedAmount> row = new ArrayList<>();
      for (int j = 0; j < open.size(); j++) {
        row.add(new RoundedAmount(exact.get(i).get(j), digits.get(i).get(j)));
      }
      for (List<RoundedAmount> column : fixed.values()) {
        row.add(column.get(i));
      }
      shown.add(row);
    }
    return shown;
  }

  private List<BigDecimal> column(String column) {
    return lines.stream().map(line -> cell(line, column)).toList();
  }

  private List<List<BigDecimal>> table(List<String> some) {
    return lines.stream()
        .map(line -> some.stream().map(column -> cell(line, column)).toList())
        .toList();
  }

  private BigDecimal cell(Line line, String column) {
    return cells.getOrDefault(line, Map.of()).getOrDefault(column, BigDecimal.ZERO);
  }

  private static boolean isIn(PageContext run, Cell cell, String column) {
    return cell.amount().signum() != 0
        && TowerCapability.top(cell.capability(), run.catalogue()).equals(column);
  }

  private static BigDecimal total(Map<Line, Map<String, BigDecimal>> sums, Line line) {
    return sums.getOrDefault(line, Map.of()).values().stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Capabilities first, then what has none. */
  static int special(String column) {
    return switch (column) {
      case TowerCapability.NO_CAPABILITY -> 1;
      case TowerCapability.SUSPENSE -> 2;
      case TowerCapability.UNALLOCATED -> 3;
      default -> 0;
    };
  }
}
