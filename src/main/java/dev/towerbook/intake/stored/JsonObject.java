package dev.towerbook.intake.stored;

import dev.towerbook.intake.stored.Conversion.Flattened;
import dev.towerbook.intake.stored.rows.LineBytes;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * Walks one JSON object. Members of a flattened object have the names that lead to them, joined by
 * a dot; every other nested value is one text, as written.
 */
final class JsonObject {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** As many as a spreadsheet has columns. */
  static final int MEMBERS_MAX = 16_384;

  private static final byte[] NO_LINE = new byte[0];

  private final Flattened flattened;
  private final Members members;
  private byte[] line = NO_LINE;

  /** Takes the members of an object in the order in which they stand. */
  interface Members {

    /** A member of which nothing is stated: null. */
    void nothing(String path);

    /** A text, a number by its own digits, true or false. */
    void text(String path, String text);

    /** An object or a list, as written. */
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

  /** What reads objects one after the other; it closes {@code text}. */
  static JsonParser parser(InputStream text) {
    return FACTORY.createParser(ObjectReadContext.empty(), text);
  }

  /** Walks the object whose beginning was read, to its end. What is nested loses its blanks. */
  void walk(JsonParser json) {
    line = NO_LINE;
    object(json, "");
  }

  private void object(JsonParser json, String above) {
    int count = 0;
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      count++;
      if (count > MEMBERS_MAX) {
        throw new StreamReadException(json, "an object has more than " + MEMBERS_MAX + " members");
      }
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
            nested(json, path);
          }
        }
        default -> members.text(path, json.getString());
      }
    }
  }

  private void nested(JsonParser json, String path) {
    if (line.length == 0) {
      byte[] copy = copy(json);
      members.nested(path, copy, 0, copy.length);
      return;
    }
    int from = (int) json.currentTokenLocation().getByteOffset();
    json.skipChildren();
    members.nested(path, line, from, (int) json.currentLocation().getByteOffset());
  }

  /** What is nested, as JSON without blanks and with the digits of its numbers. */
  private static byte[] copy(JsonParser json) {
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    int depth = 0;
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), copy)) {
      JsonToken token = json.currentToken();
      do {
        if (copy.size() > LineBytes.KEPT_MAX) {
          throw new StreamReadException(json, "a value is too long");
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (token.isNumeric()) {
          out.writeNumber(json.getString());
        } else {
          out.copyCurrentEvent(json);
        }
        token = depth > 0 ? json.nextToken() : token;
      } while (depth > 0);
    }
    return copy.toByteArray();
  }
}
