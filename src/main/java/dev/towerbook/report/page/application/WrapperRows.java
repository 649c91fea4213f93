package dev.towerbook.report.page.application;

import static dev.towerbook.report.table.Style.DIM;
import static dev.towerbook.report.table.Style.END;

import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.mapping.catalogue.Intent;
import dev.towerbook.mapping.catalogue.Wrapper;
import dev.towerbook.mapping.catalogue.WrapperHost;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.Section;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.table.Cell;
import dev.towerbook.report.table.Cells;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The automations that keep an application usable: what they cost and how well they run. */
public final class WrapperRows {

  private static final int MOST = 4;
  private static final double NAME_ROOM = 92;

  private WrapperRows() {}

  /** Money of one wrapper on one application. */
  private record Cost(String id, BigDecimal run, BigDecimal keepAlive) {
    Cost plus(AllocatedCost line) {
      boolean care = line.place().layer() == Layer.WRAPPER_KEEP_ALIVE;
      return care
          ? new Cost(id, run, keepAlive.add(line.amount()))
          : new Cost(id, run.add(line.amount()), keepAlive);
    }

    BigDecimal total() {
      return run.add(keepAlive);
    }
  }

  /** A wrapper, with its money as printed. */
  private record Line(ApplicationView one, String id, RoundedAmount run, RoundedAmount care) {

    Optional<Wrapper> wrapper() {
      return one.run().catalogue().wrapper(id);
    }

    Cell intent() {
      return Cell.markedIf(
          wrapper().map(known -> known.overdue(one.run().month())).orElse(false),
          wrapper().map(WrapperRows::intent).orElse(NumberFormats.NOT_AVAILABLE),
          "late");
    }

    Optional<BigDecimal> runs() {
      return one.run().wrapperCount(id, UsageUnit.WORKFLOW_RUN);
    }

    Optional<Figure> exceptionsPer1000() {
      return per1000(runs(), one.run().wrapperCount(id, UsageUnit.EXCEPTION));
    }
  }

  static Section of(ApplicationView one, boolean crowded) {
    List<Line> lines = lines(one, costs(one));
    Sentence headline =
        lines.isEmpty() ? Sentence.plain("No wrappers") : headline(one, lines.size());
    boolean unknown =
        lines.stream()
            .limit(lines.size() <= MOST ? MOST : MOST - 1)
            .anyMatch(line -> line.exceptionsPer1000().isEmpty());
    Filled<Line> rows =
        table(one).top(MOST, lines, rest -> money(one, Cells.others(rest.size()), rest));
    return new Section(
        headline,
        lines.isEmpty()
            ? Sentence.none()
            : DebtLine.of(
                one, crowded, unknown ? "n/a: no counts of runs and exceptions in the month" : ""),
        lines.isEmpty() ? rows : rows.total("total", money(one, Cells.of("Wrappers"), lines)));
  }

  private static Table<Line> table(ApplicationView one) {
    return Table.<Line>of("rows", "fine")
        .text(
            "Wrapper",
            "label",
            line -> one.run().name(one.run().wrapperName(line.id()), NAME_ROOM, Wording.CELL))
        .text("Kind", "kind", line -> kind(line.wrapper()), DIM)
        .text("Intent", "intent", Line::intent, DIM)
        .figure(
            "Hosted %", "hostedShare", line -> share(one, line.id()).map(NumberFormats::percent))
        .figure("Keep-alive", "keepAlive", line -> one.figure(line.care()))
        .figure("Cost", "cost", line -> one.figure(line.run().plus(line.care())))
        .figure("Runs", "runs", line -> line.runs().map(n -> NumberFormats.quantity(n, "run")))
        .figure("Exc. ‰", "exceptionsPer1000", Line::exceptionsPer1000, END);
  }

  private static Cells money(ApplicationView one, Cells row, List<Line> lines) {
    RoundedAmount care = RoundedAmount.sum(lines, Line::care);
    RoundedAmount cost = RoundedAmount.sum(lines, Line::run).plus(care);
    return row.and("keepAlive", one.figure(care)).and("cost", one.figure(cost));
  }

