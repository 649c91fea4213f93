package dev.towerbook.mapping;

import java.time.LocalDate;
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
 * The rules of one dimension for facts with known slots. If many rules ask for plain words of one
 * field, only those that name the fact's word (and those that do not ask for that field so plainly)
 * are tried, still in file order.
 */
final class CompiledTable {

  /** Below this many plain words in one field, looking up costs more than it saves. */
  private static final int INDEXED_WORDS_MIN = 8;

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
    indexSlot = mostTellingSlot();
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

  /** The slot of which the rules name most words; a slot with few would not tell them apart. */
  private int mostTellingSlot() {
    Map<Integer, Set<String>> wordsBySlot = new TreeMap<>();
    for (CompiledRule rule : rules) {
      for (CompiledRule.Check check : rule.checks()) {
        if (check.matcher() instanceof Matcher.OneOf oneOf && isPlain(oneOf)) {
          wordsBySlot.computeIfAbsent(check.slot(), none -> new HashSet<>()).addAll(oneOf.words());
        }
      }
    }
    return wordsBySlot.entrySet().stream()
        .filter(entry -> entry.getValue().size() >= INDEXED_WORDS_MIN)
        .max(Comparator.comparingInt(entry -> entry.getValue().size()))
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

  private static boolean isPlain(Matcher.OneOf oneOf) {
    return oneOf.patterns().isEmpty();
  }
}
