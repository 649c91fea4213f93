package dev.towerbook.mapping.rules;

import java.util.List;

/**
 * The rules of one dimension. The first that matches decides.
 *
 * @param rules in file order
 */
public record RuleTable(Dimension dimension, List<Rule> rules) {

  public RuleTable {
    rules = List.copyOf(rules);
  }
}
