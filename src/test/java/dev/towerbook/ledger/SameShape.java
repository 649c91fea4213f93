package dev.towerbook.ledger;

import java.util.ArrayList;
import java.util.List;

/** Cuts CSV by the letter of RFC 4180, apart from the readers, to tell legal files from others. */
final class SameShape {

  private SameShape() {}

  /**
   * True if only texts of cells differ, with letters that texts are made of, or if rows at the end
   * are missing and the last one left is whole.
   */
  static boolean isAnotherLegalFile(String original, String changed) {
    if (changed.endsWith("\n") && original.startsWith(changed)) {
      return true;
    }
    List<List<String>> one = rows(original);
    List<List<String>> two = rows(changed);
    if (two.isEmpty() || one.size() != two.size() || !one.getFirst().equals(two.getFirst())) {
      return false;
    }
    for (int i = 1; i < one.size(); i++) {
      if (one.get(i).size() != two.get(i).size() || !isLegal(one.get(i), two.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLegal(List<String> one, List<String> two) {
    for (int i = 0; i < one.size(); i++) {
      String cell = two.get(i);
      if (!cell.equals(one.get(i))
          && !cell.chars()
              .allMatch(c -> (c >= ' ' && c != '"' && c < 0x7f) || c == '\n' || c == '\t')) {
        return false;
      }
    }
    return true;
  }

  /** No rows if the text is not CSV to the letter. */
  private static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      StringBuilder cell = new StringBuilder();
      if (text.charAt(at) == '"') {
        at = quoted(text, at + 1, cell);
      } else {
        while (at < text.length() && ",\n\r".indexOf(text.charAt(at)) < 0) {
          cell.append(text.charAt(at++));
        }
      }
      row.add(cell.toString());
      char end = at < text.length() ? text.charAt(at) : '?';
      if (end == '\n') {
        rows.add(row);
        row = new ArrayList<>();
      } else if (end != ',') {
        return List.of();
      }
      at++;
    }
    return row.isEmpty() ? rows : List.of();
  }

  private static int quoted(String text, int from, StringBuilder cell) {
    int at = from;
    while (at < text.length()) {
      if (text.charAt(at) == '"') {
        if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
          at++;
        } else {
          return at + 1;
        }
      }
      cell.append(text.charAt(at++));
    }
    return at;
  }
}
