package dev.towerbook.mapping.words;

import static dev.towerbook.table.sheet.SheetProblem.SHELF_WORD;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.sheet.Closed;
import dev.towerbook.table.sheet.Column;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Closed words as the shelf writes them: the enum's name in lower case with dashes. */
public final class Words {

  /** Stands for a word of a timesheet that the shelf does not know: it may be a person's name. */
  public static final String NOT_LISTED = "(not listed)";

  private Words() {}

  /** The word of a constant, like {@code wrapper-run}. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A column with the words of an enum. */
  public static <E extends Enum<E>> Column<E> column(String name, Class<E> type, String meaning) {
    return Column.word(name, closed(type, SHELF_WORD), meaning);
  }

  /**
   * The words of an enum.
   *
   * @param code of the problem if a cell has none of them
   */
  public static <E extends Enum<E>> Closed<E> closed(Class<E> type, ProblemCode code) {
    return new Closed<>(code, all(type), text -> parse(type, text));
  }

  /** All words of an enum in its own order. */
  public static <E extends Enum<E>> List<String> all(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Words::word).toList();
  }

  /** The constant of a word; case, {@code _} and blanks do not matter. */
  public static <E extends Enum<E>> Optional<E> parse(Class<E> type, String written) {
    String word = Ids.normal(written);
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> Ids.normal(constant.name()).equals(word))
        .findFirst();
  }
}
