package dev.towerbook.report.page.portfolio;

import static dev.towerbook.report.table.Style.AFTER;
import static dev.towerbook.report.table.Style.DIM;
import static dev.towerbook.report.table.Style.END;

import dev.towerbook.ledger.SourceProblem;
import dev.towerbook.ledger.month.Suspense;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.Names;
import dev.towerbook.report.page.PageContext;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.table.Cells;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What has no place: suspense, unallocated, unconverted, and problems of the sources. */
public final class SuspenseRows {

  private static final int REASONS = 10;
  private static final int PROBLEMS = 10;
  private static final double REASON_ROOM = 275;
  private static final double TEXT_ROOM = 230;
  private static final double PLACE_ROOM = 160;
  private static final double CURE_ROOM = 170;
  private static final double SIZE = 8;

  private SuspenseRows() {}

  static PortfolioPage.Suspense of(PageContext run) {
    List<List<Problem>> problems = ranked(run.results().problems());
    long count = problems.stream().mapToLong(List::size).sum();
    long rest = problems.stream().skip(PROBLEMS).mapToLong(List::size).sum();
    Suspense suspense = run.results().ledger().suspense();
    RoundedAmount gross = RoundedAmount.of(suspense.gross());
    return new PortfolioPage.Suspense(
        headline(run),
        Sentence.plain(
            "Unclassified cost is never spread; it stays in suspense until a rule or the source is"
                + " corrected; an unclassified credit does not offset an unclassified charge"),
        suspense(run, suspense, gross),
        unallocated(run),
        unconverted(run),
        problemsHeadline(count),
        problems(problems.stream().limit(PROBLEMS).toList()),
        problemsRest(rest, run.results().problems().size() - count));
  }

  /** A gross amount as a part of the ledger. */
  static Figure share(PageContext run, BigDecimal gross) {
    return NumberFormats.percent(Suspense.share(gross, run.results().ledger().effective()));
  }

  /** The amount in suspense. */
  static Sentence amounts(PageContext run) {
    return amounts(run, run.totals().suspense(), run.results().ledger().suspense().gross());
  }

  /** An amount that reached no application; net and gross, where credits are in it. */
  static Sentence amounts(PageContext run, RoundedAmount net, BigDecimal gross) {
    return net.exact().compareTo(gross) == 0
        ? Sentence.of("{}", run.figure(net))
        : Sentence.of("{} net, {} gross", run.figure(net), run.figure(RoundedAmount.of(gross)));
  }

  private static Sentence problemsRest(long problems, long changes) {
    if (changes == 0) {
      return problems == 0
          ? Sentence.none()
          : Sentence.of("{} more in problems.csv.", NumberFormats.count(problems));
    }
    Figure changed = NumberFormats.count(changes);
    String reported =
        Wording.plural(changes, "note") + " on values that were normalised on reading";
    return problems == 0
        ? Sentence.of("{} " + reported + " in problems.csv.", changed)
        : Sentence.of(
            "{} more and {} " + reported + " in problems.csv.",
            NumberFormats.count(problems),
            changed);
  }

  private static Sentence headline(PageContext run) {
    if (run.isWithoutRates()) {
      return Sentence.plain("Suspense is n/a: nothing of the month has an exchange rate");
    }
    Suspense suspense = run.results().ledger().suspense();
    if (suspense.rows().isEmpty()) {
      return Sentence.plain("All cost is classified: nothing is in suspense");
    }
    BigDecimal ledger = run.results().ledger().effective();
    return suspense.gross().compareTo(ledger.abs()) > 0
        ? amounts(run)
            .joined(
                ", ",
                Sentence.of(
                    "more than the ledger total of {}, is unclassified",
                    run.figure(run.totals().ledger())))
        : amounts(run)
            .joined(
                ", ",
                Sentence.of("{} of the ledger, is unclassified", share(run, suspense.gross())));
  }

  /** Money without a place for one reason, as printed. */
  private record Line(Suspense.Reason reason, RoundedAmount net, RoundedAmount gross) {}

