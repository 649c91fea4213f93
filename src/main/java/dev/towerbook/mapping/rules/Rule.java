package dev.towerbook.mapping.rules;

import dev.towerbook.mapping.words.Validity;
import dev.towerbook.table.SourceLocation;
import java.util.List;

/**
 * One row of a rule file.
 *
 * @param id unique in its file
 * @param validity compared with the first day of the charge month
 * @param conditions all of them must hold; none means always
 * @param results one a result column of the dimension
 * @param why for the person who reads it next year
 * @param place where it is
 */
public record Rule(
    String id,
    Validity validity,
    List<Condition> conditions,
    List<Result> results,
    String why,
    SourceLocation place) {

  public Rule {
    conditions = List.copyOf(conditions);
    results = List.copyOf(results);
  }

  /** True if a result is taken from a field, so that the rule may not match after all. */
  boolean hasTemplate() {
    return results.stream().anyMatch(Result.FieldValue.class::isInstance);
  }

  /** True if on its days this rule matches everything that the other one matches. */
  boolean shadows(Rule later) {
    return !hasTemplate()
        && validity.covers(later.validity)
        && conditions.stream().allMatch(condition -> later.implies(condition));
  }

  private boolean implies(Condition wide) {
    return conditions.stream()
        .anyMatch(
            narrow ->
                narrow.field().equals(wide.field()) && wide.matcher().covers(narrow.matcher()));
  }
}
