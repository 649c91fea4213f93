package dev.towerbook.mapping.catalogue;

import static dev.towerbook.mapping.catalogue.CatalogueProblem.CATALOGUE_OWNER;
import static dev.towerbook.mapping.catalogue.CatalogueProblem.CATALOGUE_OWNER_NOBODY;
import static dev.towerbook.mapping.catalogue.CatalogueProblem.CATALOGUE_OWNER_SAME;

import dev.towerbook.table.sheet.Cells;
import dev.towerbook.table.sheet.Column;
import java.util.Locale;
import java.util.Set;

/** Whether somebody answers for what the catalogue lists, and somebody else for its operation. */
final class Owners {

  /** What people write into a cell that must not be empty. */
  private static final Set<String> NOBODY =
      Set.of("-", "–", "—", "?", "n/a", "na", "none", "nobody", "tbd", "tba", "unknown", "x");

  private Owners() {}

  /**
   * Notes that a cell names nobody.
   *
   * @param lacks what follows from it, in words for a reader
   */
  static void checkNamed(Cells cells, Column<String> column, String lacks) {
    String name = cells.text(column);
    if (isNobody(name)) {
      cells.warning(
          (name.isEmpty() ? CATALOGUE_OWNER : CATALOGUE_OWNER_NOBODY).with(lacks), column);
    }
  }

  /** Notes that one person is named twice; one person cannot dispute with himself. */
  static void checkTwo(Cells cells, Column<String> business, Column<String> operation) {
    String one = name(cells.text(business));
    if (!isNobody(one) && one.equals(name(cells.text(operation)))) {
      cells.warning(CATALOGUE_OWNER_SAME, operation);
    }
  }

  private static boolean isNobody(String text) {
    String name = name(text);
    return name.isEmpty() || NOBODY.contains(name);
  }

  /** Case and the number and kind of blanks make no other person. */
  private static String name(String text) {
    return text.replaceAll("[\\s\\u00A0\\u2007\\u202F]+", " ").strip().toLowerCase(Locale.ROOT);
  }
}
