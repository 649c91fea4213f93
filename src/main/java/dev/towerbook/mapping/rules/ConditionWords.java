package dev.towerbook.mapping.rules;

import static dev.towerbook.mapping.rules.RuleProblem.RULE_WORD;

import dev.towerbook.mapping.rules.Matcher.NoneOf;
import dev.towerbook.mapping.rules.Matcher.OneOf;
import dev.towerbook.mapping.rules.Matcher.Present;
import dev.towerbook.table.NearMatch;
import dev.towerbook.table.looks.Looks;
import dev.towerbook.table.sheet.Cells;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Conditions on fields whose words are known: a word that the field never has is a slip that
 * silently switches its rule off.
 */
final class ConditionWords {

  private static final Map<String, List<String>> CLOSED =
      Map.of(
          FactFields.KIND,
          FactFields.KINDS,
          "WorkType",
          List.of("run", "change"),
          "Capitalisable",
          List.of("yes", "no"),
          "Expense",
          List.of("opex", "capex"),
          "CostType",
          List.of(
              "licence",
              "saas",
              "maintenance",
              "depreciation",
              "lease",
              "hardware",
              "facilities",
              "telecom",
              "consulting",
              "managed-service",
              "staff-augmentation",
              "other"),
          "ChargeCategory",
          List.of("Usage", "Purchase", "Tax", "Credit", "Adjustment"),
          "ChargeClass",
          List.of("Correction"),
          "PricingCategory",
          List.of("Standard", "Dynamic", "Committed", "Other"),
          "CommitmentDiscountStatus",
          List.of("Used", "Unused"));

  private final ResultWords results;

  ConditionWords(ResultWords results) {
    this.results = results;
  }

  /**
   * Notes a warning for each word of a condition that its field never has.
   *
   * @param column where the condition is
   * @param field its field as it is written
   */
  void check(Cells cells, String column, String field, Matcher matcher) {
    Set<String> vocabulary = vocabulary(field);
    if (vocabulary.isEmpty()) {
      return;
    }
    for (String strange : strangers(matcher, vocabulary)) {
      cells
          .log()
          .warning(
              RULE_WORD.with(field, strange, NearMatch.hint(strange, vocabulary)),
              cells.place(column),
              cells.text(column));
    }
  }

  private static List<String> strangers(Matcher matcher, Set<String> vocabulary) {
    return switch (matcher) {
      case Present present -> List.of();
      case NoneOf none -> strangers(none.refused(), vocabulary);
      case OneOf some -> {
        List<String> strangers = new ArrayList<>();
        some.words().stream()
            .filter(word -> !word.isEmpty() && !vocabulary.contains(word))
            .forEach(strangers::add);
        some.patterns().stream()
            .filter(pattern -> vocabulary.stream().noneMatch(pattern::matches))
            .map(Matcher.Pattern::written)
            .forEach(strangers::add);
        Collections.sort(strangers);
        yield strangers;
      }
    };
  }

  /** All words of a field in lower case; empty if they are not known. */
  private Set<String> vocabulary(String field) {
    Set<String> words = new TreeSet<>();
    for (String word : CLOSED.getOrDefault(field, List.of())) {
      words.add(Looks.key(word));
    }
    for (Dimension dimension : Dimension.STANDARD) {
      int column = dimension.results().indexOf(field);
      if (column >= 0) {
        List<String> noResults = Collections.nCopies(dimension.results().size(), "");
        Optional<Set<String>> allowed = results.allowed(dimension, column, noResults);
        allowed.ifPresent(set -> set.forEach(word -> words.add(Looks.key(word))));
      }
    }
    return words;
  }
}
