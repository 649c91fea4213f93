package dev.towerbook.mapping.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds rules that an earlier one always beats. A rule that asks for plain words can only beat one
 * that asks for some of them, so that ten thousand rules need not be compared pair by pair.
 */
final class ShadowSearch {

  private final Map<Asked, List<Integer>> byWord = new HashMap<>();
  private final List<Integer> others = new ArrayList<>();
  private final List<Rule> rules;

  /** A word that a rule asks of a field. */
  private record Asked(String field, String word) {}

  ShadowSearch(RuleTable table) {
    rules = table.rules();
  }

  /** A rule, and the first earlier one that always beats it. */
  record Shadow(Rule earlier, Rule later) {}

  /** All of them, in order of the later rules. */
  List<Shadow> shadows() {
    List<Shadow> shadows = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      Rule later = rules.get(i);
      firstThatBeats(later).ifPresent(earlier -> shadows.add(new Shadow(earlier, later)));
      file(i);
    }
    return shadows;
  }

  private Optional<Rule> firstThatBeats(Rule later) {
    Stream<Integer> near =
        later.conditions().stream()
            .flatMap(ShadowSearch::asked)
            .flatMap(asked -> byWord.getOrDefault(asked, List.of()).stream());
    return Stream.concat(near, others.stream())
        .filter(earlier -> rules.get(earlier).shadows(later))
        .min(Comparator.naturalOrder())
        .map(rules::get);
  }

  /** Files a rule under the words of the condition that fewest others are filed under. */
  private void file(int number) {
    rules.get(number).conditions().stream()
        .filter(condition -> !words(condition).isEmpty())
        .min(Comparator.comparingLong(this::filed))
        .ifPresentOrElse(
            condition ->
                asked(condition)
                    .forEach(
                        asked ->
                            byWord.computeIfAbsent(asked, none -> new ArrayList<>()).add(number)),
            () -> others.add(number));
  }

  private long filed(Condition condition) {
    return asked(condition).mapToLong(asked -> byWord.getOrDefault(asked, List.of()).size()).sum();
  }

  private static Stream<Asked> asked(Condition condition) {
    return words(condition).stream().map(word -> new Asked(condition.field(), word));
  }

  /** The words that a condition asks for; empty if it asks for more than plain words. */
  private static Set<String> words(Condition condition) {
    return condition.matcher() instanceof Matcher.OneOf oneOf && oneOf.patterns().isEmpty()
        ? oneOf.words()
        : Set.of();
  }
}
