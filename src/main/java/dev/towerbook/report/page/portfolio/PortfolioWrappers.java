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
import dev.towerbook.report.table.Cells;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All automations, largest cost or credit first. */
final class PortfolioWrappers {

  private static final int MOST = 12;
  private static final double NAME_ROOM = 116;
  private static final double SIZE = 8;

  private PortfolioWrappers() {}

  /** A wrapper with what it costs, and what of it keeps it alive. */
  private record Line(Portfolio of, String id, RoundedAmount cost, BigDecimal care) {

    Optional<Wrapper> wrapper() {
      return of.run().catalogue().wrapper(id);
    }

    Cell intent() {
      return Cell.markedIf(
          wrapper().map(known -> known.overdue(of.run().month())).orElse(false),
          wrapper().map(WrapperRows::intent).orElse(NumberFormats.NOT_AVAILABLE),
          "late");
    }

    Optional<BigDecimal> count(UsageUnit unit) {
      return of.run().wrapperCount(id, unit);
    }
  }

  private static Table<Line> table(Portfolio of) {
    return Table.<Line>of("wrappers", "fine")
        .text(
            "Wrapper",
            "label",
            line -> of.run().name(of.run().wrapperName(line.id()), NAME_ROOM, SIZE))
        .text("Intent", "intent", Line::intent, DIM)
        .figure("Cost", "cost", line -> of.run().figure(line.cost()))
        .figure(
            "Keep-alive %",
            "keepAlive", line -> of.run().share(RoundedAmount.of(line.care()), line.cost()))
        .figure(
            "Exc. ‰",
            "exceptionsPer1000",
            line ->
                WrapperRows.per1000(
                    line.count(UsageUnit.WORKFLOW_RUN), line.count(UsageUnit.EXCEPTION)),
            END);
  }

  static Filled<?> of(Portfolio of) {
    SortedMap<String, BigDecimal> costs = new TreeMap<>();
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
    List<Line> lines = new ArrayList<>();
    of.split()
        .wrappers()
        .split(RoundedAmount.largestFirst(costs))
        .forEach(
            (id, cost) ->
                lines.add(new Line(of, id, cost, cares.getOrDefault(id, BigDecimal.ZERO))));
    return table(of)
        .top(
            MOST,
            lines,
            rest ->
                Cells.others(rest.size())
                    .and("cost", of.run().figure(RoundedAmount.sum(rest, Line::cost))))
        .total(
            "wrappersTotal",
            Cells.of("Wrappers").and("cost", of.run().figure(of.split().wrappers())));
  }
}
