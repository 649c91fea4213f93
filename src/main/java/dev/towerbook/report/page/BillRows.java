package dev.towerbook.report.page;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.scorecard.Consumption;
import dev.towerbook.economics.scorecard.Consumption.Line;
import dev.towerbook.mapping.catalogue.BusinessUnit;
import dev.towerbook.mapping.catalogue.SharedPool;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What each business unit consumes. */
final class BillRows {

  private static final int MOST = 12;
  private static final double NAME_ROOM = 128;
  private static final double SIZE = 8;

  private BillRows() {}

  static ScorePage.Bill of(PageContext run) {
    Consumption bill = run.results().scorecards().consumption();
    Map<String, List<Line>> byUnit = new TreeMap<>();
    bill.lines()
        .forEach(
            line -> byUnit.computeIfAbsent(line.businessUnit(), id -> new ArrayList<>()).add(line));
    List<List<Line>> units = List.copyOf(byUnit.values());
    RoundedAmount total = RoundedAmount.of(sum(bill.lines()));
    List<RoundedAmount> shown = total.split(units.stream().map(BillRows::sum).toList());
    List<ScorePage.Unit> blocks = new ArrayList<>();
    Map<String, RoundedAmount> byName = new TreeMap<>();
    for (int i = 0; i < units.size(); i++) {
      blocks.add(unit(run, units.get(i), shown.get(i)));
      byName.put(units.get(i).getFirst().businessUnit(), shown.get(i));
    }
    return new ScorePage.Bill(
        Sentence.of(
            "{} business " + Wording.plural(units.size(), "unit") + " consume {}",
            NumberFormats.count(units.size()),
            run.figure(total)),
        Sentence.plain(
            "Quantity × unit rate = amount; the rate is the same for everyone. Capital outlay"
                + " included; without suspense and unallocated cost"),
        NumberFormats.shortMonth(run.month().minusMonths(1)),
        NumberFormats.shortMonth(run.month()),
        blocks,
        rates(run, bill.lines()),
        BudgetRows.headline(run),
        BudgetRows.of(run, byName));
  }

  /** Shared services with what all consume of them, largest cost or credit first. */
  private static List<ScorePage.RateRow> rates(PageContext run, List<Line> lines) {
    Map<String, List<Line>> byPool = new TreeMap<>();
    lines.stream()
        .filter(line -> line.kind() == Consumption.Kind.SHARED_POOL)
        .filter(line -> line.quantity() instanceof Measure.Known)
        .forEach(line -> byPool.computeIfAbsent(line.service(), id -> new ArrayList<>()).add(line));
    return byPool.values().stream()
        .sorted(Comparator.<List<Line>, BigDecimal>comparing(all -> sum(all).abs()).reversed())
        .limit(MOST)
        .map(all -> rate(run, all))
        .toList();
  }

  private static ScorePage.RateRow rate(PageContext run, List<Line> all) {
    Line first = all.getFirst();
    BigDecimal quantity =
        all.stream()
            .flatMap(line -> figure(line.quantity()).stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new ScorePage.RateRow(
        run.name(pool(run, first.service()), NAME_ROOM, SIZE),
        NumberFormats.quantity(quantity, ""),
        first.unit().replace('_', ' '),
        NumberFormats.unitCost(figure(first.rate()).orElse(BigDecimal.ZERO), run.currency()),
        NumberFormats.money(sum(all), run.currency()));
  }

  private static BigDecimal sum(List<Line> lines) {
    return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Amounts of the month before; empty if the book lacks it. */
  private static Optional<BigDecimal> prior(List<Line> lines) {
    return lines.stream().allMatch(line -> line.prior().isPresent())
        ? Optional.of(
            lines.stream()
                .flatMap(line -> line.prior().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        : Optional.empty();
  }

  private static ScorePage.Unit unit(PageContext run, List<Line> lines, RoundedAmount total) {
    List<RoundedAmount> amounts = total.split(lines.stream().map(Line::amount).toList());
    Optional<RoundedAmount> prior = prior(lines).map(RoundedAmount::of);
    List<Optional<RoundedAmount>> priors =
        prior
            .map(
                before ->
                    before.split(lines.stream().map(l -> l.prior().orElseThrow()).toList()).stream()
                        .map(Optional::of)
                        .toList())
            .orElseGet(() -> lines.stream().map(line -> Optional.<RoundedAmount>empty()).toList());
    List<ScorePage.BillRow> rows = new ArrayList<>();
    int top = lines.size() <= MOST ? lines.size() : MOST - 1;
    for (int i = 0; i < top; i++) {
      rows.add(row(run, lines.get(i), priors.get(i), amounts.get(i)));
    }
    if (top < lines.size()) {
      RoundedAmount rest = RoundedAmount.sum(amounts.subList(top, amounts.size()));
      Optional<RoundedAmount> before =
          prior.map(
              known ->
                  RoundedAmount.sum(
                      priors.subList(top, priors.size()).stream()
                          .flatMap(Optional::stream)
                          .toList()));
      rows.add(sum(run, "Other services", before, rest));
    }
    String id = lines.getFirst().businessUnit();
    String name =
        Optional.ofNullable(run.catalogue().businessUnits().get(id))
            .map(BusinessUnit::name)
            .orElse(id);
    return new ScorePage.Unit(
        run.name(name, NAME_ROOM * 2, SIZE), rows, sum(run, "Consumed", prior, total));
  }

  private static ScorePage.BillRow sum(
      PageContext run, String label, Optional<RoundedAmount> prior, RoundedAmount amount) {
    return new ScorePage.BillRow(
        label, Optional.empty(), "", Optional.empty(), prior.map(run::figure), run.figure(amount));
  }

  private static ScorePage.BillRow row(
      PageContext run, Line line, Optional<RoundedAmount> prior, RoundedAmount amount) {
    boolean counted = line.quantity() instanceof Measure.Known;
    return new ScorePage.BillRow(
        run.name(label(run, line), NAME_ROOM, SIZE),
        figure(line.quantity()).map(quantity -> NumberFormats.quantity(quantity, "")),
        counted ? line.unit().replace('_', ' ') : "",
        counted
            ? figure(line.rate()).map(rate -> NumberFormats.unitCost(rate, run.currency()))
            : Optional.<Figure>empty(),
        prior.map(run::figure),
        run.figure(amount));
  }

  private static Optional<BigDecimal> figure(Measure measure) {
    return measure instanceof Measure.Known known ? Optional.of(known.value()) : Optional.empty();
  }

  private static String label(PageContext run, Line line) {
    return switch (line.kind()) {
      case APPLICATION -> run.application(line.service()).name();
      case CAPITAL -> "Outlay: " + run.application(line.service()).name();
      case SHARED_POOL -> pool(run, line.service());
      case THROUGH_POOLS -> pool(run, line.service()) + ", via pools";
    };
  }

  private static String pool(PageContext run, String id) {
    return run.results().mappings().sharedPool(id).map(SharedPool::name).orElse(id);
  }
}
