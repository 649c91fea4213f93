package dev.towerbook.mapping;

import dev.towerbook.mapping.rules.Dimension;
import dev.towerbook.mapping.rules.ResultWords;
import dev.towerbook.mapping.rules.Rule;
import dev.towerbook.mapping.rules.RuleTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The rules of one dimension for facts with known slots: a fact is asked for the words that tell
 * most rules apart, and only the few rules that are left are tried, in file order.
 */
final class CompiledTable {

  /** What the first matching rule gives. */
  record Match(CompiledRule by, List<String> results) {
    Rule rule() {
      return by.rule();
    }
  }

  private final Dimension dimension;
  private final List<CompiledRule> rules;
  private final RuleTree tree;

  CompiledTable(RuleTable table, Slots slots, ResultWords words) {
    dimension = table.dimension();
    rules =
        table.rules().stream()
            .flatMap(rule -> CompiledRule.of(table, rule, slots, words).stream())
            .toList();
    tree = RuleTree.of(rules);
  }

  Dimension dimension() {
    return dimension;
  }

  List<CompiledRule> rules() {
    return rules;
  }

  /** The first rule that matches. */
  Optional<Match> match(String[] values, LocalDate day) {
    for (CompiledRule rule : tree.candidates(values)) {
      if (rule.holds(values, day)) {
        Optional<List<String>> results = rule.results(values);
        if (results.isPresent()) {
          return Optional.of(new Match(rule, results.get()));
        }
      }
    }
    return Optional.empty();
  }
}
