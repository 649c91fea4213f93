package dev.towerbook.report.page.scorecard;

import static dev.towerbook.report.table.Style.BARE;
import static dev.towerbook.report.table.Style.DIM;
import static dev.towerbook.report.table.Style.END;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.operation.ExceptionCost;
import dev.towerbook.economics.operation.ExceptionPart;
import dev.towerbook.economics.operation.Operation;
import dev.towerbook.economics.operation.SupportOverhead;
import dev.towerbook.economics.operation.SupportOverhead.Scope;
import dev.towerbook.money.Sums;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.CrossRounding;
import dev.towerbook.report.page.PageContext;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.table.Cells;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What exceptions cost, part by part, and what support costs by process. */
final class OperationRows {

  private static final int MOST = 24;
  private static final double NAME_ROOM = 130;
  private static final double BASIS_ROOM = 104;
  private static final double SIZE = 8;

  private OperationRows() {}

  /** A part as printed; without an amount it is not known, or another part holds it. */
  private record Part(ExceptionCost of, ExceptionPart part, Optional<RoundedAmount> amount) {

    Optional<Figure> each(String currency) {
      return of.part(part).cost().number().flatMap(cost -> OperationRows.each(of, cost, currency));
    }

    String basis() {
      return of.part(part).cost() instanceof Measure.Unknown(String reason)
          ? reason.replace('_', ' ')
          : of.part(part).basis();
    }
  }

  private static Optional<Figure> each(ExceptionCost of, BigDecimal cost, String currency) {
    return of.exceptions()
        .number()
        .filter(count -> count.signum() > 0)
        .map(count -> cost.divide(count, MathContext.DECIMAL64))
        .map(each -> NumberFormats.unitCost(each, currency));
  }

  /** The parts of one wrapper; they add up as printed. */
  static Filled<?> exceptions(PageContext run, ExceptionCost of) {
    List<Part> parts = new ArrayList<>();
    Map<ExceptionPart, RoundedAmount> amounts = amounts(of);
    for (ExceptionPart part : ExceptionPart.values()) {
      parts.add(new Part(of, part, Optional.ofNullable(amounts.get(part))));
    }
    boolean whole = of.unknown().isEmpty();
    return Table.<Part>of("exceptions", "fine tight")
        .text("What exceptions cost", "label", part -> part.part().title())
        .figure(run.currency(), "cost", part -> part.amount().map(run::figure), BARE)
        .figure("An exception", "each", part -> part.each(run.currency()), BARE)
        .text("Rests on", "basis", part -> Wording.fit(part.basis(), BASIS_ROOM, SIZE), DIM, END)
        .rows(parts)
        .total(
            "exceptionTotal",
            Cells.of(whole ? "All parts" : "Known parts, at least")
                .and("cost", run.figure(RoundedAmount.of(of.known())))
                .and("each", each(of, of.known(), run.currency())));
  }

  private static Map<ExceptionPart, RoundedAmount> amounts(ExceptionCost of) {
    Map<ExceptionPart, BigDecimal> known = new TreeMap<>();
    of.parts().forEach((part, it) -> it.cost().number().ifPresent(cost -> known.put(part, cost)));
    return RoundedAmount.of(of.known()).split(known);
  }

  /** The exceptions of applications, dearest first. */
  static Filled<?> applications(PageContext run, List<Operation> all) {
    Table<Operation> table =
        Table.<Operation>of("applications", "fine tight")
            .text(
                "Application",
                "label",
                of -> run.name(run.application(of.subject().name()).name(), NAME_ROOM, SIZE))
            .figure("Exceptions", "count", of -> quantity(of.exceptions().exceptions()))
            .figure("A thousand", "rate", of -> rate(of.exceptions()))
            .text("of", "base", of -> of.exceptions().base().map(Wording::unit), DIM);
    for (ExceptionPart part : ExceptionPart.values()) {
      table =
          table.figure(
              part.title(),
              part.column(),
              of -> Optional.ofNullable(amounts(of.exceptions()).get(part)).map(run::figure));
    }
    return table
        .figure(run.currency(), "cost", of -> run.figure(RoundedAmount.of(of.exceptions().known())))
        .figure(
            "An exception",
            "each",
            of -> NumberFormats.unitCost(of.exceptions().perException(), run.currency()))
        .text("Control limits", "control", of -> TrendRows.said(of.trends().getFirst()), DIM, END)
        .rows(all.stream().limit(MOST).toList());
  }

