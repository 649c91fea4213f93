package dev.towerbook.mapping;

import dev.towerbook.mapping.rules.Matcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Rules by the words that they ask for, one field after another: what a rule file costs does not
 * grow with its length. A rule that does not ask for plain words of a field stands in every branch
 * of it, so that file order is kept.
 */
sealed interface RuleTree {

  /** The rules that may match a fact, in file order. */
  List<CompiledRule> candidates(String[] values);

  /** A few rules, tried one by one. */
  record Leaf(List<CompiledRule> rules) implements RuleTree {
    @Override
    public List<CompiledRule> candidates(String[] values) {
      return rules;
    }
  }

  /**
   * A question.
   *
   * @param slot of the fact's word
   * @param byWord branches of the words that a rule asks for
   * @param otherwise branch of all other words
   */
  record Fork(int slot, Map<String, RuleTree> byWord, RuleTree otherwise) implements RuleTree {
    @Override
    public List<CompiledRule> candidates(String[] values) {
      return byWord.getOrDefault(values[slot], otherwise).candidates(values);
    }
  }

  /** Below this many different words in one field, looking up costs more than it saves. */
  int WORDS_MIN = 8;

  /** How many times the branches of a fork may hold its rules. */
  long COPIES_MAX = 8;

  /** So few rules are tried faster than they are looked up. */
  int RULES_MIN = 16;

  /** Builds the tree. */
  static RuleTree of(List<CompiledRule> rules) {
    return of(rules, Set.of());
  }

  private static RuleTree of(List<CompiledRule> rules, Set<Integer> asked) {
    Optional<Integer> telling =
        rules.size() < RULES_MIN ? Optional.empty() : mostTelling(rules, asked);
    if (telling.isEmpty()) {
      return new Leaf(rules);
    }
    int slot = telling.get();
    Set<Integer> askedNow = new HashSet<>(asked);
    askedNow.add(slot);
    List<CompiledRule> open = rules.stream().filter(rule -> words(rule, slot).isEmpty()).toList();
    Map<String, RuleTree> byWord = new HashMap<>();
    branches(rules, slot).forEach((word, branch) -> byWord.put(word, of(branch, askedNow)));
    return new Fork(slot, Map.copyOf(byWord), of(open, askedNow));
  }

  private static Map<String, List<CompiledRule>> branches(List<CompiledRule> rules, int slot) {
    Map<String, List<CompiledRule>> branches = new HashMap<>();
    List<CompiledRule> openSoFar = new ArrayList<>();
    for (CompiledRule rule : rules) {
      Set<String> words = words(rule, slot);
      if (words.isEmpty()) {
        branches.values().forEach(branch -> branch.add(rule));
        openSoFar.add(rule);
      }
      for (String word : words) {
        branches.computeIfAbsent(word, none -> new ArrayList<>(openSoFar)).add(rule);
      }
    }
    return branches;
  }

  /** The slot of which the rules name most words, among those that are not asked yet. */
  private static Optional<Integer> mostTelling(List<CompiledRule> rules, Set<Integer> asked) {
    Map<Integer, Set<String>> wordsBySlot = new TreeMap<>();
    Map<Integer, Integer> namingBySlot = new TreeMap<>();
    for (CompiledRule rule : rules) {
      for (CompiledRule.Check check : rule.checks()) {
        Set<String> words = words(rule, check.slot());
        if (!asked.contains(check.slot()) && !words.isEmpty()) {
          wordsBySlot.computeIfAbsent(check.slot(), none -> new HashSet<>()).addAll(words);
          namingBySlot.merge(check.slot(), 1, Integer::sum);
        }
      }
    }
    // A rule that does not ask stands in every branch: with many of them the tree would burst.
    wordsBySlot
        .entrySet()
        .removeIf(
            entry -> {
              int open = rules.size() - namingBySlot.getOrDefault(entry.getKey(), 0);
              int words = entry.getValue().size();
              return words < WORDS_MIN || (long) open * words > COPIES_MAX * rules.size();
            });
    return wordsBySlot.entrySet().stream()
        .max(Comparator.comparingInt(entry -> entry.getValue().size()))
        .map(Map.Entry::getKey);
  }

  /** The words of a slot that a rule asks for; empty if it does not ask so plainly. */
  private static Set<String> words(CompiledRule rule, int slot) {
    for (CompiledRule.Check check : rule.checks()) {
      if (check.slot() == slot
          && check.matcher() instanceof Matcher.OneOf oneOf
          && oneOf.patterns().isEmpty()) {
        return oneOf.words();
      }
    }
    return Set.of();
  }
}
