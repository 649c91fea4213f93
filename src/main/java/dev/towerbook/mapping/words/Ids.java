package dev.towerbook.mapping.words;

import static dev.towerbook.table.sheet.SheetProblem.SHELF_ID;
import static dev.towerbook.table.sheet.SheetProblem.SHELF_ID_NEAR;

import dev.towerbook.table.looks.Looks;
import dev.towerbook.table.sheet.Column;
import java.util.Optional;
import java.util.regex.Pattern;

/** How things are named: lower-case slugs, which are safe as file names and in addresses. */
public final class Ids {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,60}");

  private Ids() {}

  /** True if the text is an id: {@code [a-z0-9-]{1,60}}. */
  public static boolean isValid(String text) {
    return SLUG.matcher(text).matches();
  }

  /**
   * The text as people mean it: look-alikes folded as {@link Looks#key}, {@code _} and blanks as
   * {@code -}.
   */
  public static String normal(String written) {
    String text = Looks.key(written);
    StringBuilder normal = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      normal.append(c == '_' || c == ' ' ? '-' : c);
    }
    return normal.toString();
  }

  /**
   * A column of ids that a file declares. One that is badly written is noted and read as it was
   * meant, so that each reference to it is not wrong too.
   */
  public static Column<String> column(String name, String meaning) {
    return Column.of(
        name,
        "id",
        meaning,
        cell -> {
          String text = cell.text();
          if (isValid(text)) {
            return Optional.of(text);
          }
          String meant = normal(text).replaceAll("[^a-z0-9-]", "");
          boolean good = isValid(meant);
          cell.refuse(good ? SHELF_ID_NEAR.with(meant) : SHELF_ID);
          return good ? Optional.of(meant) : Optional.empty();
        });
  }

  /**
   * The id itself.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static String checked(String id) {
    if (!isValid(id)) {
      throw new IllegalArgumentException("not an id: \"" + id + "\"");
    }
    return id;
  }
}
