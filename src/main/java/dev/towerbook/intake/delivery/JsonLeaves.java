package dev.towerbook.intake.delivery;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The values of a JSON file by their path, such as {@code runInfo.runId} or {@code
 * blobs[].blobName}; null is no value.
 */
final class JsonLeaves {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Map<String, List<String>> values = new HashMap<>();

  private JsonLeaves() {}

  /**
   * Reads a file.
   *
   * @throws tools.jackson.core.JacksonException if it is no JSON or cannot be read
   */
  static JsonLeaves read(Path file) {
    JsonLeaves leaves = new JsonLeaves();
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), file)) {
      leaves.read(json);
    }
    return leaves;
  }

  private void read(JsonParser json) {
    Deque<String> folders = new ArrayDeque<>();
    String path = "";
    for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
      switch (token) {
        case PROPERTY_NAME -> path = below(folders, json.currentName());
        case START_OBJECT -> folders.push(path);
        case START_ARRAY -> {
          folders.push(path);
          path = path + "[]";
        }
        case END_OBJECT, END_ARRAY -> path = folders.pop();
        case VALUE_NULL -> {}
        default -> values.computeIfAbsent(path, none -> new ArrayList<>()).add(json.getString());
      }
    }
  }

  private static String below(Deque<String> folders, String name) {
    String folder = folders.element();
    return folder.isEmpty() ? name : folder + "." + name;
  }

  /** The only or first value; empty if there is none. */
  Optional<String> first(String path) {
    return all(path).stream().findFirst();
  }

  /** All values, in file order. */
  List<String> all(String path) {
    return values.getOrDefault(path, List.of());
  }
}
