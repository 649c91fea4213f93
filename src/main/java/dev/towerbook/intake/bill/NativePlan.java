package dev.towerbook.intake.bill;

import dev.towerbook.intake.bill.column.ChargeColumns;
import dev.towerbook.intake.bill.part.CellNames;
import dev.towerbook.intake.format.SourceField;
import dev.towerbook.intake.format.SourceFormat;
import dev.towerbook.intake.format.SourceHeader;
import dev.towerbook.intake.format.Translation;
import dev.towerbook.intake.recipe.Constant;
import dev.towerbook.intake.recipe.FirstOf;
import dev.towerbook.intake.recipe.GivenRow;
import dev.towerbook.intake.recipe.NativeColumn;
import dev.towerbook.intake.recipe.Recipe;
import dev.towerbook.intake.recipe.RowCase;
import dev.towerbook.intake.recipe.TagsRecipe;
import dev.towerbook.intake.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What to do with a native file, worked out once from its header: the target's columns that its
 * rows can fill, a recipe for each of them and for each kind of row, and where the recipes' columns
 * stand.
 */
final class NativePlan {

  /** Stands where a field has no recipe. */
  private static final Recipe NO_RECIPE = new Constant("");

  private final SourceFile file;
  private final Translation translation;
  private final Map<String, Recipe> fields = new LinkedHashMap<>();
  private final List<String> outputs;
  private final List<RowCase> cases;
  private final int[] positions;
  private final int[] grossPositions;

  private NativePlan(SourceFile file, Translation translation, List<String> wanted) {
    this.file = file;
    this.translation = translation;
    List<String> header = file.header().columns();
    fields.putAll(translation.fields());
    List<NativeColumn> columns = new ArrayList<>(translation.columns().list());
    Set<String> targets =
        translation.target().fields().stream().map(SourceField::name).collect(Collectors.toSet());
    for (String name : wanted) {
      // A rule may ask for a column of the file that the format does not name.
      if (!targets.contains(name)
          && !fields.containsKey(name)
          && file.format().position(name, header).isPresent()) {
        NativeColumn own = new NativeColumn(name, columns.size());
        columns.add(own);
        fields.put(name, new FirstOf(List.of(own)));
      }
    }
    cases = translation.rows().isEmpty() ? List.of(RowCase.PLAIN) : translation.rows();
    Set<String> all = new LinkedHashSet<>(fields.keySet());
    cases.forEach(row -> row.gives().forEach(given -> all.addAll(given.instead().keySet())));
    outputs = List.copyOf(all);
    positions =
        columns.stream()
            .mapToInt(column -> file.format().position(column.id(), header).orElse(-1))
            .toArray();
    grossPositions =
        columns.stream()
            .mapToInt(column -> file.format().ownPosition(column.id(), header).orElse(-1))
            .toArray();
  }

  /** The plan of a native file; empty if the file is read as it is. */
  static Optional<NativePlan> of(SourceFile file, ChargeColumns wanted) {
    return file.format()
        .translation()
        .map(translation -> new NativePlan(file, translation, wanted.columns()));
  }

  /** The file as if it were one of the target's layout. */
  SourceFile target() {
    SourceFormat target = translation.target();
    SourceFormat format =
        new SourceFormat(
            file.format().id(),
            target.kind(),
            target.recognisedBy(),
            target.fields().stream().map(field -> field.padded(pad(field))).toList(),
            target.versions(),
            file.format().writing(),
            file.format().filter(),
            Optional.empty());
    SourceHeader header = new SourceHeader(outputs, file.header().bytes(), file.header().lines());
    return new SourceFile(file.content(), file.name(), format, header, file.bytes());
  }

  /** Digits of a field: what the target says, or a column of which the field is made as it is. */
  private int pad(SourceField field) {
    int own = field.cells().pad();
    return fields.get(field.name()) instanceof FirstOf(List<NativeColumn> of)
        ? of.stream()
            .mapToInt(column -> file.format().field(column.id()).cells().pad())
            .reduce(own, Math::max)
        : own;
  }

