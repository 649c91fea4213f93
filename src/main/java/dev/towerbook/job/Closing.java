package dev.towerbook.job;

import dev.towerbook.decision.Decision;
import dev.towerbook.decision.Disposition;
import dev.towerbook.intake.bill.PartReport;
import dev.towerbook.ledger.AllocationShare;
import dev.towerbook.ledger.SourceProblem;
import dev.towerbook.report.RunResults;
import dev.towerbook.table.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The closing table of a run, and whether a person is needed. */
final class Closing {

  private Closing() {}

  /** Prints the table and answers the exit code of a published pack. */
  static ExitCode print(Night night, Console console) {
    RunResults results = night.rendered().results();
    List<String> reasons = reasons(results);
    List<String[]> rows = new ArrayList<>();
    String currency = results.facts().currency() + " ";
    rows.add(row("month", results.facts().month().toString()));
    rows.add(row("total", currency + Console.money(results.ledger().effective())));
    rows.add(row("applications", currency + Console.money(results.statements().fullyLoaded())));
    rows.add(row("reconciled", reconciled(results)));
    rows.add(
        row(
            "suspense",
            currency
                + Console.money(results.statements().suspenseTotal())
                + " ("
                + suspensePercent(results).toPlainString()
                + " %)"));
    rows.add(row("verdicts", verdicts(results)));
    rows.add(row("pack", night.published().orElseThrow() + "/index.html"));
    console.line("");
    console.table(rows);
    ExitCode code = reasons.isEmpty() ? ExitCode.PUBLISHED : ExitCode.PERSON_NEEDED;
    if (!reasons.isEmpty()) {
      console.line("");
      console.line("A person is needed:");
      reasons.forEach(reason -> console.line("  - " + reason));
    }
    return code;
  }

  private static String[] row(String label, String value) {
    return new String[] {label, value};
  }

  private static String reconciled(RunResults results) {
    return "yes, " + Console.count(results.reconciliation().checks().size()) + " comparisons";
  }

  private static BigDecimal suspensePercent(RunResults results) {
    BigDecimal total = results.ledger().effective();
    return total.signum() == 0
        ? BigDecimal.ZERO
        : results
            .statements()
            .suspenseTotal()
            .movePointRight(2)
            .divide(total, 2, RoundingMode.HALF_UP);
  }

  private static String verdicts(RunResults results) {
    String counts =
        Arrays.stream(Disposition.values())
            .map(word -> count(results, word) + " " + word.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    long flips = results.decisions().values().stream().filter(Decision::flips).count();
    return counts + "; " + flips + " change once wrappers are counted";
  }

  private static long count(RunResults results, Disposition word) {
    return results.decisions().values().stream()
        .filter(decision -> decision.verdict().disposition() == word)
        .count();
  }

  private static List<String> reasons(RunResults results) {
    List<String> reasons = new ArrayList<>();
    long setAside =
        results.problems().stream()
            .map(SourceProblem::problem)
            .filter(problem -> problem.severity() == Severity.SET_ASIDE)
            .count();
    if (setAside > 0) {
      reasons.add(setAside + " rows are set aside: csv/problems.csv says where and how to cure");
    }
    boolean unknownEffective =
        results.problems().stream()
            .anyMatch(p -> p.problem().code().equals(PartReport.NO_EFFECTIVE_COST));
    if (unknownEffective) {
      reasons.add("some bill rows do not state their effective cost: they are in no TCO");
    }
    BigDecimal limit = results.mappings().settings().suspenseThresholdPercent();
    if (suspensePercent(results).compareTo(limit) > 0) {
      reasons.add(
          "suspense is above "
              + limit.toPlainString()
              + " %: csv/suspense.csv says what is missing");
    }
    SortedSet<String> stuck = stuck(results);
    if (!stuck.isEmpty()) {
      reasons.add(
          "cost of other pools is stuck in "
              + String.join(", ", stuck)
              + ", whose drivers sum to zero: csv/allocations.csv says how much");
    }
    if (!results.ledger().unconverted().amounts().isEmpty()) {
      reasons.add(
          "no exchange rate for "
              + String.join(", ", results.ledger().unconverted().amounts().keySet())
              + ": this cost is in no total");
    }
    if (results.reconciliation().needsTolerance()) {
      reasons.add("an expected total is met only within its tolerance");
    }
    return reasons;
  }

  /** Pools that pass cost of others to nobody. */
  private static SortedSet<String> stuck(RunResults results) {
    SortedSet<String> stuck = new TreeSet<>();
    for (AllocationShare share : results.allocation().shares()) {
      if (share.application().isEmpty()) {
        stuck.addAll(share.passage().through());
      }
    }
    return stuck;
  }
}