  private static Optional<Figure> quantity(Measure measure) {
    return measure.number().map(count -> NumberFormats.quantity(count, ""));
  }

  private static Optional<Figure> rate(ExceptionCost of) {
    return of.perThousand().number().map(NumberFormats::score);
  }

  /**
   * Support of a process or of all.
   *
   * @param parts labour, on-call and tooling as printed; empty if one of them is not known
   */
  private record Support(SupportOverhead of, List<RoundedAmount> parts) {

    Optional<Figure> part(PageContext run, int at, Measure exact) {
      return parts.isEmpty() ? money(run, exact) : Optional.of(run.figure(parts.get(at)));
    }

    Optional<Figure> total(PageContext run) {
      return parts.isEmpty()
          ? money(run, of.total())
          : Optional.of(run.figure(RoundedAmount.sum(parts, part -> part)));
    }
  }

  /** Support by process, then of all wrappers; rows and columns add up as printed. */
  static Filled<?> support(PageContext run, List<SupportOverhead> all) {
    List<Support> rows = supported(all.stream().filter(of -> of.scope() == Scope.PROCESS).toList());
    Filled<Support> table = supportTable(run).rows(rows);
    return all.stream()
        .filter(of -> of.scope() == Scope.PORTFOLIO)
        .findFirst()
        .map(of -> table.total("supportTotal", new Support(of, sums(rows))))
        .orElse(table);
  }

  private static Table<Support> supportTable(PageContext run) {
    return Table.<Support>of("support", "fine tight")
        .text("Process", "label", row -> run.name(process(run, row.of()), NAME_ROOM, SIZE))
        .figure("Labour", "labour", row -> row.part(run, 0, row.of().labour()))
        .figure("On-call", "onCall", row -> row.part(run, 1, row.of().onCall()))
        .figure("Tooling", "tooling", row -> row.part(run, 2, row.of().tooling()))
        .figure("Support", "support", row -> row.total(run))
        .figure("Wrappers", "bots", row -> NumberFormats.count(row.of().bots()))
        .figure("A wrapper", "perBot", row -> money(run, row.of().perBot()))
        .figure("Completed runs", "runs", row -> quantity(row.of().runs()))
        .figure(
            "A thousand runs",
            "perRuns",
            row -> NumberFormats.unitCost(row.of().perThousandRuns(), run.currency()),
            END);
  }

  private static String process(PageContext run, SupportOverhead of) {
    return of.scope() == Scope.PROCESS ? run.capabilityName(of.id()) : "All wrappers";
  }

  private static List<Support> supported(List<SupportOverhead> processes) {
    boolean whole = processes.stream().allMatch(of -> of.total().isKnown());
    if (!whole || processes.isEmpty()) {
      return processes.stream().map(of -> new Support(of, List.of())).toList();
    }
    List<List<BigDecimal>> exact =
        processes.stream()
            .map(
                of ->
                    Stream.of(of.labour(), of.onCall(), of.tooling())
                        .flatMap(part -> part.number().stream())
                        .toList())
            .toList();
    BigDecimal total = processes.stream().collect(Sums.of(SupportOverhead::known));
    List<List<BigDecimal>> shown = CrossRounding.rounded(exact, RoundedAmount.of(total).shown());
    return IntStream.range(0, processes.size())
        .mapToObj(
            i ->
                new Support(
                    processes.get(i),
                    IntStream.range(0, exact.get(i).size())
                        .mapToObj(j -> new RoundedAmount(exact.get(i).get(j), shown.get(i).get(j)))
                        .toList()))
        .toList();
  }

  private static List<RoundedAmount> sums(List<Support> rows) {
    return rows.isEmpty() || rows.getFirst().parts().isEmpty()
        ? List.of()
        : IntStream.range(0, rows.getFirst().parts().size())
            .mapToObj(j -> RoundedAmount.sum(rows, row -> row.parts().get(j)))
            .toList();
  }

  private static Optional<Figure> money(PageContext run, Measure measure) {
    return NumberFormats.money(measure, run.currency());
  }

  /** "3 of 8 applications have exceptions counted this month". */
  static Sentence headline(List<Operation> all) {
    long now = all.stream().filter(of -> of.exceptions().counted()).count();
    return Sentence.of(
        "Exceptions of {} " + Wording.plural(now, "application") + " are counted",
        NumberFormats.count(now));
  }
}
