package dev.towerbook.intake.recipe;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of native row and the charges that it gives. Of the cases of a format the first whose
 * conditions all hold counts.
 *
 * @param when for each column the patterns of which one must hold; empty = every row
 * @param gives the charges; none = the row is skipped
 * @param reported what is said once with the number of rows; a row without charges must say why
 * @param warns true if that is a warning, false if it is a note
 */
public record RowCase(
    Map<NativeColumn, List<ValuePattern>> when,
    List<GivenRow> gives,
    Optional<String> reported,
    boolean warns) {

  /** Every row is one charge. */
  public static final RowCase PLAIN =
      new RowCase(Map.of(), List.of(GivenRow.PLAIN), Optional.empty(), false);

  public RowCase {
    when = Map.copyOf(when);
    gives = List.copyOf(gives);
    if (gives.isEmpty() && reported.isEmpty()) {
      throw new IllegalArgumentException("an excluded row needs a reason");
    }
  }

  /** True if the row is of this kind. */
  public boolean holds(NativeRow row) {
    for (Map.Entry<NativeColumn, List<ValuePattern>> condition : when.entrySet()) {
      String value = row.text(condition.getKey());
      if (condition.getValue().stream().noneMatch(pattern -> pattern.holds(value))) {
        return false;
      }
    }
    return true;
  }
}
