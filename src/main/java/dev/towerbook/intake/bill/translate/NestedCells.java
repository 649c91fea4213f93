package dev.towerbook.intake.bill.translate;

import dev.towerbook.intake.recipe.NestedText;
import dev.towerbook.intake.recipe.Normalization;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Nested cells, parsed. The last text of each column is remembered: neighbouring rows mostly repeat
 * each other.
 */
public final class NestedCells {

  private final Parsed[] last;

  /**
   * A nested cell.
   *
   * @param text as written
   * @param normalization what it needed to be read
   * @param objects its objects; none if it is not readable
   * @param readable false if it is neither a list nor an object
   */
  public record Parsed(
      String text,
      Optional<Normalization> normalization,
      List<Map<String, String>> objects,
      boolean readable) {

    static final Parsed NONE = new Parsed("", Optional.empty(), List.of(), true);

    static Parsed of(String text) {
      Optional<Normalization> normalization = NestedText.normalization(text);
      String json = normalization.map(found -> NestedText.normalized(text, found)).orElse(text);
      Optional<List<Map<String, String>>> objects = NestedText.objects(json);
      return new Parsed(text, normalization, objects.orElse(List.of()), objects.isPresent());
    }
  }

  public NestedCells(int width) {
    last = new Parsed[width];
    Arrays.fill(last, Parsed.NONE);
  }

  /** The cell of a column. */
  public Parsed of(int column, String text) {
    if (text.isEmpty()) {
      return Parsed.NONE;
    }
    if (!last[column].text().equals(text)) {
      last[column] = Parsed.of(text);
    }
    return last[column];
  }
}
