package dev.towerbook.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Names of files in one cell, with semicolons between them: {@code a.csv;b.csv}. A semicolon or a
 * backslash of a name has a backslash before it.
 */
public final class NameList {

  private static final char BETWEEN = ';';
  private static final char ESCAPE = '\\';

  private NameList() {}

  public static String join(Collection<String> names) {
    return names.stream()
        .map(name -> name.replace("\\", "\\\\").replace(";", "\\;"))
        .collect(Collectors.joining(String.valueOf(BETWEEN)));
  }

  /** The names of a cell; none if it is empty. */
  public static List<String> split(String cell) {
    List<String> names = new ArrayList<>();
    if (cell.isEmpty()) {
      return names;
    }
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == ESCAPE && i + 1 < cell.length()) {
        i++;
        name.append(cell.charAt(i));
      } else if (c == BETWEEN) {
        names.add(name.toString());
        name.setLength(0);
      } else {
        name.append(c);
      }
    }
    names.add(name.toString());
    return names;
  }
}
