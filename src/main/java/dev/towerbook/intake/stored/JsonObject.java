package dev.towerbook.intake.stored;

import dev.towerbook.intake.stored.Conversion.Flattened;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Walks one JSON object. Members of a flattened object have the names that lead to them, joined by
 * a dot; every other nested value is one text, as it stands.
 */
final class JsonObject {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Flattened flattened;
  private final Members members;
  private byte[] line = new byte[0];

  /** Takes the members of an object in the order in which they stand. */
  interface Members {

    /** A member of which nothing is stated: null. */
    void nothing(String path);

    /** A text, a number by its own digits, true or false. */
    void text(String path, String text);

    /** An object or a list, as it stands. */
    void nested(String path, byte[] json, int from, int to);
  }

  JsonObject(Flattened flattened, Members members) {
    this.flattened = flattened;
    this.members = members;
  }

  /**
   * Walks a line; false if it is not one JSON object in UTF-8, then some members were handed on.
   */
  boolean walk(LineBytes text) {
    line = text.bytes();
    try (JsonParser json =
        FACTORY.createParser(ObjectReadContext.empty(), line, 0, text.length())) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      object(json, "");
      return json.nextToken() == null;
    } catch (JacksonException notJson) {
      return false;
    }
  }

  private void object(JsonParser json, String above) {
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      String path = above + name.strip();
      JsonToken token = json.nextToken();
      switch (token) {
        case VALUE_NULL -> {
          // No object: none of its members is stated, and there is no column of its own name.
          if (!flattened.holds(path)) {
            members.nothing(path);
          }
        }
        case START_OBJECT, START_ARRAY -> {
          if (token == JsonToken.START_OBJECT && flattened.holds(path)) {
            object(json, path + Flattened.DOT);
          } else {
            int from = (int) json.currentTokenLocation().getByteOffset();
            json.skipChildren();
            members.nested(path, line, from, (int) json.currentLocation().getByteOffset());
          }
        }
        default -> members.text(path, json.getString());
      }
    }
  }
}
