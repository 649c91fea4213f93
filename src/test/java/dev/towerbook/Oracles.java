package dev.towerbook;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
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
   * @param tolerances {@code abs_tol} or {@code rel_tol}
   * @param folder where its data lie
   * @param data name of a file there, or empty
   */
  public record Case(
      String id,
      Map<?, ?> input,
      Map<?, ?> expected,
      Map<String, Double> tolerances,
      Path folder,
      String data) {

    /** Checks one figure at the tolerance of the case. */
    public void check(String key, double actual) {
      assertNear(id + " " + key, expected.get(key), actual);
    }

    /** Checks one count. */
    public void check(String key, long actual) {
      check(key, (double) actual);
    }

    /** Checks a figure that stands deeper in the expected values. */
    public void assertNear(String what, @Nullable Object wanted, double actual) {
      double value = number(wanted);
      double tolerance =
          tolerances.containsKey("rel_tol")
              ? Math.abs(value) * tolerances.getOrDefault("rel_tol", 0.0)
              : tolerances.getOrDefault("abs_tol", 0.0);
      assertThat(actual).as(what).isCloseTo(value, within(tolerance));
    }

    /** A number of the input. */
    public double in(String key) {
      return number(input.get(key));
    }

    /** A number of the input, with its digits. */
    public BigDecimal decimal(String key) {
      return Oracles.decimal(input.get(key));
    }

    /** The rows of the data file, by column. */
    public List<Map<String, String>> rows() throws IOException {
      List<Map<String, String>> rows = new ArrayList<>();
      try (CsvReader<NamedCsvRecord> csv =
          CsvReader.builder().ofNamedCsvRecord(folder.resolve(data))) {
        csv.forEach(row -> rows.add(new HashMap<>(row.getFieldsAsMap())));
      }
      return rows;
    }
  }

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
          found.add(example(map, cases.resolveSibling("")));
        }
      }
    }
    assertThat(found).as(method).isNotEmpty();
    return found;
  }

  private static Case example(Map<?, ?> map, Path folder) {
    Map<?, ?> input = map.containsKey("input") ? map(map.get("input")) : Map.of();
    Object data = map.containsKey("data") ? map.get("data") : input.get("data");
    Map<String, Double> tolerances = new HashMap<>();
    for (String key : List.of("abs_tol", "rel_tol")) {
      if (map.containsKey(key)) {
        tolerances.put(key, number(map.get(key)));
      }
    }
    return new Case(
        String.valueOf(map.get("id")),
        input,
        map(map.get("expected")),
        tolerances,
        folder,
        data == null ? "" : data.toString());
  }

  /** A part that has parts. */
  public static Map<?, ?> map(@Nullable Object value) {
    return (Map<?, ?>) requireNonNull(value);
  }

  /** A part that is a list. */
  public static List<?> list(@Nullable Object value) {
    return (List<?>) requireNonNull(value);
  }

  /** A number, however YAML reads it. */
  public static double number(@Nullable Object value) {
    return Double.parseDouble(requireNonNull(value).toString());
  }

  /** A number with its digits. */
  public static BigDecimal decimal(@Nullable Object value) {
    return new BigDecimal(requireNonNull(value).toString());
  }

  /** A list of numbers. */
  public static List<Double> numbers(@Nullable Object value) {
    return list(value).stream().map(Oracles::number).toList();
  }

  /** A text; YAML reads a day as an instant. */
  public static String text(@Nullable Object value) {
    return requireNonNull(value) instanceof Date day
        ? day.toInstant().toString().substring(0, 10)
        : value.toString();
  }
}
