package dev.towerbook.intake.bill.column;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads the JSON text of a Tags cell: a flat object (FOCUS), or a list of objects with {@code key}
 * and {@code value}, as one provider's view writes it. A value {@code true} is the text {@code
 * true}; null and nested values are no value.
 */
final class TagText {

  private static final int NESTING_MAX = 8;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(NESTING_MAX).build())
          .build();

  /**
   * What a text holds.
   *
   * @param blank wanted keys without a value
   */
  record Tags(Map<String, String> values, Set<String> blank, boolean readable) {
    static final Tags UNREADABLE = new Tags(Map.of(), Set.of(), false);
  }

  private TagText() {}

  /**
   * Raw key → value, sorted by raw key; of a key that stands twice the first value.
   *
   * @param wanted tells the keys that are kept; the values of others are skipped
   */
  static Tags read(byte[] text, int from, int length, Predicate<String> wanted) {
    TreeMap<String, String> values = new TreeMap<>();
    TreeSet<String> blank = new TreeSet<>();
    boolean readable = true;
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text, from, length)) {
      JsonToken first = json.nextToken();
      if (first == JsonToken.START_OBJECT) {
        object(json, values, blank, wanted);
      } else if (first == JsonToken.START_ARRAY) {
        list(json, values, blank, wanted);
      } else {
        readable = false;
      }
      readable &= json.nextToken() == null;
    } catch (JacksonException notJson) {
      readable = false;
    }
    return readable ? new Tags(values, blank, true) : Tags.UNREADABLE;
  }

  private static void object(
      JsonParser json, Map<String, String> values, Set<String> blank, Predicate<String> wanted) {
    for (String key = json.nextName(); key != null; key = json.nextName()) {
      if (!wanted.test(key)) {
        json.nextToken();
        json.skipChildren();
        continue;
      }
      String value = value(json);
      if (value.isEmpty()) {
        blank.add(key);
      } else {
        values.putIfAbsent(key, value);
      }
    }
  }

  private static void list(
      JsonParser json, Map<String, String> values, Set<String> blank, Predicate<String> wanted) {
    while (json.nextToken() == JsonToken.START_OBJECT) {
      Map<String, String> pair = new TreeMap<>();
      object(json, pair, new TreeSet<>(), any -> true);
      String key = pair.getOrDefault("key", "");
      String value = pair.getOrDefault("value", "");
      if (wanted.test(key)) {
        if (value.isEmpty()) {
          blank.add(key);
        } else {
          values.putIfAbsent(key, value);
        }
      }
    }
  }

  private static String value(JsonParser json) {
    JsonToken token = json.nextToken();
    if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
      json.skipChildren();
      return "";
    }
    return token == JsonToken.VALUE_NULL ? "" : String.valueOf(json.getString());
  }
}
