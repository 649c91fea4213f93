package dev.towerbook.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of one dimension for facts with known slots. If many rules ask for plain words of one
 * field, only those that name the fact's word (and those that do not ask for that field so plainly)
 * are tried, still in file order.
 */
final class CompiledTable {

  /** Below this many rules with plain words in one field, looking up costs more than it saves. */
  private static final int INDEXED_RULES_MIN = 8;

  private static final int NO_INDEX = -1;

  /** What the first matching rule gives. */
  record Match(Rule rule, List<String> results) {}

  private final Dimension dimension;
  private final List<CompiledRule> rules;
  private final int indexSlot;
  private final Map<String, List<CompiledRule>> rulesByWord;
  private final List<CompiledRule> otherRules;

  CompiledTable(RuleTable table, Slots slots, ResultWords words) {
    dimension = table.dimension();
    rules =
        table.rules().stream()
            .flatMap(rule -> CompiledRule.of(table, rule, slots, words).stream())
            .toList();
    indexSlot = mostAskedSlot();
    rulesByWord = rulesByWord();
    otherRules = rules.stream().filter(rule -> plainWords(rule).isEmpty()).toList();
  }

  Dimension dimension() {
    return dimension;
  }

  List<CompiledRule> rules() {
    return rules;
  }

  /** The first rule that matches. */
  Optional<Match> match(String[] values, LocalDate day) {
    for (CompiledRule rule : candidates(values)) {
      if (rule.holds(values, day)) {
        Optional<List<String>> results = rule.results(values);
        if (results.isPresent()) {
          return Optional.of(new Match(rule.rule(), results.get()));
        }
      }
    }
    return Optional.empty();
  }

  private List<CompiledRule> candidates(String[] values) {
    return indexSlot == NO_INDEX ? rules : rulesByWord.getOrDefault(values[indexSlot], otherRules);
  }

  private int mostAskedSlot() {
    Map<Integer, Integer> rulesBySlot = new LinkedHashMap<>();
    for (CompiledRule rule : rules) {
      Set<Integer> plainSlots = new HashSet<>();
      rule.checks().stream()
          .filter(check -> isPlain(check.matcher()))
          .forEach(check -> plainSlots.add(check.slot()));
      plainSlots.forEach(slot -> rulesBySlot.merge(slot, 1, Integer::sum));
    }
    return rulesBySlot.entrySet().stream()
        .filter(entry -> entry.getValue() >= INDEXED_RULES_MIN)
        .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(NO_INDEX);
  }

  private Map<String, List<CompiledRule>> rulesByWord() {
    Set<String> words = new HashSet<>();
    rules.forEach(rule -> words.addAll(plainWords(rule)));
    Map<String, List<CompiledRule>> byWord = new HashMap<>();
    for (String word : words) {
      List<CompiledRule> candidates = new ArrayList<>();
      for (CompiledRule rule : rules) {
        Set<String> plain = plainWords(rule);
        if (plain.isEmpty() || plain.contains(word)) {
          candidates.add(rule);
        }
      }
      byWord.put(word, List.copyOf(candidates));
    }
    return Map.copyOf(byWord);
  }

  /** The words of the indexed field that a rule asks for; empty if it does not ask so plainly. */
  private Set<String> plainWords(CompiledRule rule) {
    for (CompiledRule.Check check : rule.checks()) {
      if (check.slot() == indexSlot
          && check.matcher() instanceof Matcher.OneOf oneOf
          && isPlain(oneOf)) {
        return oneOf.words();
      }
    }
    return Set.of();
  }

  private static boolean isPlain(Matcher matcher) {
    return matcher instanceof Matcher.OneOf oneOf && oneOf.patterns().isEmpty();
  }
}
