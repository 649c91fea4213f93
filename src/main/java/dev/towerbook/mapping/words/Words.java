package dev.towerbook.mapping.words;

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

  /** The word of a constant, like {@code wrapper-run}; units keep their {@code _}. */
  public static String word(Enum<?> constant) {
    String name = constant.name().toLowerCase(Locale.ROOT);
    return constant instanceof UsageUnit ? name : name.replace('_', '-');
  }

  /** A column with the words of an enum. */
  public static <E extends Enum<E>> Column<E> column(String name, Class<E> type, String meaning) {
    return Column.word(name, closed(type, "SHELF-WORD", "is no word of this column"), meaning);
  }

  /**
   * The words of an enum.
   *
   * @param code of the problem if a cell has none of them
   * @param cause in words, such as {@code is no driver}
   */
  public static <E extends Enum<E>> Closed<E> closed(Class<E> type, String code, String cause) {
    return new Closed<>(code, cause, all(type), text -> parse(type, text));
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
