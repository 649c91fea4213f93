package dev.towerbook.intake;

import dev.towerbook.table.Loaded;
import dev.towerbook.table.Place;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.YamlFile;
import dev.towerbook.table.YamlMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the format files ({@code *.yaml}) of a folder. */
public final class FormatReader {

  private static final Set<String> KEYS =
      Set.of("id", "kind", "about", "recognised-by", "dates", "numbers", "fields", "versions");
  private static final Set<String> FIELD_KEYS = Set.of("need", "spellings", "values", "absent");
  private static final Set<String> VERSION_KEYS = Set.of("version", "all", "any", "none");

  private final ProblemLog log = new ProblemLog();

  private FormatReader() {}

  /**
   * Reads all format files of a folder.
   *
   * @param name the folder as the user knows it, for places
   * @return the formats that are in order, and every problem of the others
   */
  public static Loaded<SourceFormats> read(Path folder, String name) {
    FormatReader reader = new FormatReader();
    SourceFormats formats = new SourceFormats(reader.formats(folder, name));
    return new Loaded<>(formats, reader.log.all());
  }

  private List<SourceFormat> formats(Path folder, String name) {
    List<SourceFormat> formats = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Path file : files(folder, name)) {
      String fileName = name + "/" + file.getFileName();
      format(file, fileName)
          .ifPresent(
              format -> {
                if (ids.add(format.id())) {
                  formats.add(format);
                } else {
                  Place place = Place.file(fileName);
                  log.error("FORMAT-TWICE", place, "the id is taken", format.id(), "rename it");
                }
              });
    }
    return formats;
  }

  private List<Path> files(Path folder, String name) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> yaml = files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
      if (yaml.isEmpty()) {
        log.error(
            "FORMAT-NONE",
            Place.file(name),
            "holds no format file",
            "",
            "add one, like focus.yaml");
      }
      return yaml;
    } catch (IOException e) {
      log.error(
          "FORMAT-FOLDER",
          Place.file(name),
          "cannot be read",
          String.valueOf(e.getMessage()),
          "check that the folder exists and may be read");
      return List.of();
    }
  }

  private Optional<SourceFormat> format(Path file, String name) {
    int before = log.size();
    Optional<YamlMap> top = YamlFile.read(file, name, log);
    if (top.isEmpty()) {
      return Optional.empty();
    }
    YamlMap yaml = top.get();
    yaml.allow(KEYS);
    Optional<String> id = yaml.required("id");
    Optional<SourceKind> kind = yaml.required("kind").flatMap(word -> kind(word, yaml));
    List<SourceField> fields = fields(yaml);
    List<FormatVersion> versions = versions(yaml);
    List<String> recognisedBy = recognisedBy(yaml, fields);
    SourceFormat.Writing writing = new SourceFormat.Writing(dates(yaml), numbers(yaml));
    if (log.size() > before || id.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new SourceFormat(id.get(), kind.get(), recognisedBy, fields, versions, writing));
  }

  private Optional<SourceKind> kind(String word, YamlMap yaml) {
    Optional<SourceKind> kind = SourceKind.of(word);
    if (kind.isEmpty()) {
      wrong(yaml.place("kind"), word, "write bill, timesheet, invoice or usage");
    }
    return kind;
  }

  private List<SourceField> fields(YamlMap yaml) {
    List<SourceField> fields = new ArrayList<>();
    if (!yaml.keys().contains("fields")) {
      wrong(yaml.place("fields"), "", "add fields: and under it each column's name");
    }
    yaml.map("fields")
        .ifPresent(
            map -> {
              for (String name : map.keys()) {
                map.map(name).ifPresent(field -> fields.add(field(name, field)));
              }
            });
    return fields;
  }

  private SourceField field(String name, YamlMap yaml) {
    yaml.allow(FIELD_KEYS);
    FieldNeed need = FieldNeed.OPTIONAL;
    String word = yaml.text("need").orElse("optional");
    try {
      need = FieldNeed.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      wrong(yaml.place("need"), word, "write required, expected or optional");
    }
    return new SourceField(
        name, yaml.texts("spellings"), need, yaml.texts("values"), yaml.text("absent").orElse(""));
  }

  private List<String> recognisedBy(YamlMap yaml, List<SourceField> fields) {
    List<String> names = yaml.texts("recognised-by");
    Set<String> known = new HashSet<>(fields.stream().map(SourceField::name).toList());
    if (names.isEmpty()) {
      wrong(yaml.place("recognised-by"), "", "list the fields that only this layout has together");
    }
    for (String name : names) {
      if (!known.contains(name)) {
        wrong(yaml.place("recognised-by"), name, "use names that stand under fields");
      }
    }
    return names;
  }

  private List<FormatVersion> versions(YamlMap yaml) {
    List<FormatVersion> versions = new ArrayList<>();
    for (YamlMap version : yaml.maps("versions")) {
      version.allow(VERSION_KEYS);
      version
          .required("version")
          .ifPresent(
              name ->
                  versions.add(
                      new FormatVersion(
                          name,
                          version.texts("all"),
                          version.texts("any"),
                          version.texts("none"))));
    }
    return versions;
  }

  private DatePatterns dates(YamlMap yaml) {
    List<String> patterns = yaml.texts("dates");
    try {
      return patterns.isEmpty() ? DatePatterns.ISO : new DatePatterns(patterns);
    } catch (IllegalArgumentException notPattern) {
      wrong(yaml.place("dates"), String.join(", ", patterns), "write patterns like uuuu-MM-dd");
      return DatePatterns.ISO;
    }
  }

  private NumberStyle numbers(YamlMap yaml) {
    String word = yaml.text("numbers").orElse(NumberStyle.PLAIN.word());
    return NumberStyle.of(word)
        .orElseGet(
            () -> {
              wrong(yaml.place("numbers"), word, "write plain or money-text");
              return NumberStyle.PLAIN;
            });
  }

  private void wrong(Place place, String value, String cure) {
    log.error("FORMAT-VALUE", place, "is not a value that this key can have", value, cure);
  }
}
