package dev.towerbook.intake.format;

import static dev.towerbook.intake.problem.FormatProblem.FORMAT_VALUE;

import dev.towerbook.intake.recipe.Constant;
import dev.towerbook.intake.recipe.FirstKnown;
import dev.towerbook.intake.recipe.FirstOf;
import dev.towerbook.intake.recipe.KeyOf;
import dev.towerbook.intake.recipe.Lookup;
import dev.towerbook.intake.recipe.MonthOf;
import dev.towerbook.intake.recipe.NativeColumn;
import dev.towerbook.intake.recipe.Quotient;
import dev.towerbook.intake.recipe.Recipe;
import dev.towerbook.intake.recipe.Sum;
import dev.towerbook.intake.recipe.TagsRecipe;
import dev.towerbook.intake.recipe.ValuePattern;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.YamlMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the recipes of a format file; every slip is noted with its place. */
final class RecipeReader {

  private static final Set<String> LOOKUP_KEYS =
      Set.of("column", "keys", "before", "map", "table", "key", "give", "else", "tell");
  private static final Set<String> SUM_KEYS = Set.of("sum", "minus", "list");
  private static final Set<String> PART_KEYS = Set.of("column", "add", "where", "unless");

  private final Map<String, NativeColumn> columns;
  private final LookupTables tables;
  private final ProblemLog log;

  RecipeReader(Map<String, NativeColumn> columns, LookupTables tables, ProblemLog log) {
    this.columns = columns;
    this.tables = tables;
    this.log = log;
  }

  /** The recipe under a key; empty if it is wrong, then the log says why. */
  Optional<Recipe> recipe(YamlMap parent, String key) {
    if (!parent.isMap(key)) {
      return firstOf(columns(parent, key), parent, key);
    }
    return recipe(parent.map(key).orElseThrow(), parent.place(key));
  }

  private Optional<Recipe> recipe(YamlMap yaml, SourceLocation place) {
    Set<String> keys = Set.copyOf(yaml.keys());
    if (keys.contains("constant")) {
      yaml.allow(Set.of("constant"));
      return yaml.text("constant").map(Constant::new);
    }
    if (keys.contains("first")) {
      yaml.allow(Set.of("first"));
      List<Recipe> of =
          yaml.maps("first").stream()
              .map(recipe -> recipe(recipe, place))
              .flatMap(Optional::stream)
              .toList();
      return Optional.of(new FirstKnown(of));
    }
    if (keys.contains("month")) {
      yaml.allow(Set.of("month", "pattern"));
      return month(yaml);
    }
    if (keys.contains("divide")) {
      yaml.allow(Set.of("divide", "by"));
      return quotient(yaml);
    }
    if (keys.contains("tags")) {
      yaml.allow(Set.of("tags"));
      return tags(yaml);
    }
    if (keys.contains("sum") || keys.contains("list")) {
      yaml.allow(SUM_KEYS);
      return sum(yaml);
    }
    yaml.allow(LOOKUP_KEYS);
    return lookedUp(yaml, place);
  }

  private Optional<Recipe> firstOf(List<NativeColumn> of, YamlMap yaml, String key) {
    if (yaml.texts(key).isEmpty()) {
      wrong(yaml.place(key), "", "name a column, or write a recipe such as {constant: Usage}");
    }
    return of.isEmpty() ? Optional.empty() : Optional.of(new FirstOf(of));
  }

  private Optional<Recipe> month(YamlMap yaml) {
    String pattern = yaml.text("pattern").orElse("yyyyMM");
    if (!MonthOf.isPattern(pattern)) {
      wrong(yaml.place("pattern"), pattern, "write a pattern with yyyy and MM");
      return Optional.empty();
    }
    return column(yaml, "month").map(column -> new MonthOf(column, pattern));
  }

  private Optional<Recipe> quotient(YamlMap yaml) {
    Optional<NativeColumn> quantity = column(yaml, "divide");
    Optional<Recipe> by = recipe(yaml, "by");
    if (by.isPresent() && by.get() instanceof Lookup block) {
      return quantity.map(column -> new Quotient(column, block));
    }
    wrong(yaml.place("by"), "", "write by: {column: …, table: units.csv, key: unit, give: block}");
    return Optional.empty();
  }

