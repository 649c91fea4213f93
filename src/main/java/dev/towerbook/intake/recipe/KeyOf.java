package dev.towerbook.intake.recipe;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The value of a key in a cell that holds a JSON object; a plain column goes before it if it has a
 * value.
 *
 * @param column of the object
 * @param keys compared as written; the first that has a value counts
 * @param before columns that are asked first; may be empty
 */
public record KeyOf(NativeColumn column, List<String> keys, List<NativeColumn> before)
    implements Recipe {

  public KeyOf {
    keys = List.copyOf(keys);
    before = List.copyOf(before);
  }

  @Override
  public String value(NativeRow row) {
    String text = before.isEmpty() ? "" : new FirstOf(before).value(row);
    if (!text.isEmpty()) {
      return text;
    }
    for (String key : keys) {
      for (Map<String, String> object : row.nested(column, false)) {
        String value = object.getOrDefault(key, "");
        if (!value.isEmpty()) {
          return value;
        }
      }
    }
    return "";
  }

  @Override
  public Set<NativeColumn> inputs() {
    Set<NativeColumn> all = new LinkedHashSet<>(before);
    all.add(column);
    return all;
  }
}