  private static String kind(Optional<Wrapper> wrapper) {
    return wrapper.map(known -> Words.word(known.kind())).orElse(NumberFormats.NOT_AVAILABLE);
  }

  /** Run and keep-alive are split apart where each ties to its layer, else together. */
  private static List<Line> lines(ApplicationView one, List<Cost> costs) {
    List<BigDecimal> runs = costs.stream().map(Cost::run).toList();
    List<BigDecimal> cares = costs.stream().map(Cost::keepAlive).toList();
    RoundedAmount run = one.split().layer(Layer.WRAPPER_RUN);
    List<RoundedAmount> shown = new ArrayList<>();
    if (runs.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(run.exact()) == 0) {
      shown.addAll(run.split(runs));
      shown.addAll(one.split().layer(Layer.WRAPPER_KEEP_ALIVE).split(cares));
    } else {
      shown.addAll(
          one.split().wrappers().split(Stream.concat(runs.stream(), cares.stream()).toList()));
    }
    int n = costs.size();
    return IntStream.range(0, n)
        .mapToObj(i -> new Line(one, costs.get(i).id(), shown.get(i), shown.get(n + i)))
        .toList();
  }

  /** Every wrapper that is attached or that cost something, largest cost or credit first. */
  private static List<Cost> costs(ApplicationView one) {
    Map<String, Cost> byId = new LinkedHashMap<>();
    for (Wrapper wrapper : one.figures().wrappers()) {
      byId.put(wrapper.id(), new Cost(wrapper.id(), BigDecimal.ZERO, BigDecimal.ZERO));
    }
    for (AllocatedCost line : ApplicationView.operating(one.statement())) {
      if (line.isWrapper()) {
        String id = line.source().wrapper();
        Cost so = byId.getOrDefault(id, new Cost(id, BigDecimal.ZERO, BigDecimal.ZERO));
        byId.put(id, so.plus(line));
      }
    }
    return byId.values().stream()
        .sorted(
            Comparator.comparing((Cost cost) -> cost.total().abs())
                .reversed()
                .thenComparing(Cost::id))
        .toList();
  }

  public static String intent(Wrapper wrapper) {
    String word = Words.word(wrapper.intent());
    return wrapper
        .endDate()
        .filter(end -> wrapper.intent() == Intent.BRIDGE)
        .map(end -> word + " to " + NumberFormats.shortMonth(YearMonth.from(end)))
        .orElse(word);
  }

  /** The part of a wrapper that an application hosts. */
  static Optional<BigDecimal> share(ApplicationView one, String wrapper) {
    return one.run().catalogue().hostsOf(wrapper).stream()
        .filter(host -> host.application().equals(one.id()))
        .map(WrapperHost::share)
        .findFirst();
  }

  public static Optional<Figure> per1000(
      Optional<BigDecimal> runs, Optional<BigDecimal> exceptions) {
    return runs.filter(quantity -> quantity.signum() > 0)
        .flatMap(
            quantity ->
                exceptions
                    .filter(failed -> failed.signum() >= 0)
                    .map(
                        failed ->
                            NumberFormats.score(
                                failed.movePointRight(3).divide(quantity, MathContext.DECIMAL64))));
  }

  private static Sentence headline(ApplicationView one, int count) {
    Figure number = NumberFormats.count(count);
    String wrappers = Wording.plural(count, "wrapper");
    long overdue =
        one.figures().wrappers().stream()
            .filter(wrapper -> wrapper.overdue(one.run().month()))
            .count();
    Sentence start =
        one.share(one.split().wrappers())
            .map(
                share ->
                    Sentence.of(
                        "{} " + wrappers + (count == 1 ? " makes" : " make") + " up {} of the cost",
                        number,
                        share))
            .orElseGet(() -> Sentence.of("{} " + wrappers, number));
    return overdue == 0
        ? start
        : start.joined(
            ", ",
            Sentence.of(
                "{} " + Wording.plural(overdue, "bridge") + " past the end date",
                NumberFormats.count(overdue)));
  }
}
