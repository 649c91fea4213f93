package dev.towerbook.report.page;

import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.mapping.Layer;
import dev.towerbook.mapping.catalogue.UsageUnit;
import dev.towerbook.mapping.catalogue.Words;
import dev.towerbook.mapping.catalogue.Wrapper;
import dev.towerbook.report.NumberFormats;
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

  static List<PortfolioPage.WrapperRow> of(Portfolio of) {
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
    List<PortfolioPage.WrapperRow> rows = new ArrayList<>();
    int top = ids.size() <= MOST ? ids.size() : MOST - 1;
    for (int i = 0; i < top; i++) {
      RoundedAmount care = RoundedAmount.of(cares.getOrDefault(ids.get(i), BigDecimal.ZERO));
      rows.add(row(of, ids.get(i), shown.get(i), care));
    }
    if (top < ids.size()) {
      rows.add(
          sum(
              of,
              "Other (" + (ids.size() - top) + ")",
              RoundedAmount.sum(shown.subList(top, ids.size()))));
    }
    return rows;
  }

  private static List<BigDecimal> amounts(List<String> ids, Map<String, BigDecimal> sums) {
    return ids.stream().map(id -> sums.getOrDefault(id, BigDecimal.ZERO)).toList();
  }

  static PortfolioPage.WrapperRow total(Portfolio of) {
    return sum(of, "Wrappers", of.split().wrappers());
  }

  private static PortfolioPage.WrapperRow row(
      Portfolio of, String id, RoundedAmount cost, RoundedAmount care) {
    Optional<Wrapper> wrapper = of.run().catalogue().wrapper(id);
    return new PortfolioPage.WrapperRow(
        of.run().name(wrapper.map(Wrapper::name).orElse(id), NAME_ROOM, SIZE),
        wrapper.map(known -> Words.word(known.kind())).orElse(NumberFormats.NOT_AVAILABLE),
        wrapper.map(WrapperRows::intent).orElse(NumberFormats.NOT_AVAILABLE),
        wrapper.map(known -> known.overdue(of.run().month())).orElse(false),
        of.run().figure(cost),
        of.run().share(care, cost),
        WrapperRows.per1000(
            of.run().wrapperCount(id, UsageUnit.WORKFLOW_RUN),
            of.run().wrapperCount(id, UsageUnit.EXCEPTION)));
  }

  private static PortfolioPage.WrapperRow sum(Portfolio of, String label, RoundedAmount cost) {
    return new PortfolioPage.WrapperRow(
        label, "", "", false, of.run().figure(cost), Optional.empty(), Optional.empty());
  }
}
