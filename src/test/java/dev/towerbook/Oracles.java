package dev.towerbook;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Worked examples that were computed without this code. They lie beside the project in {@code
 * ../shared/oracles}, or where {@code -Dtowerbook.shared} says; a test without them is skipped.
 */
public final class Oracles {

  private Oracles() {}

  /**
   * A worked example.
   *
   * @param input what is given
   * @param expected what must come out
   */
  public record Case(String id, Map<?, ?> input, Map<?, ?> expected) {}

  /** The cases of a method. */
  public static List<Case> of(String file, String method) throws IOException {
    Path shared = Path.of(System.getProperty("towerbook.shared", "../shared"));
    Path cases = shared.resolve("oracles").resolve(file);
    assumeTrue(Files.exists(cases), "skipped: there are no oracles at " + cases);
    List<Case> found = new ArrayList<>();
    try (Reader text = Files.newBufferedReader(cases)) {
      // JSON is YAML.
      List<?> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
      for (Object one : all) {
        Map<?, ?> map = (Map<?, ?>) one;
        if (method.equals(map.get("method"))) {
          found.add(
              new Case(
                  String.valueOf(map.get("id")), map(map.get("input")), map(map.get("expected"))));
        }
      }
    }
    return found;
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return (Map<?, ?>) requireNonNull(value);
  }
}
