package dev.towerbook.report.csv;

import dev.towerbook.ledger.Balance;
import dev.towerbook.ledger.Check;
import dev.towerbook.ledger.ExchangeRates;
import dev.towerbook.ledger.SourceProblem;
import dev.towerbook.mapping.Rule;
import dev.towerbook.mapping.RuleRef;
import dev.towerbook.mapping.RuleTable;
import dev.towerbook.report.RunResults;
import dev.towerbook.table.Problem;
import dev.towerbook.table.TableWriter;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why the figures can be believed: checks, sources, problems, rules. */
final class TrustFiles {

  private TrustFiles() {}

  static List<CsvFile> of(RunResults results) {
    return List.of(
        new CsvFile(
            "reconciliation.csv",
            "Source = ledger = statements: every comparison with its difference",
            List.of(
                "level",
                "key",
                "month",
                "currency",
                "measure",
                "left",
                "right",
                "difference",
                "tolerance",
                "result"),
            out -> results.reconciliation().checks().forEach(check -> check(out, check))),
        new CsvFile(
            "problems.csv",
            "What is wrong in the sources: file, line, column, cause and cure",
            List.of(
                "severity",
                "code",
                "file",
                "line",
                "column",
                "column_name",
                "value",
                "before",
                "after",
                "rows",
                "cause",
                "cure",
                "raw_row"),
            out -> results.problems().stream().distinct().forEach(one -> problem(out, one))),
        new CsvFile(
            "rules.csv",
            "The rule book: every rule, and the lines and money that it placed in the month",
            List.of(
                "dimension",
                "rule_id",
                "file",
                "line",
                "lines",
                "currency",
                "amount",
                "used",
                "why"),
            out -> rules(out, results)));
  }

  private static void check(TableWriter out, Check check) {
    out.text(check.level().text())
        .text(check.key())
        .text(check.month().map(YearMonth::toString).orElse(""))
        .text(check.currency())
        .text(check.measure())
        .number(check.left())
        .number(check.right())
        .number(check.difference())
        .number(check.tolerance())
        .text(check.holds() ? "holds" : "broken")
        .endRow();
  }

  private static void problem(TableWriter out, SourceProblem source) {
    Problem problem = source.problem();
    out.text(problem.severity().name().toLowerCase(Locale.ROOT))
        .text(problem.code())
        .text(problem.place().file())
        .number(problem.place().line())
        .number(problem.place().column())
        .text(problem.place().columnName())
        .text(problem.value());
    problem
        .change()
        .ifPresentOrElse(
            change -> out.text(change.before()).text(change.after()).number(change.rows()),
            () -> out.text("").text("").text(""));
    out.text(problem.cause()).text(problem.cure()).text(source.rawRow()).endRow();
  }

  private record Use(long lines, BigDecimal amount) {
    static final Use NONE = new Use(0, BigDecimal.ZERO);

    Use plus(Use other) {
      return new Use(lines + other.lines, amount.add(other.amount));
    }
  }

  private static void rules(TableWriter out, RunResults results) {
    Map<RuleRef, Use> uses = uses(results);
    for (RuleTable table : results.mappings().ruleTables()) {
      for (Rule rule : table.rules()) {
        Use use = uses.getOrDefault(new RuleRef(table.dimension().name(), rule.id()), Use.NONE);
        out.text(table.dimension().name())
            .text(rule.id())
            .text(rule.place().file())
            .number(rule.place().line())
            .number(use.lines)
            .text(results.facts().currency())
            .number(use.amount)
            .text(use.lines > 0 ? "yes" : "no")
            .text(rule.why())
            .endRow();
      }
    }
  }

  private static Map<RuleRef, Use> uses(RunResults results) {
    ExchangeRates rates = ExchangeRates.of(results.mappings());
    Map<RuleRef, Use> uses = new HashMap<>();
    for (Balance balance : results.balances()) {
      BigDecimal rate =
          rates
              .rate(balance.key().billingMonth(), balance.key().origin().currency())
              .orElse(BigDecimal.ZERO);
      Use use = new Use(balance.lines(), balance.amounts().effective().multiply(rate));
      balance.key().place().rules().forEach(rule -> uses.merge(rule, use, Use::plus));
    }
    return uses;
  }
}
