package dev.towerbook.report.page.scorecard;

import static dev.towerbook.report.table.Style.BARE;
import static dev.towerbook.report.table.Style.DIM;
import static dev.towerbook.report.table.Style.END;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.unit.Consumption;
import dev.towerbook.economics.unit.Consumption.Line;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.PageContext;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.table.Cells;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What each business unit consumes. */
public final class ShowbackRows {

  private static final int MOST = 12;
  private static final double NAME_ROOM = 128;
  private static final double SIZE = 8;

  private ShowbackRows() {}

  public static ScorePage.Bill of(PageContext run) {
    Consumption bill = run.results().scorecards().consumption();
    Map<String, List<Line>> byUnit = new TreeMap<>();
    bill.lines()
        .forEach(
            line -> byUnit.computeIfAbsent(line.businessUnit(), id -> new ArrayList<>()).add(line));
    List<List<Line>> units = List.copyOf(byUnit.values());
    RoundedAmount total = RoundedAmount.of(sum(bill.lines()));
    List<RoundedAmount> shown = total.split(units.stream().map(ShowbackRows::sum).toList());
    List<ScorePage.Unit> blocks = new ArrayList<>();
    Map<String, RoundedAmount> byName = new TreeMap<>();
    for (int i = 0; i < units.size(); i++) {
      blocks.add(unit(run, units.get(i), shown.get(i)));
      byName.put(units.get(i).getFirst().businessUnit(), shown.get(i));
    }
    return new ScorePage.Bill(
        Sentence.of(
            "{} business " + Wording.plural(units.size(), "unit") + " consumed {}",
            NumberFormats.count(units.size()),
            run.figure(total)),
        Sentence.plain(
            "Quantity × unit rate = amount; the rate is the same for everyone. Capital outlay"
                + " included; without suspense and unallocated cost"),
        blocks,
        rates(run, bill.lines()),
        BudgetRows.headline(run),
        BudgetRows.of(run, byName));
  }

  /** Shared services with what all consume of them, largest cost or credit first. */
  private static Filled<?> rates(PageContext run, List<Line> lines) {
    Map<String, List<Line>> byPool = new TreeMap<>();
    lines.stream()
        .filter(line -> line.kind() == Consumption.Kind.SHARED_POOL)
        .filter(line -> line.quantity() instanceof Measure.Known)
        .forEach(line -> byPool.computeIfAbsent(line.service(), id -> new ArrayList<>()).add(line));
    return Table.<List<Line>>of("rates", "fine tight")
        .text(
            "Service",
            "label",
            all -> run.name(run.poolName(all.getFirst().service()), NAME_ROOM, SIZE))
        .figure("Quantity", "quantity", all -> NumberFormats.quantity(quantity(all), ""))
        .text("Unit", "unit", all -> unit(run, all.getFirst()), DIM)
        .figure("Unit rate", "rate", all -> rate(run, all.getFirst()))
        .figure("Allocated by driver", "amount", all -> money(run, sum(all)), END)
        .rows(
            byPool.values().stream()
                .sorted(
                    Comparator.<List<Line>, BigDecimal>comparing(all -> sum(all).abs()).reversed())
                .limit(MOST)
                .toList());
  }

  private static BigDecimal quantity(List<Line> all) {
    return all.stream()
        .flatMap(line -> line.quantity().number().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Figure rate(PageContext run, Line line) {
    return NumberFormats.unitCost(line.rate().number().orElse(BigDecimal.ZERO), run.currency());
  }

  private static Figure money(PageContext run, BigDecimal amount) {
    return NumberFormats.money(amount, run.currency());
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
                .map(Consumption.Prior::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        : Optional.empty();
  }

  /** A service on the bill, as printed. */
  private record Billed(Line line, Optional<RoundedAmount> prior, RoundedAmount amount) {

    Optional<Line> counted() {
      return Optional.of(line).filter(of -> of.quantity() instanceof Measure.Known);
    }
  }

  private static ScorePage.Unit unit(PageContext run, List<Line> lines, RoundedAmount total) {
    List<RoundedAmount> amounts = total.split(lines.stream().map(Line::amount).toList());
    Optional<RoundedAmount> prior = prior(lines).map(RoundedAmount::of);
    Optional<List<RoundedAmount>> priors =
        prior.map(
            of -> of.split(lines.stream().map(l -> l.prior().orElseThrow().amount()).toList()));
    List<Billed> rows =
        IntStream.range(0, lines.size())
            .mapToObj(i -> new Billed(lines.get(i), priors.map(of -> of.get(i)), amounts.get(i)))
            .toList();
    return new ScorePage.Unit(
        run.name(run.unitName(lines.getFirst().businessUnit()), NAME_ROOM * 2, SIZE),
        table(run)
            .top(MOST, rows, rest -> sum(run, "Other services", rest))
            .total("total", sum(run, "Consumed", rows)));
  }

  private static Cells sum(PageContext run, String label, List<Billed> rows) {
    Optional<RoundedAmount> prior =
        rows.getFirst()
            .prior()
            .map(known -> RoundedAmount.sum(rows, of -> of.prior().orElseThrow()));
    return Cells.of(label)
        .and("prior", prior.map(run::figure))
        .and("amount", run.figure(RoundedAmount.sum(rows, Billed::amount)));
  }

  private static Table<Billed> table(PageContext run) {
    return Table.<Billed>of("rows", "fine tight")
        .text("Service", "label", of -> name(run, of.line()))
        .figure("Quantity", "quantity", of -> of.counted().map(ShowbackRows::quantity), BARE)
        .text("Unit", "unit", of -> of.counted().map(line -> unit(run, line)), DIM)
        .figure("Unit rate", "rate", of -> of.counted().flatMap(line -> unitRate(run, line)), BARE)
        .figure(run.priorMonth(), "prior", of -> of.prior().map(run::figure), DIM)
        .figure(run.thisMonth(), "amount", of -> run.figure(of.amount()), END);
  }

  /** What is counted; the base of a share says so. */
  private static String unit(PageContext run, Line line) {
    if (line.unit().equals(run.currency())) {
      return line.unit() + " direct cost";
    }
    return line.unit().equals("percent") ? "% share" : Wording.unit(line.unit());
  }

  private static Figure quantity(Line line) {
    return NumberFormats.quantity(quantity(List.of(line)), "");
  }

  private static Optional<Figure> unitRate(PageContext run, Line line) {
    return line.rate().number().map(rate -> NumberFormats.unitCost(rate, run.currency()));
  }

  private static String name(PageContext run, Line line) {
    return run.name(label(run, line), NAME_ROOM, SIZE);
  }

  private static String label(PageContext run, Line line) {
    return switch (line.kind()) {
      case APPLICATION -> run.application(line.service()).name();
      case CAPITAL -> "Capital: " + run.application(line.service()).name();
      case SHARED_POOL -> run.poolName(line.service());
      case THROUGH_POOLS -> run.poolName(line.service()) + ", via pools";
    };
  }
}
