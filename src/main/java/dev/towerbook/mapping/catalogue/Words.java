package dev.towerbook.mapping.catalogue;

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
