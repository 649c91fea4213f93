package dev.towerbook.mapping;

import dev.towerbook.mapping.rules.Dimension;
import dev.towerbook.mapping.rules.Matcher;
import dev.towerbook.mapping.rules.Result;
import dev.towerbook.mapping.rules.ResultWords;
import dev.towerbook.mapping.rules.Rule;
import dev.towerbook.mapping.rules.RuleTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A rule that finds its values by position. */
final class CompiledRule {

  /** A condition and the slot of its field. */
  record Check(int slot, Matcher matcher) {}

  /** A result column that is taken from a field. */
  record Template(int column, String field, int slot) {}

  private final Rule rule;
  private final RuleRef ref;
  private final Dimension dimension;
  private final ResultWords words;
  private final List<Check> checks;
  private final List<Template> templates;

  /** The results if they are always the same; empty with templates. */
  private final Optional<List<String>> constants;

  private CompiledRule(RuleTable table, Rule rule, ResultWords words, Slots slots) {
    this.rule = rule;
    dimension = table.dimension();
    ref = new RuleRef(dimension.name(), rule.id());
    this.words = words;
    checks = checks(rule, slots);
    templates = templates(rule, slots);
    constants =
        templates.isEmpty() ? words.resolve(dimension, written(new String[0])) : Optional.empty();
  }

  /** The rule for facts with these slots; empty if it never matches one of them. */
  static Optional<CompiledRule> of(RuleTable table, Rule rule, Slots slots, ResultWords words) {
    CompiledRule compiled = new CompiledRule(table, rule, words, slots);
    boolean fits =
        rule.conditions().stream()
            .allMatch(c -> slots.of(c.field()) >= 0 || c.matcher().matches(""));
    boolean hasResults =
        compiled.templates.isEmpty()
            ? compiled.constants.isPresent()
            : compiled.templates.stream().allMatch(template -> template.slot() >= 0);
    return fits && hasResults ? Optional.of(compiled) : Optional.empty();
  }

  private static List<Check> checks(Rule rule, Slots slots) {
    return rule.conditions().stream()
        .filter(condition -> slots.of(condition.field()) >= 0)
        .map(condition -> new Check(slots.of(condition.field()), condition.matcher()))
        .toList();
  }

  private static List<Template> templates(Rule rule, Slots slots) {
    List<Template> templates = new ArrayList<>();
    for (int column = 0; column < rule.results().size(); column++) {
      if (rule.results().get(column) instanceof Result.FieldValue value) {
        templates.add(new Template(column, value.field(), slots.of(value.field())));
      }
    }
    return List.copyOf(templates);
  }

  Rule rule() {
    return rule;
  }

  /** As classifications name it; the same one for all of them. */
  RuleRef ref() {
    return ref;
  }

  List<Check> checks() {
    return checks;
  }

  List<Template> templates() {
    return templates;
  }

  boolean holds(String[] values, LocalDate day) {
    if (!rule.validity().covers(day)) {
      return false;
    }
    for (Check check : checks) {
      if (!check.matcher().matches(values[check.slot()])) {
        return false;
      }
    }
    return true;
  }

  /** The results; empty if a template gives no word of its column. */
  Optional<List<String>> results(String[] values) {
    return templates.isEmpty() ? constants : words.resolve(dimension, written(values));
  }

  private List<String> written(String[] values) {
    List<String> written = new ArrayList<>(rule.results().size());
    for (Result result : rule.results()) {
      written.add(result instanceof Result.Constant constant ? constant.text() : "");
    }
    for (Template template : templates) {
      written.set(template.column(), values[template.slot()]);
    }
    return written;
  }
}
