package dev.towerbook.mapping;

import dev.towerbook.mapping.rules.Dimension;
import dev.towerbook.mapping.rules.FactFields;
import dev.towerbook.mapping.rules.ResultWords;
import dev.towerbook.mapping.words.Ids;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.table.NearMatch;
import dev.towerbook.table.looks.Looks;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Why money is in suspense, in words that tell finance what to correct. Few different texts,
 * because ledger entries carry them: only fields with few values are quoted.
 */
final class SuspenseReasons {

  /** A quoted value is cut here. */
  private static final int VALUE_LENGTH_MAX = 60;

  /** Hints are remembered up to this many values; more are looked up again. */
  private static final int HINTS_MAX = 10_000;

  /** Fields worth naming when no rule covers a fact, the most telling first. */
  private static final List<String> TARGET_FIELDS =
      List.of(
          "SubAccountName",
          "SubAccountId",
          "Project",
          "Vendor",
          "ServiceName",
          "Role",
          "CostType",
          "BillingAccountName",
          "BillingAccountId",
          "Source");

  private static final List<String> PLACE_FIELDS =
      List.of(
          "ServiceName",
          "ServiceCategory",
          "ChargeCategory",
          "Role",
          "Activity",
          "CostType",
          "Vendor",
          "Source");

  private final Slots slots;
  private final ResultWords words;
  private final Map<String, String> hints = new ConcurrentHashMap<>();

  SuspenseReasons(Slots slots, ResultWords words) {
    this.slots = slots;
    this.words = words;
  }

  /** Why no rule of a table matched. */
  String reason(CompiledTable table, String[] values, LocalDate day) {
    String text = unresolved(table, values, day).orElseGet(() -> missing(table, values, day));
    return switch (table.dimension().shape()) {
      case COST_POOL -> "no cost pool: " + text;
      case TOWER -> "no tower: " + text;
      default -> text;
    };
  }

  /** The first rule that holds but whose template names nothing that the shelf lists. */
  private Optional<String> unresolved(CompiledTable table, String[] values, LocalDate day) {
    for (CompiledRule rule : table.rules()) {
      if (rule.holds(values, day)) {
        for (CompiledRule.Template template : rule.templates()) {
          String value = values[template.slot()];
          if (!value.isEmpty()) {
            return Optional.of(unknown(table.dimension(), template, value));
          }
        }
      }
    }
    return Optional.empty();
  }

  private String unknown(Dimension dimension, CompiledRule.Template template, String value) {
    if (dimension.shape() != Dimension.Shape.TARGET) {
      return quoted(template.field(), value) + " is not in the taxonomy";
    }
    if (value.equals(Words.NOT_LISTED)) {
      return notListed(template.field());
    }
    String id = Ids.normal(value);
    String list = template.column() == 2 ? "a shared pool" : "in the catalogue";
    return quoted(template.field(), id) + " is not " + list + hint(template.column(), id);
  }

  private String hint(int column, String id) {
    String key = column + id;
    String known = hints.get(key);
    if (known != null) {
      return known;
    }
    String hint = NearMatch.hint(id, words.targets(column));
    if (hints.size() < HINTS_MAX) {
      hints.put(key, hint);
    }
    return hint;
  }

  /** Fields that would have named a place but are empty, then the field that no rule covers. */
  private String missing(CompiledTable table, String[] values, LocalDate day) {
    Set<String> parts = new LinkedHashSet<>();
    emptyFields(table, values, day).forEach(field -> parts.add("no " + name(field)));
    uncovered(table, values).ifPresent(parts::add);
    if (parts.isEmpty()) {
      String kind = kind(values);
      return kind.isEmpty() ? "no rule matches" : "no rule for " + quoted(FactFields.KIND, kind);
    }
    return String.join(", ", parts);
  }

  /**
   * Of the first result column that has some: who lacks an application need not hear of wrappers.
   */
  private Collection<String> emptyFields(CompiledTable table, String[] values, LocalDate day) {
    NavigableMap<Integer, Set<String>> fieldsByColumn = new TreeMap<>();
    for (CompiledRule rule : table.rules()) {
      for (CompiledRule.Template template : rule.templates()) {
        if (values[template.slot()].isEmpty()
            && FactFields.isOf(template.field(), kind(values))
            && holdsBut(template.slot(), rule, values, day)) {
          fieldsByColumn
              .computeIfAbsent(template.column(), none -> new LinkedHashSet<>())
              .add(template.field());
        }
      }
    }
    return fieldsByColumn.isEmpty() ? Set.of() : fieldsByColumn.firstEntry().getValue();
  }

  private String kind(String[] values) {
    int slot = slots.of(FactFields.KIND);
    return slot < 0 ? "" : values[slot];
  }

  private static boolean holdsBut(int slot, CompiledRule rule, String[] values, LocalDate day) {
    return rule.rule().validity().covers(day)
        && rule.checks().stream()
            .allMatch(
                check -> check.slot() == slot || check.matcher().matches(values[check.slot()]));
  }

  private Optional<String> uncovered(CompiledTable table, String[] values) {
    boolean target = table.dimension().shape() == Dimension.Shape.TARGET;
    for (String field : target ? TARGET_FIELDS : PLACE_FIELDS) {
      int slot = slots.of(field);
      if (slot >= 0 && !values[slot].isEmpty() && isAsked(table, slot)) {
        return Optional.of(
            values[slot].equals(Words.NOT_LISTED)
                ? notListed(field)
                : "no rule for " + quoted(field, values[slot]));
      }
    }
    return Optional.empty();
  }

  private static boolean isAsked(CompiledTable table, int slot) {
    return table.rules().stream()
        .flatMap(rule -> rule.checks().stream())
        .anyMatch(check -> check.slot() == slot);
  }

  private static String quoted(String field, String value) {
    StringBuilder text = new StringBuilder(name(field)).append(" \"");
    String shown = Looks.spelled(value);
    int end = shown.length();
    if (end > VALUE_LENGTH_MAX) {
      end = shown.offsetByCodePoints(0, shown.codePointCount(0, VALUE_LENGTH_MAX));
    }
    text.append(shown, 0, end);
    return text.append(end < shown.length() ? "…\"" : "\"").toString();
  }

  private static String notListed(String field) {
    return name(field) + " not listed";
  }

  private static String name(String field) {
    return FactFields.isTag(field) ? "tag " + field.substring(FactFields.TAG.length()) : field;
  }
}