  private Optional<Recipe> sum(YamlMap yaml) {
    List<Sum.Part> parts = new ArrayList<>();
    for (YamlMap part : yaml.maps("list")) {
      part.allow(PART_KEYS);
      Optional<NativeColumn> column = column(part, "column");
      Optional<String> add = part.required("add");
      if (column.isPresent() && add.isPresent()) {
        parts.add(new Sum.Part(column.get(), add.get(), filter(part)));
      }
    }
    List<NativeColumn> plus = columns(yaml, "sum");
    return plus.isEmpty() && parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Sum(plus, columns(yaml, "minus"), parts));
  }

  private Sum.Filter filter(YamlMap part) {
    for (String word : List.of("where", "unless")) {
      Optional<YamlMap> filter = part.map(word);
      if (filter.isPresent()) {
        List<String> keys = filter.get().keys();
        if (keys.size() != 1 || part.keys().containsAll(List.of("where", "unless"))) {
          wrong(part.place(word), "", "write one key, in where or in unless");
          return Sum.Filter.ALL;
        }
        String key = keys.getFirst();
        return new Sum.Filter(key, patterns(filter.get(), key), word.equals("unless"));
      }
    }
    return Sum.Filter.ALL;
  }

  private Optional<Recipe> tags(YamlMap yaml) {
    List<TagsRecipe.OwnColumns> own = new ArrayList<>();
    List<TagsRecipe.Cell> cells = new ArrayList<>();
    for (YamlMap source : yaml.maps("tags")) {
      if (source.keys().contains("prefix")) {
        prefix(source).ifPresent(own::add);
      } else {
        source.allow(Set.of("column", "prefixes"));
        List<TagsRecipe.OwnColumns> prefixes =
            source.maps("prefixes").stream().flatMap(map -> prefix(map).stream()).toList();
        column(source, "column").ifPresent(c -> cells.add(new TagsRecipe.Cell(c, prefixes)));
      }
    }
    if (own.isEmpty() && cells.isEmpty()) {
      wrong(yaml.place("tags"), "", "write tags: [{column: …}] or [{prefix: …}]");
      return Optional.empty();
    }
    return Optional.of(new TagsRecipe(own, cells));
  }

  private static Optional<TagsRecipe.OwnColumns> prefix(YamlMap yaml) {
    yaml.allow(Set.of("prefix", "key"));
    // A key alone stands before every key of the cell.
    Optional<String> begins =
        yaml.keys().equals(List.of("key")) ? Optional.of("") : yaml.required("prefix");
    return begins.map(prefix -> new TagsRecipe.OwnColumns(prefix, yaml.text("key").orElse("")));
  }

  private Optional<Recipe> lookedUp(YamlMap yaml, SourceLocation place) {
    List<NativeColumn> of = columns(yaml, "column");
    if (yaml.texts("column").isEmpty()) {
      wrong(place, "", "write column: and the name of a column");
    }
    if (of.isEmpty()) {
      return Optional.empty();
    }
    List<String> keys = yaml.texts("keys");
    Recipe value =
        keys.isEmpty() ? new FirstOf(of) : new KeyOf(of.getFirst(), keys, columns(yaml, "before"));
    Optional<Map<String, String>> table = table(yaml);
    if (table.isEmpty()) {
      return Optional.of(value);
    }
    boolean tells = yaml.text("tell").map(word -> !word.equals("no")).orElse(true);
    return Optional.of(Lookup.of(value, table.get(), yaml.text("else"), tells));
  }

  private Optional<Map<String, String>> table(YamlMap yaml) {
    Optional<YamlMap> map = yaml.map("map");
    if (map.isPresent()) {
      Map<String, String> table = new LinkedHashMap<>();
      map.get().keys().forEach(key -> table.put(key, map.get().text(key).orElse("")));
      return Optional.of(table);
    }
    if (!yaml.keys().contains("table")) {
      return Optional.empty();
    }
    Optional<String> file = yaml.required("table");
    Optional<String> key = yaml.required("key");
    Optional<String> give = yaml.required("give");
    return file.isPresent() && key.isPresent() && give.isPresent()
        ? Optional.of(tables.read(file.get(), key.get(), give.get()))
        : Optional.empty();
  }

  /** Patterns of a list of values, or of one. */
  static List<ValuePattern> patterns(YamlMap yaml, String key) {
    return yaml.texts(key).stream().map(ValuePattern::of).toList();
  }

  /** The column that a key names. */
  Optional<NativeColumn> column(YamlMap yaml, String key) {
    return yaml.required(key).flatMap(id -> known(id, yaml.place(key)));
  }

  private List<NativeColumn> columns(YamlMap yaml, String key) {
    return yaml.texts(key).stream()
        .map(id -> known(id, yaml.place(key)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** A column by its id; an unknown one is noted. */
  Optional<NativeColumn> known(String id, SourceLocation place) {
    Optional<NativeColumn> column = Optional.ofNullable(columns.get(id));
    if (column.isEmpty()) {
      wrong(place, id, "name a column listed under columns");
    }
    return column;
  }

  private void wrong(SourceLocation place, String value, String cure) {
    log.error(FORMAT_VALUE.with(cure), place, value);
  }
}
