package dev.towerbook.intake.format;

import dev.towerbook.intake.recipe.NativeColumn;
import dev.towerbook.intake.recipe.Recipe;
import dev.towerbook.intake.recipe.RowCase;
import dev.towerbook.intake.recipe.ValuePattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the rows of a native layout become rows of another layout.
 *
 * @param target the layout that they become
 * @param fields recipes by field of the target, in file order
 * @param rows kinds of rows, the first that holds counts
 * @param columns which columns stand for others, and how cells are spelled
 * @param views the ways in which such a file may count its cost, the usual one first; may be empty
 * @param effectiveFix what to do if rows do not state their effective cost; may be empty
 */
public record Translation(
    SourceFormat target,
    Map<String, Recipe> fields,
    List<RowCase> rows,
    Columns columns,
    List<View> views,
    Optional<String> effectiveFix) {

  public Translation {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    rows = List.copyOf(rows);
    views = List.copyOf(views);
  }

  /**
   * How columns are found and cells read.
   *
   * @param list every column of the native layout
   * @param instead columns that take the place of others if a file has them
   * @param inBrackets true if a header like {@code Text (Name)} means the name
   * @param noValue words that mean no value, lower case
   */
  public record Columns(
      List<NativeColumn> list, List<Instead> instead, boolean inBrackets, Set<String> noValue) {

    public Columns {
      list = List.copyOf(list);
      instead = List.copyOf(instead);
      noValue = Set.copyOf(noValue);
    }

    /** What a header is compared as, lower case. */
    String headerName(String header) {
      String text = header.strip();
      int open = text.lastIndexOf('(');
      boolean named = inBrackets && open > 0 && text.endsWith(")");
      return SourceField.normal(named ? text.substring(open + 1, text.length() - 1) : text);
    }
  }

  /**
   * Columns of which all or none are used, so that one file never mixes two bases of cost.
   *
   * @param has column whose presence decides
   * @param use column → the one that stands for it, whether the file has that one or not
   */
  public record Instead(String has, Map<String, String> use) {
    public Instead {
      use = Map.copyOf(use);
    }
  }

  /**
   * A way in which a file may count its cost.
   *
   * @param id short name
   * @param words a file is of this view if its name or folder has one of these, lower case
   * @param tells a file is of this view if a row has one of these values
   * @param rows kinds of rows of this view, before those of the format
   * @param reported what is said once a file; empty = nothing
   */
  public record View(
      String id,
      List<String> words,
      Map<NativeColumn, List<ValuePattern>> tells,
      List<RowCase> rows,
      Optional<String> reported) {

    public View {
      words = List.copyOf(words);
      tells = Map.copyOf(tells);
      rows = List.copyOf(rows);
    }

    public boolean isNamedBy(String fileName) {
      String lower = fileName.toLowerCase(Locale.ROOT);
      return words.stream().anyMatch(lower::contains);
    }
  }

  /** The same with the rows of a view before its own. */
  public Translation as(View view) {
    List<RowCase> all = new ArrayList<>(view.rows());
    all.addAll(rows);
    return new Translation(target, fields, all, columns, views, effectiveFix);
  }
}
