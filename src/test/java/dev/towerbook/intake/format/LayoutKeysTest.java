package dev.towerbook.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.table.Loaded;
import dev.towerbook.table.sheet.YamlShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tables of keys in {@code mappings/README.md} and the schema for editors are made from the
 * declaration of layouts; {@code -Dgolden.update} writes them.
 */
class LayoutKeysTest {

  private static final Path README = Path.of("mappings/README.md");
  private static final Path SCHEMA = Path.of("mappings/formats/layout.schema.json");
  private static final Pattern TABLE =
      Pattern.compile("<!-- keys of ([^>]+) -->\n(.*?)<!-- end -->", Pattern.DOTALL);
  private static final String TEXT = "{\"type\": [\"string\", \"number\", \"boolean\"]}";
  private static final String TEXTS =
      "{\"anyOf\": [" + TEXT + ", {\"type\": \"array\", \"items\": " + TEXT + "}]}";

  private static Map<String, YamlShape> shapes() {
    return Map.of(
        "every layout", LayoutKeys.EVERY,
        "a field", LayoutKeys.FIELD,
        "other sources than bills", LayoutKeys.SMALL,
        "a field of them", LayoutKeys.SMALL_FIELD,
        "a native layout", LayoutKeys.NATIVE);
  }

  private static String table(String title, YamlShape shape) {
    return "| key of "
        + title
        + " | means |\n| --- | --- |\n"
        + shape.keys().stream()
            .map(
                key ->
                    "| `"
                        + key.name()
                        + "`"
                        + (key.required() ? " (needed)" : "")
                        + " | "
                        + key.meaning().replace("|", "\\|")
                        + parts(key)
                        + " |\n")
            .collect(Collectors.joining());
  }

  /** The keys of the maps under a key, unless they have a table of their own. */
  private static String parts(YamlShape.Key key) {
    return key.kind() == YamlShape.Kind.NAMED
        ? ""
        : key.shape()
            .map(
                shape ->
                    shape.keys().stream()
                        .map(part -> "`" + part.name() + "` " + part.meaning())
                        .collect(Collectors.joining(", ", ": ", "")))
            .orElse("");
  }

  @Test
  void the_tables_of_keys_are_those_of_the_declaration() throws IOException {
    Set<String> found = new TreeSet<>();
    String whole =
        TABLE
            .matcher(Files.readString(README))
            .replaceAll(
                table -> {
                  String name = table.group(1);
                  found.add(name);
                  return Matcher.quoteReplacement(
                      "<!-- keys of "
                          + name
                          + " -->\n"
                          + table(name, shapes().getOrDefault(name, YamlShape.of()))
                          + "<!-- end -->");
                });
    if (System.getProperty("golden.update") != null) {
      Files.writeString(README, whole);
    }
    assertThat(found).isEqualTo(new TreeSet<>(shapes().keySet()));
    assertThat(Files.readString(README)).isEqualTo(whole);
  }

  private static String schema(YamlShape shape, String indent) {
    Map<String, String> properties = new TreeMap<>();
    for (YamlShape.Key key : shape.keys()) {
      properties.put(key.name(), property(key, indent + "    "));
    }
    String required =
        shape.keys().stream()
            .filter(YamlShape.Key::required)
            .map(key -> quoted(key.name()))
            .collect(Collectors.joining(", "));
    return "{\n"
        + indent
        + "  \"type\": \"object\",\n"
        + (required.isEmpty() ? "" : indent + "  \"required\": [" + required + "],\n")
        + indent
        + "  \"additionalProperties\": false,\n"
        + indent
        + "  \"properties\": {\n"
        + properties.entrySet().stream()
            .map(entry -> indent + "    " + quoted(entry.getKey()) + ": " + entry.getValue())
            .collect(Collectors.joining(",\n"))
        + "\n"
        + indent
        + "  }\n"
        + indent
        + "}";
  }

  private static String property(YamlShape.Key key, String indent) {
    String shape = key.shape().map(of -> schema(of, indent)).orElse("{}");
    String type =
        switch (key.kind()) {
          case TEXT -> TEXT;
          case TEXTS -> TEXTS;
          case MAP -> shape;
          case MAPS -> "{\"type\": \"array\", \"items\": " + shape + "}";
          // What a field of a native layout is made of, recipes say.
          case NAMED, ANY -> "{}";
        };
    return "{\"description\": " + quoted(key.meaning()) + ", \"allOf\": [" + type + "]}";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  @Test
  void the_schema_for_editors_is_that_of_the_declaration() throws IOException {
    String schema =
        "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"
            + "  \"title\": \"A layout of source files\",\n"
            + schema(LayoutKeys.EVERY.and(LayoutKeys.SMALL).and(LayoutKeys.NATIVE), "").substring(2)
            + "\n";
    if (System.getProperty("golden.update") != null) {
      Files.writeString(SCHEMA, schema);
    }
    assertThat(Files.readString(SCHEMA)).isEqualTo(schema);
  }

  @TempDir private Path folder;

  @Test
  void an_unknown_key_is_named_with_the_nearest() throws IOException {
    Files.writeString(
        folder.resolve("x.yaml"),
        """
        id: x
        kind: usage
        recognised-by: [date]
        feilds: {}
        fields:
          date: {need: required, speling: [day]}
        """);
    Loaded<SourceFormats> loaded = FormatReader.read(folder, "formats");
    assertThat(loaded.problems())
        .extracting(problem -> problem.place() + " " + problem.cause())
        .contains(
            "formats/x.yaml:4:1 is not a key of this mapping (did you mean fields?)",
            "formats/x.yaml:6:26 is not a key of this mapping (did you mean spellings?)");
  }
}
