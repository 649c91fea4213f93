package dev.towerbook.intake.source;

import static java.util.Objects.requireNonNull;

import dev.towerbook.intake.recipe.Repair;
import java.util.Comparator;

/**
 * A text that is read as another one.
 *
 * @param repair why
 * @param column header of its column, field or tag
 * @param before as it stands in the file; empty together with {@code after} if the texts themselves
 *     are not told
 * @param after as it is used; empty if it means no value
 */
public record Changed(Repair repair, String column, String before, String after)
    implements Comparable<Changed> {

  private static final Comparator<Changed> ORDER =
      Comparator.comparing(Changed::repair)
          .thenComparing(Changed::column)
          .thenComparing(Changed::before)
          .thenComparing(Changed::after);

  public Changed {
    requireNonNull(repair, "repair");
    requireNonNull(column, "column");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
  }

  @Override
  public int compareTo(Changed other) {
    return ORDER.compare(this, other);
  }
}
