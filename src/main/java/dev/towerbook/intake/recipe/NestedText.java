package dev.towerbook.intake.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Nested cells: JSON, JSON whose outer braces are missing, and lists as Python prints them. */
public final class NestedText {

  private static final int NESTING_MAX = 8;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(NESTING_MAX).build())
          .build();

  private NestedText() {}

  /** A cell as JSON, repaired where it has to be; empty for no value. */
  static String json(NativeColumn column, NativeRow row) {
    String text = row.text(column);
    Optional<Normalization> normalization = normalization(text);
    normalization.ifPresent(found -> row.normalized(column, found));
    return normalization.map(found -> normalized(text, found)).orElse(text);
  }

  /** What a text needs before it is JSON. */
  public static Optional<Normalization> normalization(String text) {
    if (text.startsWith("\"")) {
      return Optional.of(Normalization.BRACES);
    }
    int first = 0;
    while (first < text.length() && "[{ ".indexOf(text.charAt(first)) >= 0) {
      first++;
    }
    boolean nested = first > 0 && first < text.length();
    return nested && text.charAt(first) == '\''
        ? Optional.of(Normalization.PYTHON)
        : Optional.empty();
  }

  /** The text as JSON. */
  public static String normalized(String text, Normalization normalization) {
    return switch (normalization) {
      case BRACES -> "{" + text + "}";
      case PYTHON -> PythonText.toJson(text);
      // No other repair is about the whole of a nested text.
      default -> text;
    };
  }

  /**
   * The objects of a JSON text: of a list all, of one object just this. Values are texts as
   * written; nested and null values are excluded.
   *
   * @return empty if the text is neither
   */
  public static Optional<List<Map<String, String>>> objects(String json) {
    List<Map<String, String>> objects = new ArrayList<>();
    boolean readable;
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_OBJECT) {
        objects.add(object(parser));
        readable = true;
      } else {
        readable = first == JsonToken.START_ARRAY;
        JsonToken token = readable ? parser.nextToken() : JsonToken.END_ARRAY;
        while (token == JsonToken.START_OBJECT) {
          objects.add(object(parser));
          token = parser.nextToken();
        }
        readable &= token == JsonToken.END_ARRAY;
      }
      readable &= parser.nextToken() == null;
    } catch (JacksonException notJson) {
      readable = false;
    }
    return readable ? Optional.of(objects) : Optional.empty();
  }

  private static Map<String, String> object(JsonParser parser) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String key = parser.nextName(); key != null; key = parser.nextName()) {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
        parser.skipChildren();
      } else if (token != JsonToken.VALUE_NULL) {
        values.putIfAbsent(key, String.valueOf(parser.getString()));
      }
    }
    return values;
  }

  /** Tags: of objects with {@code key} and {@code value} their pairs, else all keys. */
  static Map<String, String> pairs(List<Map<String, String>> objects) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (Map<String, String> object : objects) {
      String key = object.get("key");
      String value = object.get("value");
      if (key != null && value != null) {
        pairs.putIfAbsent(key, value);
      } else {
        object.forEach(pairs::putIfAbsent);
      }
    }
    return pairs;
  }

  /** A flat JSON object. */
  static String object(Map<String, String> values) {
    StringBuilder text = new StringBuilder("{");
    values.forEach(
        (key, value) -> {
          text.append(text.length() > 1 ? "," : "");
          quoted(key, text);
          text.append(':');
          quoted(value, text);
        });
    return text.append('}').toString();
  }

  private static void quoted(String value, StringBuilder text) {
    text.append('"');
    JsonStringEncoder.getInstance().quoteAsString(value, text);
    text.append('"');
  }
}
