package dev.towerbook.intake.recipe;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tags as FOCUS writes them, one flat JSON object, from columns of their own or from nested cells.
 * Of a key that comes twice the first counts.
 *
 * @param columns header prefixes, in order; a header belongs to the first that fits
 * @param cells nested cells, in order, after the columns
 */
public record TagsRecipe(List<OwnColumns> columns, List<Cell> cells) implements Recipe {

  /**
   * Columns that hold one tag each.
   *
   * @param prefix what their headers begin with, compared without case
   * @param key what the keys begin with instead
   */
  public record OwnColumns(String prefix, String key) {}

  /**
   * A cell with all tags: a JSON object with or without braces, or a list of objects with {@code
   * key} and {@code value}.
   *
   * @param column of the cell
   * @param strip what is taken off the beginning of keys; may be empty
   */
  public record Cell(NativeColumn column, String strip) {}

  public TagsRecipe {
    columns = List.copyOf(columns);
    cells = List.copyOf(cells);
  }

  /** The key of the tag that a column holds; empty if it holds none. */
  public Optional<String> keyOf(String header) {
    String lower = header.toLowerCase(Locale.ROOT);
    return columns.stream()
        .filter(own -> lower.startsWith(own.prefix().toLowerCase(Locale.ROOT)))
        .findFirst()
        .map(own -> own.key() + header.substring(own.prefix().length()));
  }

  @Override
  public String value(NativeRow row) {
    if (columns.isEmpty() && cells.size() == 1 && cells.getFirst().strip().isEmpty()) {
      // As it stands: what reads tags knows all the shapes, and knows a text again.
      return NestedText.json(cells.getFirst().column(), row);
    }
    Map<String, String> tags = new LinkedHashMap<>();
    row.eachTag(this, tags::putIfAbsent);
    for (Cell cell : cells) {
      NestedText.pairs(row.nested(cell.column(), false))
          .forEach((key, value) -> tags.putIfAbsent(stripped(key, cell.strip()), value));
    }
    return tags.isEmpty() ? "" : NestedText.object(tags);
  }

  private static String stripped(String key, String strip) {
    return key.startsWith(strip) ? key.substring(strip.length()) : key;
  }

  @Override
  public Set<NativeColumn> inputs() {
    Set<NativeColumn> all = new LinkedHashSet<>();
    cells.forEach(cell -> all.add(cell.column()));
    return all;
  }
}
