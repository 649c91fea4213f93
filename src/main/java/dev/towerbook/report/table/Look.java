package dev.towerbook.report.table;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a column looks on a page, in style classes of {@code pack.css}.
 *
 * @param field of head and cells: {@code n} (right-aligned), {@code after} (behind a figure)
 * @param cell of cells only, like {@code dim}
 * @param tone of the cell of a row, like {@code better}
 * @param text of what stands in the cell; empty if it needs no mark of its own
 * @param missing what stands where a row has no value
 * @param inTotal false if rest and total have nothing there
 */
record Look<R>(
    String field,
    String cell,
    Function<R, String> tone,
    String text,
    String missing,
    boolean inTotal) {

  static <R> Look<R> of(String field, String missing) {
    return new Look<>(field, "", row -> "", "", missing, true);
  }

  Look<R> tone(Function<R, String> style) {
    return new Look<>(field, cell, style, text, missing, inTotal);
  }

  Look<R> with(Style... styles) {
    Look<R> all = this;
    for (Style style : styles) {
      all = all.with(style);
    }
    return all;
  }

  private Look<R> with(Style style) {
    return switch (style) {
      case DIM -> new Look<>(field, join(cell, "dim"), tone, text, missing, inTotal);
      case BOLD -> new Look<>(field, cell, tone, "b", missing, inTotal);
      case STRONG -> new Look<>(field, join(cell, "strong"), tone, text, missing, inTotal);
      case AFTER -> new Look<>(join(field, "after"), cell, tone, text, missing, inTotal);
      case END -> new Look<>(join(field, "end"), cell, tone, text, missing, inTotal);
      case FIRST -> new Look<>(join(field, "first"), cell, tone, text, missing, inTotal);
      case PART -> new Look<>(join(field, "part"), cell, tone, text, missing, inTotal);
      case WHY -> new Look<>(field, join(cell, "why"), tone, text, missing, inTotal);
      case BARE -> new Look<>(field, cell, tone, text, "", inTotal);
      case ROWS_ONLY -> new Look<>(field, cell, tone, text, missing, false);
    };
  }

  /** The style classes of a cell that no row fills. */
  String plain() {
    return join(field, cell);
  }

  /** The style classes of a row's cell. */
  String of(R row) {
    return join(field, cell, tone.apply(row));
  }

  static String join(String... styles) {
    return Stream.of(styles).filter(style -> !style.isEmpty()).collect(Collectors.joining(" "));
  }
}
