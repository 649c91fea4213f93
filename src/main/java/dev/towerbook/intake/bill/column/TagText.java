package dev.towerbook.intake.bill.column;

import java.util.Map;
import java.util.TreeMap;
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

  /** What a text holds. */
  record Tags(Map<String, String> values, boolean readable) {}

  private TagText() {}

  /**
   * Raw key → value, sorted by raw key; of a key that stands twice the first value.
   *
   * @param wanted tells the keys that are kept; the values of others are skipped
   */
  static Tags read(byte[] text, int from, int length, Predicate<String> wanted) {
    TreeMap<String, String> values = new TreeMap<>();
    boolean readable = true;
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text, from, length)) {
      JsonToken first = json.nextToken();
      if (first == JsonToken.START_OBJECT) {
        object(json, values, wanted);
      } else if (first == JsonToken.START_ARRAY) {
        list(json, values, wanted);
      } else {
        readable = false;
      }
      readable &= json.nextToken() == null;
    } catch (JacksonException notJson) {
      readable = false;
    }
    return readable ? new Tags(values, true) : new Tags(new TreeMap<>(), false);
  }

  private static void object(
      JsonParser json, Map<String, String> values, Predicate<String> wanted) {
    for (String key = json.nextName(); key != null; key = json.nextName()) {
      if (!wanted.test(key)) {
        json.nextToken();
        json.skipChildren();
        continue;
      }
      String value = value(json);
      if (!value.isEmpty()) {
        values.putIfAbsent(key, value);
      }
    }
  }

  private static void list(JsonParser json, Map<String, String> values, Predicate<String> wanted) {
    while (json.nextToken() == JsonToken.START_OBJECT) {
      Map<String, String> pair = new TreeMap<>();
      object(json, pair, any -> true);
      String key = pair.getOrDefault("key", "");
      String value = pair.getOrDefault("value", "");
      if (!value.isEmpty() && wanted.test(key)) {
        values.putIfAbsent(key, value);
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
