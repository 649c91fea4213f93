package dev.towerbook.intake.recipe;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
  public record OwnColumns(String prefix, String key) {

    private boolean fits(String text) {
      return text.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    private String keyOf(String text) {
      return key + text.substring(prefix.length());
    }
  }

  /**
   * A cell with all tags: a JSON object with or without braces, or a list of objects with {@code
   * key} and {@code value}.
   *
   * @param column of the cell
   * @param prefixes what keys may begin with, in order: what stands under an earlier one goes
   *     before what stands under a later one; keys with none of them come last, as they are
   */
  public record Cell(NativeColumn column, List<OwnColumns> prefixes) {

    public Cell {
      prefixes = List.copyOf(prefixes);
    }

    /** Takes the tags of a cell that are not there yet. */
    private void addTo(Map<String, String> tags, Map<String, String> pairs) {
      Map<String, String> left = new LinkedHashMap<>(pairs);
      for (OwnColumns kind : prefixes) {
        for (String key : pairs.keySet()) {
          if (kind.fits(key) && left.containsKey(key)) {
            tags.putIfAbsent(kind.keyOf(key), left.remove(key));
          }
        }
      }
      left.forEach(tags::putIfAbsent);
    }
  }

  public TagsRecipe {
    columns = List.copyOf(columns);
    cells = List.copyOf(cells);
  }

  /** The key of the tag that a column holds; empty if it holds none. */
  public Optional<String> keyOf(String header) {
    return columns.stream()
        .filter(own -> own.fits(header))
        .findFirst()
        .map(own -> own.keyOf(header));
  }

  @Override
  public String value(NativeRow row) {
    if (columns.isEmpty() && cells.size() == 1 && cells.getFirst().prefixes().isEmpty()) {
      // As written: what reads tags knows all the shapes, and knows a text again.
      return NestedText.json(cells.getFirst().column(), row);
    }
    Map<String, String> tags = new LinkedHashMap<>();
    row.eachTag(this, tags::putIfAbsent);
    for (Cell cell : cells) {
      cell.addTo(tags, NestedText.pairs(row.nested(cell.column(), false)));
    }
    return tags.isEmpty() ? "" : NestedText.object(tags);
  }

  @Override
  public Set<NativeColumn> inputs() {
    Set<NativeColumn> all = new LinkedHashSet<>();
    cells.forEach(cell -> all.add(cell.column()));
    return all;
  }
}
