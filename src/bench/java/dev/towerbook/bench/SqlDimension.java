package dev.towerbook.bench;

import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.rules.Condition;
import dev.towerbook.mapping.rules.Dimension;
import dev.towerbook.mapping.rules.Matcher;
import dev.towerbook.mapping.rules.Result;
import dev.towerbook.mapping.rules.Rule;
import dev.towerbook.mapping.rules.RuleTable;
import dev.towerbook.mapping.words.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rules of one dimension for a database: what the bills decide beforehand is left out,
 * templates are written out for the words that the catalogue knows, and rules of the same shape
 * stand together.
 */
final class SqlDimension {

  /**
   * What a rule gives.
   *
   * @param results one a result column
   */
  record Outcome(String ruleId, List<String> results) {

    Outcome {
      results = List.copyOf(results);
    }
  }

  private final Dimension dimension;
  private final Mappings mappings;
  private final Set<String> fields;
  private final Set<String> earlier = new TreeSet<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<RuleRow> rows = new ArrayList<>();

  /**
   * @param fields what the bills have; any other field of a fact is empty
   */
  SqlDimension(RuleTable table, Mappings mappings, Set<String> fields) {
    this.dimension = table.dimension();
    this.mappings = mappings;
    this.fields = Set.copyOf(fields);
    for (RuleTable before : mappings.ruleTables()) {
      if (before.dimension().equals(dimension)) {
        break;
      }
      earlier.addAll(before.dimension().results());
    }
    table.rules().forEach(this::add);
  }

  Dimension dimension() {
    return dimension;
  }

  /** What the rules give, by number. */
  List<Outcome> outcomes() {
    return outcomes;
  }

  /** The rules, by shape. */
  Map<String, List<RuleRow>> shapes() {
    Map<String, List<RuleRow>> shapes = new TreeMap<>();
    rows.forEach(row -> shapes.computeIfAbsent(row.shape(), none -> new ArrayList<>()).add(row));
    return shapes;
  }

  /** Results of earlier dimensions that the rules ask for. */
  Set<String> askedResults() {
    Set<String> asked = new TreeSet<>();
    for (String result : earlier) {
      if (rows.stream().anyMatch(row -> row.shape().contains(Sql.name(result)))) {
        asked.add(result);
      }
    }
    return asked;
  }

  private void add(Rule rule) {
    Map<String, List<String>> keys = new TreeMap<>();
    List<String> rest = new ArrayList<>();
    for (Condition condition : rule.conditions()) {
      String field = condition.field();
      if (!fields.contains(field) && !earlier.contains(field)) {
        if (!condition.matcher().matches(field.equals("Kind") ? "bill" : "")) {
          return;
        }
      } else if (condition.matcher() instanceof Matcher.OneOf some && some.patterns().isEmpty()) {
        keys.put(Sql.name(field), List.copyOf(new TreeSet<>(some.words())));
      } else {
        rest.add(Sql.condition(Sql.name(field), condition.matcher()));
      }
    }
    results(rule, new Wanted(rule, keys, String.join(" and ", rest)));
  }

  /** A rule that a bill may meet, and what it asks of it. */
  private record Wanted(Rule rule, Map<String, List<String>> keys, String rest) {

    Wanted with(String key, String word) {
      Map<String, List<String>> more = new TreeMap<>(keys);
      more.put(key, List.of(word));
      return new Wanted(rule, more, rest);
    }
  }

  private void results(Rule rule, Wanted wanted) {
    List<String> written = new ArrayList<>();
    int template = -1;
    String field = "";
    for (Result result : rule.results()) {
      switch (result) {
        case Result.Constant constant -> written.add(constant.text());
        case Result.FieldValue value -> {
          template = written.size();
          field = value.field();
          written.add("");
        }
      }
    }
    if (template < 0) {
      addRows(new Outcome(rule.id(), written), wanted);
    } else if (fields.contains(field)) {
      for (Map.Entry<String, String> known : knownWords(template).entrySet()) {
        List<String> results = new ArrayList<>(written);
        results.set(template, known.getValue());
        addRows(new Outcome(rule.id(), results), wanted.with(normal(field), known.getKey()));
      }
    }
  }

  /** Words that mean an application, a wrapper or a shared pool → its id. */
  private Map<String, String> knownWords(int column) {
    if (dimension.shape() != Dimension.Shape.TARGET) {
      throw new IllegalArgumentException(dimension.name() + " has templates; SQL knows none there");
    }
    Map<String, String> known = new TreeMap<>();
    if (column == 0) {
      mappings.catalogue().applications().keySet().forEach(id -> known.put(id, id));
      known.putAll(mappings.catalogue().aliases());
    } else {
      Set<String> ids =
          column == 1 ? mappings.catalogue().wrappers().keySet() : mappings.sharedPools().keySet();
      ids.forEach(id -> known.put(id, id));
    }
    return known;
  }

  private static String normal(String field) {
    return "replace(replace(" + Sql.name(field) + ", '_', '-'), ' ', '-')";
  }

  private void addRows(Outcome outcome, Wanted wanted) {
    int number = outcomes.size();
    outcomes.add(outcome);
    List<String> keys = List.copyOf(wanted.keys().keySet());
    List<List<String>> words = List.of(List.of());
    for (String key : keys) {
      words = longer(words, wanted.keys().getOrDefault(key, List.of()));
    }
    Validity validity = wanted.rule().validity();
    String from =
        validity.from().equals(LocalDate.MIN) ? RuleRow.ALWAYS : validity.from().toString();
    String until =
        validity.until().equals(LocalDate.MAX) ? RuleRow.EVER : validity.until().toString();
    words.forEach(w -> rows.add(new RuleRow(number, keys, w, wanted.rest(), from, until)));
  }

  /** Each list with each word behind it. */
  private static List<List<String>> longer(List<List<String>> lists, List<String> words) {
    List<List<String>> longer = new ArrayList<>();
    for (List<String> list : lists) {
      for (String word : words) {
        List<String> more = new ArrayList<>(list);
        more.add(word);
        longer.add(more);
      }
    }
    return longer;
  }
}
