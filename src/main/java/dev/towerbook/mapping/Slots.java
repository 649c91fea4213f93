package dev.towerbook.mapping;

import dev.towerbook.mapping.rules.FactFields;
import dev.towerbook.mapping.rules.RuleTable;
import dev.towerbook.table.looks.Looks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the value of each field stands while a fact is placed: first the fields of the fact in the
 * caller's order, then the results of the dimensions. All values are folded as {@link Looks#key}.
 */
final class Slots {

  private final Map<String, Integer> slots = new HashMap<>();
  private final List<String> fields;
  private final boolean[] needed;
  private final int size;

  Slots(List<String> factFields, Mappings mappings) {
    Set<String> asked = mappings.neededFields();
    fields = List.copyOf(factFields);
    needed = new boolean[factFields.size()];
    for (int i = 0; i < factFields.size(); i++) {
      String field = mappings.tagKeys().field(factFields.get(i));
      if (slots.putIfAbsent(field, i) != null) {
        throw new IllegalArgumentException("field " + field + " stands twice");
      }
      needed[i] = asked.contains(field) || field.equals(FactFields.KIND);
    }
    int next = factFields.size();
    for (RuleTable table : mappings.ruleTables()) {
      for (String result : table.dimension().results()) {
        slots.put(result, next++);
      }
    }
    size = next;
  }

  /** The slot of a field; -1 if these facts have no such field. */
  int of(String field) {
    return slots.getOrDefault(field, -1);
  }

  /** The values of one fact; the results are still empty. */
  String[] values(String[] written) {
    if (written.length != needed.length) {
      throw new IllegalArgumentException(
          written.length + " values for " + needed.length + " fields");
    }
    String[] values = new String[size];
    for (int i = 0; i < size; i++) {
      values[i] = i < written.length && needed[i] ? lower(written[i]) : "";
    }
    return values;
  }

  /** The values of a fact in which characters are folded that only look like others. */
  List<NormalizedName> folded(String[] written) {
    List<NormalizedName> folded = List.of();
    for (int i = 0; i < needed.length; i++) {
      if (needed[i] && !Looks.isPlain(written[i])) {
        String before = written[i].strip();
        String after = Looks.id(before);
        if (!before.equals(after) && !after.isEmpty()) {
          folded = folded.isEmpty() ? new ArrayList<>() : folded;
          folded.add(
              new NormalizedName(
                  fields.get(i), Looks.spelled(before), after, NormalizedName.Why.LOOK));
        }
      }
    }
    return folded;
  }

  static String lower(String written) {
    return Looks.key(written);
  }
}