  /** Where the target's columns come from. */
  CellNames names() {
    int[] columns = new int[outputs.size()];
    for (int i = 0; i < columns.length; i++) {
      Recipe recipe = fields.get(outputs.get(i));
      columns[i] =
          recipe == null
              ? -1
              : recipe.inputs().stream()
                  .map(column -> positions[column.index()])
                  .filter(position -> position >= 0)
                  .findFirst()
                  .orElse(-1);
    }
    return new CellNames(file.header().columns(), columns);
  }

  /** The native file. */
  SourceFile file() {
    return file;
  }

  /** Words that mean no value, lower case. */
  Set<String> noValue() {
    return translation.columns().noValue();
  }

  /** The target's columns. */
  List<String> outputs() {
    return outputs;
  }

  /** Kinds of rows in order. */
  List<RowCase> cases() {
    return cases;
  }

  /** Where a column stands in the file; below 0 if the file does not have it. */
  int position(NativeColumn column) {
    return positions[column.index()];
  }

  /** The same in a row that has no value in {@link #decider}: nothing stands for another column. */
  int grossPosition(NativeColumn column) {
    return grossPositions[column.index()];
  }

  /**
   * The column whose value makes others stand for their twins in a row, as net cost for gross cost;
   * below 0 if none does in this file.
   */
  int decider() {
    List<String> header = file.header().columns();
    return translation.columns().instead().stream()
        .flatMap(instead -> file.format().ownPosition(instead.has(), header).stream())
        .findFirst()
        .orElse(-1);
  }

  /** Recipes of a charge by output; an empty text where there is none. */
  Recipe[] recipes(GivenRow given) {
    return outputs.stream()
        .map(name -> given.instead().getOrDefault(name, fields.getOrDefault(name, NO_RECIPE)))
        .toArray(Recipe[]::new);
  }

  /** By column of the file: true if some recipe or condition looks at it. */
  boolean[] wanted(boolean[] outputWanted, Map<TagsRecipe, List<TagCell>> tags) {
    boolean[] wanted = new boolean[file.header().columns().size()];
    Set<NativeColumn> columns = new LinkedHashSet<>();
    for (RowCase row : cases) {
      columns.addAll(row.when().keySet());
      for (GivenRow given : row.gives()) {
        Recipe[] recipes = recipes(given);
        for (int i = 0; i < recipes.length; i++) {
          if (outputWanted[i] || given.unlessZero().equals(Optional.of(outputs.get(i)))) {
            columns.addAll(recipes[i].inputs());
          }
        }
      }
    }
    for (NativeColumn column : columns) {
      want(wanted, position(column));
      want(wanted, grossPosition(column));
    }
    want(wanted, decider());
    tags.values().forEach(cells -> cells.forEach(cell -> wanted[cell.column()] = true));
    return wanted;
  }

  private static void want(boolean[] wanted, int position) {
    if (position >= 0) {
      wanted[position] = true;
    }
  }

  /**
   * A tag in a column of its own.
   *
   * @param key of the tag
   * @param column of the file
   */
  record TagCell(String key, int column) {}

  /** The tags that stand in columns of their own. */
  Map<TagsRecipe, List<TagCell>> tagCells() {
    Map<TagsRecipe, List<TagCell>> cells = new HashMap<>();
    List<String> header = file.header().columns();
    for (RowCase row : cases) {
      for (GivenRow given : row.gives()) {
        for (Recipe recipe : recipes(given)) {
          if (recipe instanceof TagsRecipe tags && !cells.containsKey(tags)) {
            List<TagCell> own = new ArrayList<>();
            for (int i = 0; i < header.size(); i++) {
              int column = i;
              tags.keyOf(header.get(i)).ifPresent(key -> own.add(new TagCell(key, column)));
            }
            cells.put(tags, own);
          }
        }
      }
    }
    return cells;
  }

  /** The columns of the conditions with what stands there, for a person to look at. */
  String conditions(Function<NativeColumn, String> text) {
    return cases().stream()
        .flatMap(of -> of.when().keySet().stream())
        .distinct()
        .map(column -> column.id() + "=" + text.apply(column))
        .collect(Collectors.joining(", "));
  }
}
