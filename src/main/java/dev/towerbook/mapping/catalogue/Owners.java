package dev.towerbook.mapping.catalogue;

import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import java.util.Locale;
import java.util.Set;

/** Whether somebody answers for what the catalogue lists, and somebody else for its operation. */
record Owners(ProblemLog log) {

  private static final String CODE = "CATALOGUE-OWNER";

  /** What people write into a cell that must not be empty. */
  private static final Set<String> NOBODY =
      Set.of("-", "–", "—", "?", "n/a", "na", "none", "nobody", "tbd", "tba", "unknown", "x");

  /**
   * Notes that a cell names nobody.
   *
   * @param lacks what follows from it, in words for a reader
   */
  void checkNamed(Row row, String column, String lacks) {
    String name = row.text(column);
    if (isNobody(name)) {
      log.warning(
          CODE,
          row.place(column),
          (name.isEmpty() ? "nobody is named: " : "names nobody: ") + lacks,
          name,
          "write the name of the person");
    }
  }

  /** Notes that one person is named twice; one person cannot dispute with himself. */
  void checkTwo(Row row, String business, String operation) {
    String one = name(row.text(business));
    if (!isNobody(one) && one.equals(name(row.text(operation)))) {
      log.warning(
          CODE,
          row.place(operation),
          "is the business owner too: nobody else looks at the cost of this application",
          row.text(operation),
          "name the person who answers for its operation");
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
