package dev.towerbook.intake.format;

import static dev.towerbook.intake.problem.FormatProblem.FORMAT_FOLDER;
import static dev.towerbook.intake.problem.FormatProblem.FORMAT_NONE;
import static dev.towerbook.intake.problem.FormatProblem.FORMAT_TWICE;
import static dev.towerbook.intake.problem.FormatProblem.FORMAT_VALUE;

import dev.towerbook.intake.declared.DatePatterns;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.YamlFile;
import dev.towerbook.table.YamlMap;
import dev.towerbook.table.sheet.YamlShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the format files ({@code *.yaml}) of a folder. */
public final class FormatReader {

  private static final Set<SourceKind> SMALL =
      Set.of(
          SourceKind.TIMESHEET,
          SourceKind.INVOICE,
          SourceKind.USAGE,
          SourceKind.COMMITMENT,
          SourceKind.INVOICE_DETAIL,
          SourceKind.BILLING_PERIOD);

  /** What stands for the patterns of dates where each file decides. */
  private static final String BY_FILE = "by-file";

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
    LookupTables tables = new LookupTables(folder, name, log);
    List<YamlMap> natives = new ArrayList<>();
    for (Path file : files(folder, name)) {
      Optional<YamlMap> yaml = YamlFile.read(file, name + "/" + file.getFileName(), log);
      if (yaml.isPresent() && yaml.get().keys().contains("into")) {
        natives.add(yaml.get());
      } else {
        yaml.flatMap(map -> format(map, List.of(), tables)).ifPresent(f -> add(f, yaml, formats));
      }
    }
    // A layout that becomes another one is read after it.
    List<SourceFormat> targets = List.copyOf(formats);
    for (YamlMap yaml : natives) {
      format(yaml, targets, tables).ifPresent(f -> add(f, Optional.of(yaml), formats));
    }
    return formats;
  }

  private void add(SourceFormat format, Optional<YamlMap> yaml, List<SourceFormat> formats) {
    if (formats.stream().noneMatch(known -> known.id().equals(format.id()))) {
      formats.add(format);
    } else {
      yaml.map(map -> map.place("id"))
          .ifPresent(place -> log.error(FORMAT_TWICE, place, format.id()));
    }
  }

  private List<Path> files(Path folder, String name) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> yaml = files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
      if (yaml.isEmpty()) {
        log.error(FORMAT_NONE, SourceLocation.file(name));
      }
      return yaml;
    } catch (IOException e) {
      log.error(FORMAT_FOLDER, SourceLocation.file(name), String.valueOf(e.getMessage()));
      return List.of();
    }
  }

  private Optional<SourceFormat> format(
      YamlMap yaml, List<SourceFormat> targets, LookupTables tables) {
    int before = log.size();
    boolean isNative = yaml.keys().contains("into");
    Optional<String> id = yaml.required("id");
    Optional<SourceKind> kind = yaml.required("kind").flatMap(word -> kind(word, yaml));
    boolean small = !isNative && kind.filter(of -> SMALL.contains(of)).isPresent();
    YamlShape keys = LayoutKeys.EVERY;
    keys = isNative ? keys.and(LayoutKeys.NATIVE) : small ? keys.and(LayoutKeys.SMALL) : keys;
    yaml.allow(keys.names());
    FieldsReader reader = new FieldsReader(log, small);
    Optional<SourceFormat> target = isNative ? target(yaml, targets) : Optional.empty();
    List<SourceField> fields = reader.fields(yaml, isNative ? "columns" : "fields");
    target
        .filter(to -> TranslationReader.hasSameNames(yaml))
        .ifPresent(to -> fields.addAll(TranslationReader.sameNames(to, fields)));
    List<FormatVersion> versions = versions(yaml);
    List<String> recognisedBy = recognisedBy(yaml, fields);
    SourceFormat.Writing writing = new SourceFormat.Writing(dates(yaml), reader.numbers(yaml));
    RowFilter filter = reader.filter(yaml, fields);
    Optional<Translation> translation =
        target.map(to -> new TranslationReader(yaml, to, fields, tables, log).read());
    Optional<SourceFormat.Refusal> refusal = yaml.map("refused").flatMap(FormatReader::refusal);
    if (log.size() > before || id.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    SourceFormat format =
        new SourceFormat(
            id.get(), kind.get(), recognisedBy, fields, versions, writing, filter, translation);
    return Optional.of(format.refused(refusal));
  }

  /** Why files of the layout are not read, and what to deliver instead. */
  private static Optional<SourceFormat.Refusal> refusal(YamlMap yaml) {
    LayoutKeys.REFUSAL.check(yaml);
    Optional<String> because = yaml.text("because");
    Optional<String> instead = yaml.text("instead");
    return because.flatMap(why -> instead.map(what -> new SourceFormat.Refusal(why, what)));
  }

  private Optional<SourceFormat> target(YamlMap yaml, List<SourceFormat> targets) {
    String id = yaml.text("into").orElse("");
    Optional<SourceFormat> target =
        targets.stream()
            .filter(format -> format.id().equals(id) && format.kind() == SourceKind.BILL)
            .findFirst();
    if (target.isEmpty() || !yaml.text("kind").orElse("").equals(SourceKind.BILL.word())) {
      wrong(yaml.place("into"), id, "name a format of kind bill, in a format of kind bill");
    }
    return target;
  }

  private Optional<SourceKind> kind(String word, YamlMap yaml) {
    Optional<SourceKind> kind = SourceKind.of(word);
    if (kind.isEmpty()) {
      wrong(
          yaml.place("kind"),
          word,
          "write bill, timesheet, invoice, usage, commitment, invoice-detail, billing-period or"
              + " reference");
    }
    return kind;
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
      LayoutKeys.VERSION.check(version);
      version
          .text("version")
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
    if (patterns.isEmpty() || patterns.equals(List.of(BY_FILE))) {
      return DatePatterns.BY_FILE;
    }
    try {
      return DatePatterns.declared(patterns);
    } catch (IllegalArgumentException notPattern) {
      wrong(yaml.place("dates"), String.join(", ", patterns), "write patterns like uuuu-MM-dd");
      return DatePatterns.BY_FILE;
    }
  }

  private void wrong(SourceLocation place, String value, String cure) {
    log.error(FORMAT_VALUE.with(cure), place, value);
  }
}