  private static Filled<?> suspense(PageContext run, Suspense suspense, RoundedAmount gross) {
    List<Suspense.Reason> reasons = suspense.reasons();
    List<RoundedAmount> nets =
        run.totals().suspense().split(reasons.stream().map(Suspense.Reason::net).toList());
    List<RoundedAmount> sizes = gross.split(reasons.stream().map(Suspense.Reason::gross).toList());
    List<Line> lines =
        IntStream.range(0, reasons.size())
            .mapToObj(i -> new Line(reasons.get(i), nets.get(i), sizes.get(i)))
            .toList();
    return Table.<Line>of("rows", "fine")
        .text("To fix", "label", line -> Wording.fit(line.reason().text(), REASON_ROOM, SIZE))
        .figure(run.currency() + " net", "amount", line -> run.figure(line.net()))
        .figure("gross", "gross", line -> run.figure(line.gross()))
        .figure("Lines", "lines", line -> NumberFormats.count(line.reason().lines()))
        .figure("% of ledger", "share", line -> share(run, line.gross().exact()), END)
        .leftToRight("label", "lines", "amount", "gross", "share")
        .top(REASONS, lines, rest -> sum(run, Cells.others(rest.size()), rest))
        .total("total", sum(run, Cells.of("Suspense"), lines));
  }

  private static Cells sum(PageContext run, Cells row, List<Line> lines) {
    RoundedAmount gross = RoundedAmount.sum(lines, Line::gross);
    return row.and("amount", run.figure(RoundedAmount.sum(lines, Line::net)))
        .and("gross", run.figure(gross))
        .and(
            "lines",
            NumberFormats.count(lines.stream().mapToLong(line -> line.reason().lines()).sum()))
        .and("share", share(run, gross.exact()));
  }

  private static Filled<?> unallocated(PageContext run) {
    return Table.<Map.Entry<String, RoundedAmount>>of("unallocated", "fine")
        .text("Shared pool", "label", pool -> run.name(run.poolName(pool.getKey()), 140, SIZE))
        .text("Why", "note", pool -> "no usage recorded", DIM)
        .figure(run.currency(), "amount", pool -> run.figure(pool.getValue()), END)
        .rows(List.copyOf(run.pools().unallocated().entrySet()));
  }

  private static Filled<?> unconverted(PageContext run) {
    return Table.<Map.Entry<String, BigDecimal>>of("unconverted", "fine")
        .text("Currency", "label", Map.Entry::getKey)
        .text("Why", "note", of -> "no rate into " + run.currency() + ": not in totals", DIM)
        .figure(
            "Amount in it", "amount", of -> NumberFormats.money(of.getValue(), of.getKey()), END)
        .rows(
            run.results().ledger().unconverted().amounts().entrySet().stream()
                .filter(of -> of.getValue().signum() != 0)
                .toList());
  }

  /**
   * Problems that differ in their place only, worst first, then in the order of the sources.
   * Changes on reading are no problems and are many: they are left to the CSV file.
   */
  private static List<List<Problem>> ranked(List<SourceProblem> problems) {
    Map<Kind, List<Problem>> kinds = new LinkedHashMap<>();
    for (SourceProblem source : problems) {
      Problem problem = source.problem();
      if (problem.change().isPresent()) {
        continue;
      }
      Kind kind =
          new Kind(problem.code(), problem.value(), problem.cause(), problem.place().file());
      kinds.computeIfAbsent(kind, of -> new ArrayList<>()).add(problem);
    }
    return kinds.values().stream()
        .sorted(Comparator.comparing(kind -> kind.getFirst().severity()))
        .toList();
  }

  private record Kind(String code, String value, String cause, String file) {}

  private static Sentence problemsHeadline(long count) {
    return count == 0
        ? Sentence.plain("The sources have no problems")
        : Sentence.of(
            "{} " + Wording.plural(count, "problem") + " in the sources",
            NumberFormats.count(count));
  }

  /** A row a kind; no two places look alike. */
  public static Filled<?> problems(List<List<Problem>> kinds) {
    Names places =
        new Names(kinds.stream().map(kind -> kind.getFirst().place().toString()).toList());
    return Table.<List<Problem>>of("problems", "fine")
        .text("Code", "label", kind -> kind.getFirst().code())
        .text("Severity", "severity", kind -> severity(kind.getFirst()))
        .figure("Count", "count", kind -> NumberFormats.count(kind.size()))
        .text("First place", "place", kind -> place(kind.getFirst(), places), AFTER, DIM)
        .text("Cause", "cause", kind -> cause(kind.getFirst()))
        .text("Fix", "cure", kind -> Wording.fit(kind.getFirst().cure(), CURE_ROOM, SIZE), END)
        .rows(kinds);
  }

  private static String severity(Problem problem) {
    return problem.severity() == Severity.REJECTED
        ? "rejected"
        : Words.word(problem.severity()).replace('-', ' ');
  }

  private static String place(Problem problem, Names places) {
    return places.fit(problem.place().toString(), PLACE_ROOM, SIZE);
  }

  private static String cause(Problem problem) {
    String value = problem.value().isEmpty() ? "" : "\"" + problem.value() + "\" ";
    return Wording.fit(value + problem.cause(), TEXT_ROOM, SIZE);
  }
}
