package dev.towerbook.intake.source;

import dev.towerbook.intake.recipe.Normalization;
import java.util.Comparator;

/**
 * A text that is read as another one.
 *
 * @param normalization why
 * @param column header of its column, field or tag
 * @param before as written in the file; empty together with {@code after} if the texts themselves
 *     are not reported
 * @param after as it is used; empty if it means no value
 */
public record NormalizedCell(
    Normalization normalization, String column, String before, String after)
    implements Comparable<NormalizedCell> {

  private static final Comparator<NormalizedCell> ORDER =
      Comparator.comparing(NormalizedCell::normalization)
          .thenComparing(NormalizedCell::column)
          .thenComparing(NormalizedCell::before)
          .thenComparing(NormalizedCell::after);

  @Override
  public int compareTo(NormalizedCell other) {
    return ORDER.compare(this, other);
  }
}
