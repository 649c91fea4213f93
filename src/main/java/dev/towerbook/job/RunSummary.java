package dev.towerbook.job;

import dev.towerbook.decision.Disposition;
import dev.towerbook.decision.recommend.Recommendation;
import dev.towerbook.job.step.Console;
import dev.towerbook.job.step.RunContext;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.money.Rounding;
import dev.towerbook.report.ActionRequired;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.Unplaced;
import dev.towerbook.tco.MonthStatements;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The closing table of a run, and whether a person is needed. */
final class RunSummary {

  private RunSummary() {}

  /** Prints the table and answers the exit code of a published pack. */
  static ExitCode print(RunContext run, Console console) {
    RunResults results = run.rendered().take().results();
    List<String> reasons = ActionRequired.reasons(results);
    List<String[]> rows = new ArrayList<>();
    rows.add(row("month", results.facts().month().toString()));
    results.reach().provisional().forEach(reason -> rows.add(row("provisional", reason)));
    rows.addAll(money(results));
    rows.add(row("reconciled", reconciled(results)));
    rows.add(row("verdicts", verdicts(results)));
    rows.add(row("pack", run.published().take() + "/index.html"));
    console.line("");
    console.table(rows);
    return verdict(reasons, console);
  }

  /** Prints why a person is needed, if one is, and answers the exit code that says so. */
  static ExitCode verdict(List<String> reasons, Console console) {
    if (reasons.isEmpty()) {
      return ExitCode.PUBLISHED;
    }
    console.line("");
    console.line("Action required:");
    reasons.forEach(reason -> console.line("  - " + reason));
    return ExitCode.PERSON_NEEDED;
  }

  private static String atLeast(RunResults results, BigDecimal amount) {
    boolean whole = results.statements().isWhole() || results.ledger().isWithoutRates();
    String part = results.ledger().isLowerBound() ? "at least " : "in part ";
    return (whole ? "" : part) + amount(results, amount);
  }

  /** An amount of the month; none if nothing of the month has an exchange rate. */
  private static String amount(RunResults results, BigDecimal amount) {
    return results.ledger().isWithoutRates()
        ? NumberFormats.NOT_AVAILABLE
        : results.facts().currency() + " " + Console.money(amount);
  }

  private static String[] row(String label, String value) {
    return new String[] {label, value};
  }

  private static String reconciled(RunResults results) {
    int broken = results.reconciliation().broken().size();
    String all = Console.count(results.reconciliation().checks().size()) + " comparisons";
    return broken == 0 ? "yes, " + all : Console.count(broken) + " of " + all + " fail";
  }

  /** The total and its parts, rounded together: they add up to the cent. */
  private static List<String[]> money(RunResults results) {
    MonthStatements statements = results.statements();
    BigDecimal applications = statements.fullyLoaded();
    List<BigDecimal> parts =
        Rounding.parts(
            List.of(
                applications,
                statements.booked().subtract(applications),
                statements.suspenseTotal(),
                statements.unallocatedTotal()),
            Rounding.shown(results.ledger().effective(), 2),
            2);
    boolean known = !results.ledger().isWithoutRates();
    List<String[]> rows = new ArrayList<>();
    rows.add(row("total", atLeast(results, results.ledger().effective())));
    rows.add(row("applications", atLeast(results, parts.get(0))));
    rows.add(row("capital outlay", amount(results, parts.get(1))));
    rows.add(
        row(
            "suspense",
            amount(results, parts.get(2))
                + (known ? gross(results, Unplaced.suspense(results)) : "")));
    rows.add(
        row(
            "unallocated",
            amount(results, parts.get(3))
                + (known ? gross(results, Unplaced.unallocated(results)) : "")));
    results
        .ledger()
        .unconverted()
        .amounts()
        .forEach(
            (code, amount) -> {
              if (amount.signum() != 0) {
                rows.add(
                    row("no exchange rate", code + " " + Console.money(amount) + ", in no total"));
              }
            });
    return rows;
  }

  private static String gross(RunResults results, Unplaced unplaced) {
    return " net, "
        + results.facts().currency()
        + " "
        + Console.money(unplaced.gross())
        + " gross ("
        + (results.statements().isWhole() ? percent(unplaced.share()) : "share n/a")
        + ")";
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).setScale(2, RoundingMode.HALF_UP).toPlainString() + " %";
  }

  private static String verdicts(RunResults results) {
    String counts =
        Arrays.stream(Disposition.values())
            .map(word -> count(results, word) + " " + Words.word(word))
            .collect(Collectors.joining(", "));
    long flips = results.recommendations().values().stream().filter(Recommendation::flips).count();
    return counts + "; " + flips + " change once wrappers are counted";
  }

  private static long count(RunResults results, Disposition word) {
    return results.recommendations().values().stream()
        .filter(one -> one.disposition() == word)
        .count();
  }
}
