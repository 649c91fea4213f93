package dev.towerbook.mapping;

import dev.towerbook.mapping.CompiledTable.Match;
import dev.towerbook.mapping.rules.Dimension;
import dev.towerbook.mapping.rules.FactFields;
import dev.towerbook.mapping.rules.Result;
import dev.towerbook.mapping.rules.ResultWords;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.mapping.words.RunChange;
import dev.towerbook.mapping.words.Transfer;
import dev.towerbook.mapping.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the place of facts by the rules. It is built once for the fields that the caller can give
 * and may then be asked by any number of threads; it knows no files. Facts of the same values and
 * month have the same place, so a caller with many facts asks once for each distinct tuple.
 */
public final class Classifier {

  private final Slots slots;
  private final List<CompiledTable> tables;
  private final SuspenseReasons reasons;
  private final ResultWords words;

  // Tuples of values are many times as many as classifications, and a reader keeps those of a file.
  private final Map<Classification, Classification> known = new ConcurrentHashMap<>();

  /**
   * A classifier for facts with these fields. A field that rules ask for and that is not among them
   * is empty in every fact.
   *
   * @param fields names as {@link Mappings#neededFields} gives them; others are ignored
   * @throws IllegalArgumentException if a field stands twice
   */
  public Classifier(Mappings mappings, List<String> fields) {
    words =
        new ResultWords(mappings.taxonomy(), mappings.catalogue(), mappings.sharedPools().keySet());
    slots = new Slots(fields, mappings);
    tables = mappings.ruleTables().stream().map(t -> new CompiledTable(t, slots, words)).toList();
    reasons = new SuspenseReasons(slots, words);
  }

  /**
   * The place of a fact, with the values that stand for others.
   *
   * @param values one a field, in the order of the fields; {@code ""} for none
   * @param firstDayOfChargeMonth decides which rules are valid
   * @throws IllegalArgumentException if there are more or fewer values than fields
   */
  public Placement place(String[] values, LocalDate firstDayOfChargeMonth) {
    String[] given = slots.values(values);
    Placing placing = new Placing();
    placing.normalizedNames.addAll(slots.folded(values));
    for (CompiledTable table : tables) {
      Dimension dimension = table.dimension();
      Optional<Match> match = table.match(given, firstDayOfChargeMonth);
      if (match.isPresent()) {
        placing.rules.add(match.get().by().ref());
        placing.normalizedNames.addAll(normalizedNames(dimension, match.get(), values));
      } else if (dimension.isNeeded()) {
        placing.unplaced.add(dimension.name());
        placing.reasons.add(reasons.reason(table, given, firstDayOfChargeMonth));
      }
      List<String> results =
          match.map(Match::results).orElseGet(() -> dimension.defaults(kind(given)));
      placing.results.put(dimension.name(), results);
      for (int i = 0; i < results.size(); i++) {
        given[slots.of(dimension.results().get(i))] = Slots.lower(results.get(i));
      }
    }
    Classification found = placing.classification();
    return new Placement(
        known.computeIfAbsent(found, same -> same), List.copyOf(placing.normalizedNames));
  }

  private String kind(String[] given) {
    int slot = slots.of(FactFields.KIND);
    return slot < 0 ? "" : given[slot];
  }

  /** The values of a fact that a rule gave as its results, where these are written otherwise. */
  private List<NormalizedName> normalizedNames(Dimension dimension, Match match, String[] values) {
    List<NormalizedName> normalizedNames = new ArrayList<>();
    for (int column = 0; column < match.results().size(); column++) {
      if (match.rule().results().get(column) instanceof Result.FieldValue(String field)
          && slots.of(field) < values.length) {
        String before = values[slots.of(field)].strip();
        String after = match.results().get(column);
        if (!before.equals(after)) {
          NormalizedName.Why why =
              words.isAlias(dimension, column, before)
                  ? NormalizedName.Why.ALIAS
                  : NormalizedName.Why.SPELLING;
          normalizedNames.add(new NormalizedName(field, before, after, why));
        }
      }
    }
    return normalizedNames;
  }

  /** What is known so far about the place of one fact. */
  private static final class Placing {

    private final Map<String, List<String>> results = new HashMap<>();
    private final List<RuleRef> rules = new ArrayList<>();
    private final Set<String> unplaced = new LinkedHashSet<>();
    private final List<String> reasons = new ArrayList<>();
    private final Set<NormalizedName> normalizedNames = new LinkedHashSet<>();

    Classification classification() {
      SortedMap<String, String> own = new TreeMap<>();
      results.forEach((name, values) -> own.put(name, values.get(0)));
      Dimension.STANDARD.forEach(dimension -> own.remove(dimension.name()));
      return new Classification(
          new CostCategory(
              Words.parse(Layer.class, result(Dimension.LAYER, 0)).orElse(Layer.INFRASTRUCTURE),
              result(Dimension.COST_POOL, 0),
              result(Dimension.COST_POOL, 1),
              result(Dimension.TOWER, 0),
              result(Dimension.TOWER, 1),
              result(Dimension.ENVIRONMENT, 0),
              Words.parse(Transfer.class, result(Dimension.TRANSFER, 0)).orElse(Transfer.NONE),
              Words.parse(RunChange.class, result(Dimension.RUN_CHANGE, 0))
                  .orElse(RunChange.UNKNOWN),
              result(Dimension.AVOIDABLE, 0).equals("yes")),
          target(),
          own,
          rules,
          unplaced);
    }

    private CostObject.Assigned target() {
      if (!unplaced.isEmpty()) {
        return new CostObject.Suspense(String.join("; ", reasons));
      }
      String application = result(Dimension.APPLICATION, 0);
      String wrapper = result(Dimension.APPLICATION, 1);
      if (!application.isEmpty()) {
        return new CostObject.Application(application);
      }
      return wrapper.isEmpty()
          ? new CostObject.SharedPool(result(Dimension.APPLICATION, 2))
          : new CostObject.Wrapper(wrapper);
    }

    private String result(Dimension dimension, int column) {
      List<String> values = results.getOrDefault(dimension.name(), dimension.defaults(""));
      return values.get(column);
    }
  }
}
