package dev.towerbook.report.page.portfolio;

import static dev.towerbook.report.table.Style.DIM;
import static dev.towerbook.report.table.Style.END;

import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.mapping.catalogue.Wrapper;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.Portfolio;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.application.WrapperRows;
import dev.towerbook.report.table.Cell;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All automations, largest cost or credit first. */
final class PortfolioWrappers {

  private static final int MOST = 12;
  private static final double NAME_ROOM = 116;
  private static final double SIZE = 8;

  private PortfolioWrappers() {}

  /** A wrapper; those without a row of their own, and all of them, have no id. */
  private record Line(
      Portfolio of, Optional<String> id, String label, RoundedAmount cost, RoundedAmount care) {

    Optional<Wrapper> wrapper() {
      return id.flatMap(of.run().catalogue()::wrapper);
    }

    String name() {
      return id.isEmpty()
          ? label
          : of.run().name(wrapper().map(Wrapper::name).orElse(label), NAME_ROOM, SIZE);
    }

    Object intent() {
      return id.isEmpty()
          ? ""
          : Cell.markedIf(
              wrapper().map(known -> known.overdue(of.run().month())).orElse(false),
              wrapper().map(WrapperRows::intent).orElse(NumberFormats.NOT_AVAILABLE),
              "late");
    }

    /** Of a sum there is neither a share nor a rate. */
    Object keepAlive() {
      return id.isEmpty() ? "" : of.run().share(care, cost);
    }

    Object exceptionsPer1000() {
      return id.isEmpty()
          ? ""
          : WrapperRows.per1000(
              of.run().wrapperCount(label, UsageUnit.WORKFLOW_RUN),
              of.run().wrapperCount(label, UsageUnit.EXCEPTION));
    }
  }

  private static Table<Line> table(Portfolio of) {
    return Table.<Line>of("wrappers", "fine")
        .text("Wrapper", "label", Line::name)
        .text("Intent", "intent", Line::intent, DIM)
        .figure("Cost", "cost", line -> of.run().figure(line.cost()))
        .figure("Keep-alive %", "keepAlive", Line::keepAlive)
        .figure("Exc. ‰", "exceptionsPer1000", Line::exceptionsPer1000, END);
  }

  static Filled<?> of(Portfolio of) {
    Map<String, BigDecimal> costs = new TreeMap<>();
    Map<String, BigDecimal> cares = new TreeMap<>();
    for (ApplicationView one : of.applications()) {
      for (AllocatedCost line : ApplicationView.operating(one.statement())) {
        if (line.isWrapper()) {
          String id = line.source().wrapper();
          costs.merge(id, line.amount(), BigDecimal::add);
          boolean care = line.place().layer() == Layer.WRAPPER_KEEP_ALIVE;
          cares.merge(id, care ? line.amount() : BigDecimal.ZERO, BigDecimal::add);
        }
      }
    }
    List<String> ids = new ArrayList<>(costs.keySet());
    ids.sort(
        Comparator.<String, BigDecimal>comparing(
                id -> costs.getOrDefault(id, BigDecimal.ZERO).abs())
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    List<RoundedAmount> shown = of.split().wrappers().split(amounts(ids, costs));
    List<Line> rows = new ArrayList<>();
    int top = ids.size() <= MOST ? ids.size() : MOST - 1;
    for (int i = 0; i < top; i++) {
      RoundedAmount care = RoundedAmount.of(cares.getOrDefault(ids.get(i), BigDecimal.ZERO));
      rows.add(new Line(of, Optional.of(ids.get(i)), ids.get(i), shown.get(i), care));
    }
    if (top < ids.size()) {
      rows.add(
          sum(
              of,
              "Other (" + (ids.size() - top) + ")",
              RoundedAmount.sum(shown.subList(top, ids.size()))));
    }
    return table(of).rows(rows).total("wrappersTotal", sum(of, "Wrappers", of.split().wrappers()));
  }

  private static List<BigDecimal> amounts(List<String> ids, Map<String, BigDecimal> sums) {
    return ids.stream().map(id -> sums.getOrDefault(id, BigDecimal.ZERO)).toList();
  }

  private static Line sum(Portfolio of, String label, RoundedAmount cost) {
    return new Line(of, Optional.empty(), label, cost, RoundedAmount.ZERO);
  }
}
