package dev.towerbook.mapping.rules;

import static dev.towerbook.mapping.rules.RuleProblem.RULE_FIELD;
import static dev.towerbook.mapping.rules.RuleProblem.RULE_LATER;
import static dev.towerbook.mapping.rules.RuleProblem.RULE_LATER_FIRST;

import dev.towerbook.table.NearMatch;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the rules of one dimension may ask for: fields of facts, and results of the dimensions that
 * are decided before.
 */
final class RuleScope {

  private final Set<String> earlier = new TreeSet<>();
  private final Set<String> later = new TreeSet<>();
  private final TagKeys tagKeys;
  private final Map<String, String> writtenTags;
  private final ProblemLog log;

  /**
   * @param writtenTags takes the spelling of each tag key that rules ask for, the first of a key
   */
  RuleScope(
      Dimension dimension,
      List<Dimension> all,
      TagKeys tagKeys,
      Map<String, String> writtenTags,
      ProblemLog log) {
    int position = all.indexOf(dimension);
    all.subList(0, position).forEach(before -> earlier.addAll(before.results()));
    all.subList(position, all.size()).forEach(after -> later.addAll(after.results()));
    this.tagKeys = tagKeys;
    this.writtenTags = writtenTags;
    this.log = log;
  }

  /** The field that is meant; one that a rule of this dimension cannot know is an error. */
  Optional<String> field(String written, SourceLocation place) {
    String field = tagKeys.field(written);
    if (FactFields.isTag(field)) {
      int key = FactFields.TAG.length();
      writtenTags.putIfAbsent(field.substring(key), written.substring(key).strip());
    }
    if (earlier.contains(field) || FactFields.isKnown(field)) {
      return Optional.of(field);
    }
    if (later.contains(field)) {
      log.error(
          earlier.isEmpty() ? RULE_LATER_FIRST : RULE_LATER.with(String.join(", ", earlier)),
          place,
          written);
    } else {
      Set<String> known = FactFields.named();
      known.addAll(earlier);
      log.error(RULE_FIELD.with(NearMatch.hint(written, known)), place, written);
    }
    return Optional.empty();
  }
}
