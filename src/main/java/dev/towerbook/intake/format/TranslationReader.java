package dev.towerbook.intake.format;

import static dev.towerbook.intake.problem.FormatProblem.FORMAT_VALUE;

import dev.towerbook.intake.recipe.FirstOf;
import dev.towerbook.intake.recipe.GivenRow;
import dev.towerbook.intake.recipe.NativeColumn;
import dev.towerbook.intake.recipe.Recipe;
import dev.towerbook.intake.recipe.RowCase;
import dev.towerbook.intake.recipe.ValuePattern;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.YamlMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads what a format file says about translating its rows into another layout. */
final class TranslationReader {

  private final YamlMap yaml;
  private final SourceFormat target;
  private final ProblemLog log;
  private final List<NativeColumn> columns = new ArrayList<>();
  private final RecipeReader recipes;

  /**
   * @param natives the columns of the native layout
   */
  TranslationReader(
      YamlMap yaml,
      SourceFormat target,
      List<SourceField> natives,
      LookupTables tables,
      ProblemLog log) {
    this.yaml = yaml;
    this.target = target;
    this.log = log;
    Map<String, NativeColumn> byId = new LinkedHashMap<>();
    for (SourceField field : natives) {
      NativeColumn column = new NativeColumn(field.name(), columns.size());
      columns.add(column);
      byId.put(field.name(), column);
    }
    recipes = new RecipeReader(byId, tables, log);
  }

  /** True if columns of the target's names are the target's fields. */
  static boolean hasSameNames(YamlMap yaml) {
    return yaml.text("same-names").orElse("no").equals("yes");
  }

  /** The target's fields as columns, without those that the layout has as columns of its own. */
  static List<SourceField> sameNames(SourceFormat target, List<SourceField> own) {
    List<SourceField> columns = new ArrayList<>();
    for (SourceField field : target.fields()) {
      if (own.stream().noneMatch(column -> column.name().equals(field.name()))) {
        List<String> spellings = new ArrayList<>(List.of(field.name()));
        spellings.addAll(field.spellings());
        columns.add(new SourceField(field.name(), spellings, field.need(), List.of(), ""));
      }
    }
    return columns;
  }

  Translation read() {
    Map<String, Recipe> fields = new LinkedHashMap<>();
    for (NativeColumn column : columns) {
      // A column of a field's own name is that field, unless fields: says otherwise.
      if (hasSameNames(yaml) && isField(column.id())) {
        fields.put(column.id(), new FirstOf(List.of(column)));
      }
    }
    yaml.map("fields").ifPresent(map -> fields.putAll(fields(map, Set.of())));
    for (SourceField needed : target.fields()) {
      if (needed.need() == FieldNeed.REQUIRED && !fields.containsKey(needed.name())) {
        wrong(
            yaml.place("fields"), needed.name(), "add this field, which " + target.id() + " needs");
      }
    }
    return new Translation(
        target, fields, cases(yaml), columns(), views(), yaml.text("effective-cure"));
  }

  private boolean isField(String name) {
    return name.startsWith("x_")
        || target.fields().stream().anyMatch(field -> field.name().equals(name));
  }

  private Map<String, Recipe> fields(YamlMap map, Set<String> others) {
    Map<String, Recipe> fields = new LinkedHashMap<>();
    for (String name : map.keys()) {
      if (!others.contains(name)) {
        if (!isField(name)) {
          wrong(map.place(name), name, "use a field of " + target.id() + ", or x_…");
        }
        recipes.recipe(map, name).ifPresent(recipe -> fields.put(name, recipe));
      }
    }
    return fields;
  }

  private Translation.Columns columns() {
    List<Translation.Instead> instead = new ArrayList<>();
    for (YamlMap entry : yaml.maps("instead")) {
      entry.allow(LayoutKeys.INSTEAD.names());
      Map<String, String> use = new TreeMap<>();
      entry.map("use").ifPresent(map -> use.putAll(pairs(map)));
      recipes
          .column(entry, "has")
          .ifPresent(has -> instead.add(new Translation.Instead(has.id(), use)));
    }
    String header = yaml.text("header").orElse("plain");
    if (!header.equals("plain") && !header.equals("in-brackets")) {
      wrong(yaml.place("header"), header, "write plain or in-brackets");
    }
    Set<String> noValue = new HashSet<>();
    yaml.texts("no-value").forEach(word -> noValue.add(word.toLowerCase(Locale.ROOT)));
    return new Translation.Columns(columns, instead, header.equals("in-brackets"), noValue);
  }

  private Map<String, String> pairs(YamlMap map) {
    Map<String, String> pairs = new TreeMap<>();
    for (String from : map.keys()) {
      recipes.known(from, map.place(from));
      recipes.column(map, from).ifPresent(to -> pairs.put(from, to.id()));
    }
    return pairs;
  }

  private List<RowCase> cases(YamlMap parent) {
    List<RowCase> cases = new ArrayList<>();
    for (YamlMap entry : parent.maps("rows")) {
      entry.allow(LayoutKeys.CASE.names());
      rowCase(entry).ifPresent(cases::add);
    }
    return cases;
  }

  private Optional<RowCase> rowCase(YamlMap entry) {
    Map<NativeColumn, List<ValuePattern>> when = conditions(entry, "when");
    Optional<String> warning = entry.text("warn");
    Optional<String> ignored = entry.text("ignore");
    if (ignored.isPresent() == entry.keys().contains("give")) {
      wrong(entry.place("give"), "", "write either give: with a list, or ignore: with the reason");
      return Optional.empty();
    }
    List<GivenRow> gives = new ArrayList<>();
    for (YamlMap given : entry.maps("give")) {
      gives.add(new GivenRow(fields(given, Set.of("unless-zero")), unlessZero(given)));
    }
    if (ignored.isEmpty() && gives.isEmpty()) {
      wrong(entry.place("give"), "", "write give: [{}] for a charge as the fields make it");
      return Optional.empty();
    }
    Optional<String> reported = ignored.or(() -> warning).or(() -> entry.text("note"));
    return Optional.of(new RowCase(when, gives, reported, warning.isPresent()));
  }

  private Optional<String> unlessZero(YamlMap given) {
    Optional<String> field = given.text("unless-zero");
    if (field.isPresent() && !isField(field.get())) {
      wrong(given.place("unless-zero"), field.get(), "name a field of " + target.id());
    }
    return field;
  }

  private Map<NativeColumn, List<ValuePattern>> conditions(YamlMap entry, String key) {
    Map<NativeColumn, List<ValuePattern>> conditions = new LinkedHashMap<>();
    entry
        .map(key)
        .ifPresent(
            map -> {
              for (String id : map.keys()) {
                recipes
                    .known(id, map.place(id))
                    .ifPresent(column -> conditions.put(column, RecipeReader.patterns(map, id)));
              }
            });
    return conditions;
  }

  private List<Translation.View> views() {
    List<Translation.View> views = new ArrayList<>();
    for (YamlMap view : yaml.maps("views")) {
      view.allow(LayoutKeys.VIEW.names());
      List<String> words =
          view.texts("words").stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
      String id = view.required("id").orElse("");
      views.add(
          new Translation.View(
              id, words, conditions(view, "tells"), cases(view), view.text("note")));
    }
    return views;
  }

  private void wrong(SourceLocation place, String value, String cure) {
    log.error(FORMAT_VALUE.with(cure), place, value);
  }
}
