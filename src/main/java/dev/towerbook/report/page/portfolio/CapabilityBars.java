package dev.towerbook.report.page.portfolio;

import dev.towerbook.mapping.catalogue.Capability;
import dev.towerbook.report.chart.BarChart;
import dev.towerbook.report.chart.Frame;
import dev.towerbook.report.page.Markup;
import dev.towerbook.report.page.PageContext;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.tco.TowerCapability;
import dev.towerbook.tco.TowerCapability.Cell;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the single capabilities cost, largest amount first, credits too; fills the page below a
 * short table.
 */
final class CapabilityBars {

  private static final int MOST = 10;

  private CapabilityBars() {}

  /**
   * The rows.
   *
   * @param columns topmost capability → its column's total, which the bars of the column add up to
   */
  static List<PortfolioPage.CapabilityRow> of(
      PageContext run, List<Cell> cells, Map<String, RoundedAmount> columns) {
    Map<String, Capability> known = run.catalogue().capabilities();
    Map<String, Map<String, BigDecimal>> byTop = new TreeMap<>();
    for (Cell cell : cells) {
      if (known.containsKey(cell.capability())) {
        String top = TowerCapability.top(cell.capability(), run.catalogue());
        byTop
            .computeIfAbsent(top, key -> new TreeMap<>())
            .merge(cell.capability(), cell.amount(), BigDecimal::add);
      }
    }
    Map<String, RoundedAmount> amounts = new TreeMap<>();
    byTop.forEach(
        (top, sums) -> {
          List<RoundedAmount> shown =
              columns.getOrDefault(top, RoundedAmount.ZERO).split(List.copyOf(sums.values()));
          int i = 0;
          for (String id : sums.keySet()) {
            amounts.put(id, shown.get(i++));
          }
        });
    return amounts.entrySet().stream()
        .sorted(
            Map.Entry.<String, RoundedAmount>comparingByValue(
                    Comparator.comparing((RoundedAmount shown) -> shown.exact().abs()))
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .map(entry -> row(run, known.get(entry.getKey()), entry))
        .toList();
  }

  private static PortfolioPage.CapabilityRow row(
      PageContext run, @Nullable Capability capability, Map.Entry<String, RoundedAmount> amount) {
    String name = capability == null ? amount.getKey() : capability.name();
    return new PortfolioPage.CapabilityRow(name, run.figure(amount.getValue()));
  }

  static Optional<Markup> chart(List<PortfolioPage.CapabilityRow> rows) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<BarChart.Bar> bars =
        rows.stream()
            .map(
                row ->
                    new BarChart.Bar(
                        row.label(),
                        row.amount().exact(),
                        row.amount().shown(),
                        Optional.empty(),
                        BarChart.Look.PLAIN))
            .toList();
    Frame frame = new Frame(756, 14.0 * bars.size(), "Cost by capability");
    return Optional.of(Markup.of(new BarChart(frame, bars)));
  }
}
