package dev.towerbook.report.csv;

import static dev.towerbook.report.table.ColumnType.AMOUNT;
import static dev.towerbook.report.table.ColumnType.COUNT;
import static dev.towerbook.report.table.ColumnType.CURRENCY;
import static dev.towerbook.report.table.ColumnType.ID;
import static dev.towerbook.report.table.ColumnType.MONTH;
import static dev.towerbook.report.table.ColumnType.NUMBER;
import static dev.towerbook.report.table.ColumnType.PATH;
import static dev.towerbook.report.table.ColumnType.TEXT;
import static dev.towerbook.report.table.ColumnType.WORD;
import static dev.towerbook.report.table.ColumnType.YES_NO;

import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.SourceProblem;
import dev.towerbook.ledger.prove.Check;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.mapping.RuleRef;
import dev.towerbook.mapping.rules.Rule;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.table.PackFile;
import dev.towerbook.table.NormalizedText;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Why the figures can be believed: checks, sources, problems, rules. */
final class TrustFiles {

  private static final PackFile<Check> RECONCILIATION =
      PackFile.of(
              "reconciliation.csv",
              "Source = ledger = statements: every comparison with its difference",
              "One row is a comparison that was made before the pack was printed. Key: `level`,"
                  + " `key`, `month`, `currency`, `measure`.",
              run -> run.reconciliation().checks().stream())
          .add(TEXT, "level", "what is compared with what", check -> check.level().text())
          .add(TEXT, "key", "file, invoice, account or total", Check::key)
          .add(MONTH, "month", "empty where all months are compared", Check::month)
          .add(CURRENCY, "currency", "of both sides", Check::currency)
          .add(WORD, "measure", "lines, billed, effective …", Check::measure)
          .add(NUMBER, "left", "the one side", Check::left)
          .add(NUMBER, "right", "the other", Check::right)
          .add(NUMBER, "difference", "`left` − `right`", Check::difference)
          .add(NUMBER, "tolerance", "what finance allows; 0 inside the book", Check::tolerance)
          .add(WORD, "result", check -> check.holds() ? "holds" : "broken")
          .is("holds, broken; a pack with a broken one is never printed");

  private static final PackFile<SourceProblem> PROBLEMS =
      PackFile.of(
              "problems.csv",
              "What is wrong in the sources: file, line, column, cause and fix",
              "One row is a problem in a source or in `mappings/`, or a text that was read as"
                  + " another one. Key: `file`, `line`, `column`, `code`, `column_name`, `value`,"
                  + " `before`, `cause`. A note whose code begins with REPAIR- is one text of one"
                  + " column of one file: the ten of most rows each, the others together in a row"
                  + " without `before`; the sum of `rows` is exact. Pages give only the number of"
                  + " these notes.",
              run -> run.problems().stream().distinct())
          .add(WORD, "severity", of -> of.problem().severity())
          .is("error, rejected, action, warning, note; `action`: published, action required")
          .add(ID, "code", "kind of problem", of -> of.problem().code())
          .add(PATH, "file", "relative to input folder or shelf", of -> of.problem().place().file())
          .add(NUMBER, "line", of -> of.problem().place().line())
          .is("physical line, of Parquet record and one; 0 = the whole file")
          .add(NUMBER, "column", "column; 0 = the whole row", of -> of.problem().place().column())
          .add(TEXT, "column_name", "its header", of -> of.problem().place().columnName())
          .add(TEXT, "value", "what stands there, shortened", of -> of.problem().value())
          .add(TEXT, "before", of -> of.problem().change().map(NormalizedText::before))
          .is(
              "of a repair: as it stands in the file, shortened; empty for many texts together, and"
                  + " for REPAIR-BRACES and REPAIR-PYTHON")
          .add(TEXT, "after", of -> of.problem().change().map(NormalizedText::after))
          .is("of a repair: as it is used; empty if that is no value, and where `before` is")
          .add(COUNT, "rows", of -> of.problem().change().map(NormalizedText::rows))
          .is(
              "of a normalisation: charges or rows that have it, without those rejected on"
                  + " reading")
          .add(TEXT, "cause", "what is wrong", of -> of.problem().cause())
          .add(TEXT, "fix", "what to do", of -> of.problem().cure())
          .add(TEXT, "raw_row", SourceProblem::rawRow)
          .is(
              "the row as delivered, of Parquet and JSON lines as CSV; bills only, so that no"
                  + " person stands here");

  /** What a rule placed in the month. */
  private record Use(long lines, BigDecimal amount) {
    static final Use NONE = new Use(0, BigDecimal.ZERO);

    Use plus(Use other) {
      return new Use(lines + other.lines, amount.add(other.amount));
    }
  }

  private record UsedRule(String dimension, Rule rule, Use use) {}

  private static final PackFile<UsedRule> RULES =
      PackFile.of(
              "rules.csv",
              "The rule book: every rule, and the lines and money that it placed in the month",
              "One row is a rule of `mappings/rules`. Key: `dimension`, `rule_id`.",
              TrustFiles::rules)
          .add(ID, "dimension", "file of `rules/`", UsedRule::dimension)
          .add(ID, "rule_id", "unique in its file", of -> of.rule().id())
          .add(PATH, "file", "under `mappings/`", of -> of.rule().place().file())
          .add(NUMBER, "line", "physical line", of -> of.rule().place().line())
          .add(COUNT, "lines", "source lines that it placed in the month", of -> of.use().lines())
          .currency()
          .add(AMOUNT, "amount", of -> of.use().amount())
          .is("effective cost that it placed in the month")
          .add(YES_NO, "used", "did it place anything?", of -> of.use().lines() > 0)
          .add(TEXT, "why", "as written in the rule", of -> of.rule().why());

  static final List<PackFile<?>> ALL = List.of(RECONCILIATION, PROBLEMS, RULES);

  private TrustFiles() {}

  private static Stream<UsedRule> rules(RunResults run) {
    Map<RuleRef, Use> uses = uses(run);
    return run.mappings().ruleTables().stream()
        .flatMap(
            table -> {
              String dimension = table.dimension().name();
              return table.rules().stream()
                  .map(
                      rule ->
                          new UsedRule(
                              dimension,
                              rule,
                              uses.getOrDefault(new RuleRef(dimension, rule.id()), Use.NONE)));
            });
  }

  private static Map<RuleRef, Use> uses(RunResults run) {
    ExchangeRates rates = run.rates();
    Map<RuleRef, Use> uses = new HashMap<>();
    for (LedgerEntry entry : run.entries()) {
      BigDecimal rate =
          rates
              .rate(entry.key().billingMonth(), entry.key().origin().currency())
              .orElse(BigDecimal.ZERO);
      Use use = new Use(entry.lines(), entry.amounts().effective().multiply(rate));
      entry.key().place().rules().forEach(rule -> uses.merge(rule, use, Use::plus));
    }
    return uses;
  }
}
