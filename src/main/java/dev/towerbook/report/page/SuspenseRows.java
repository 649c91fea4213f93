package dev.towerbook.report.page;

import dev.towerbook.ledger.Balance;
import dev.towerbook.ledger.Bearer;
import dev.towerbook.ledger.CostLine;
import dev.towerbook.ledger.SourceProblem;
import dev.towerbook.mapping.Target;
import dev.towerbook.mapping.catalogue.SharedPool;
import dev.towerbook.report.Figure;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.Show;
import dev.towerbook.table.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What has no place: suspense, unallocated, unconverted, and problems of the sources. */
final class SuspenseRows {

  private static final int REASONS = 10;
  private static final int PROBLEMS = 10;
  private static final double REASON_ROOM = 290;
  private static final double TEXT_ROOM = 230;
  private static final double PLACE_ROOM = 160;
  private static final double CURE_ROOM = 170;
  private static final double SIZE = 8;

  private SuspenseRows() {}

  static PortfolioPage.Suspense of(ShownRun run) {
    Shown total = run.totals().suspense();
    List<List<Problem>> problems = ranked(run.results().problems());
    long count = problems.stream().mapToLong(List::size).sum();
    long rest = problems.stream().skip(PROBLEMS).mapToLong(List::size).sum();
    return new PortfolioPage.Suspense(
        headline(run),
        Sentence.plain(
            "Nothing is spread silently: what no rule places stays here until a rule or the source"
                + " is mended"),
        suspense(run),
        new PortfolioPage.SuspenseRow(
            "Suspense",
            "",
            run.figure(total),
            Optional.empty(),
            total.shareOf(run.totals().ledger())),
        unallocated(run),
        unconverted(run),
        problemsHeadline(count),
        problems.stream().limit(PROBLEMS).map(SuspenseRows::problem).toList(),
        problemsRest(rest, run.results().problems().size() - count));
  }

  private static Sentence problemsRest(long problems, long changes) {
    if (changes == 0) {
      return problems == 0
          ? Sentence.none()
          : Sentence.of("{} more in problems.csv.", Show.count(problems));
    }
    Figure changed = Show.count(changes);
    String told = Wording.plural(changes, "note") + " on values that were changed on reading";
    return problems == 0
        ? Sentence.of("{} " + told + " in problems.csv.", changed)
        : Sentence.of(
            "{} more and {} " + told + " in problems.csv.", Show.count(problems), changed);
  }

  private static Sentence headline(ShownRun run) {
    Shown suspense = run.totals().suspense();
    if (suspense.isZero()) {
      return Sentence.plain("Every cost has a place: nothing is in suspense");
    }
    Figure amount = run.figure(suspense);
    return suspense
        .shareOf(run.totals().ledger())
        .map(share -> Sentence.of("{} or {} of the ledger has no place yet", amount, share))
        .orElseGet(() -> Sentence.of("{} has no place yet", amount));
  }

  private static List<PortfolioPage.SuspenseRow> suspense(ShownRun run) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (CostLine line : run.results().statements().suspense()) {
      if (line.bearer() instanceof Bearer.InSuspense nobody) {
        sums.merge(nobody.reason(), line.amount(), BigDecimal::add);
      }
    }
    Map<String, Long> lines = new HashMap<>();
    for (Balance balance : run.results().balances()) {
      if (balance.key().place().target() instanceof Target.Suspense nobody) {
        lines.merge(nobody.reason(), balance.lines(), Long::sum);
      }
    }
    List<String> reasons =
        sums.entrySet().stream()
            .sorted(
                Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    List<Shown> shown =
        run.totals()
            .suspense()
            .split(reasons.stream().map(r -> sums.getOrDefault(r, BigDecimal.ZERO)).toList());
    List<PortfolioPage.SuspenseRow> rows = new ArrayList<>();
    int top = reasons.size() <= REASONS ? reasons.size() : REASONS - 1;
    for (int i = 0; i < top; i++) {
      rows.add(row(run, reasons.get(i), shown.get(i), lines.getOrDefault(reasons.get(i), 0L)));
    }
    if (top < reasons.size()) {
      long others = 0;
      for (String reason : reasons.subList(top, reasons.size())) {
        others += lines.getOrDefault(reason, 0L);
      }
      String label = "Other (" + (reasons.size() - top) + ")";
      rows.add(row(run, label, Shown.sum(shown.subList(top, shown.size())), others));
    }
    return rows;
  }

  private static PortfolioPage.SuspenseRow row(
      ShownRun run, String reason, Shown amount, long lines) {
    return new PortfolioPage.SuspenseRow(
        Wording.fit(reason, REASON_ROOM, SIZE),
        "",
        run.figure(amount),
        Optional.of(Show.count(lines)),
        amount.shareOf(run.totals().ledger()));
  }

  private static List<PortfolioPage.SuspenseRow> unallocated(ShownRun run) {
    List<PortfolioPage.SuspenseRow> rows = new ArrayList<>();
    run.pools()
        .unallocated()
        .forEach(
            (pool, amount) -> {
              Optional<SharedPool> listed =
                  Optional.ofNullable(run.results().mappings().sharedPools().get(pool));
              rows.add(
                  new PortfolioPage.SuspenseRow(
                      Wording.fit(listed.map(SharedPool::name).orElse(pool), 140, SIZE),
                      "its drivers sum to zero",
                      run.figure(amount),
                      Optional.empty(),
                      amount.shareOf(run.totals().ledger())));
            });
    return rows;
  }

  private static List<PortfolioPage.SuspenseRow> unconverted(ShownRun run) {
    List<PortfolioPage.SuspenseRow> rows = new ArrayList<>();
    run.results()
        .ledger()
        .unconverted()
        .amounts()
        .forEach(
            (currency, amount) ->
                rows.add(
                    new PortfolioPage.SuspenseRow(
                        currency,
                        "no rate into " + run.currency() + ": in no total",
                        Show.money(amount, currency),
                        Optional.empty(),
                        Optional.empty())));
    return rows;
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
            "{} " + Wording.plural(count, "problem") + " in the sources", Show.count(count));
  }

  private static PortfolioPage.ProblemRow problem(List<Problem> kind) {
    Problem problem = kind.getFirst();
    String value = problem.value().isEmpty() ? "" : "\"" + problem.value() + "\" ";
    return new PortfolioPage.ProblemRow(
        problem.code(),
        problem.severity().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        Show.count(kind.size()),
        Wording.fit(problem.place().toString(), PLACE_ROOM, SIZE),
        Wording.fit(value + problem.cause(), TEXT_ROOM, SIZE),
        Wording.fit(problem.cure(), CURE_ROOM, SIZE));
  }
}
