package dev.towerbook.bench;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule as a row of a join table: which words it asks for, and what else must hold.
 *
 * @param outcome number of what it gives; an earlier rule has a smaller one
 * @param keys expressions that must equal the words
 * @param words one a key
 * @param rest further conditions; empty if there are none
 * @param from first day on which the rule is valid
 * @param until first day on which it is no longer valid
 */
record RuleRow(
    int outcome, List<String> keys, List<String> words, String rest, String from, String until) {

  /** Before all days. */
  static final String ALWAYS = "0000-00-00";

  /** After all days. */
  static final String EVER = "9999-99-99";

  RuleRow {
    keys = List.copyOf(keys);
    words = List.copyOf(words);
    requireNonNull(rest, "rest");
    requireNonNull(from, "from");
    requireNonNull(until, "until");
    if (keys.size() != words.size()) {
      throw new IllegalArgumentException(keys + " are not as many as " + words);
    }
  }

  /** Rows of the same shape fit into one table and one join. */
  String shape() {
    return String.join(" / ", keys) + " // " + rest;
  }

  /** All conditions in one expression, for a rule whose shape few others share. */
  String condition() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      all.add(keys.get(i) + " = " + Sql.literal(words.get(i)));
    }
    if (!rest.isEmpty()) {
      all.add(rest);
    }
    if (!from.equals(ALWAYS)) {
      all.add("charge_day >= " + Sql.literal(from));
    }
    if (!until.equals(EVER)) {
      all.add("charge_day < " + Sql.literal(until));
    }
    return all.isEmpty() ? "true" : String.join(" and ", all);
  }
}
