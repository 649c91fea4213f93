package dev.towerbook.intake.amount;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts the amounts of a file that were more than a number, for one note. Not thread-safe. */
public final class AmountNotes {

  private final Map<String, Long> signs = new TreeMap<>();
  private long rows;
  private long parentheses;
  private String example = "";

  /**
   * Counts the amount of a row.
   *
   * @param read what it was read as, in plain digits and with its currency
   */
  public void see(AmountText amount, String cell, long line, String read) {
    if (rows == 0) {
      example = "\"" + cell + "\" (line " + line + ") is " + read;
    }
    rows++;
    parentheses += amount.inParentheses() ? 1 : 0;
    amount.signs().stream().distinct().forEach(sign -> signs.merge(sign, 1L, Long::sum));
  }

  /** What was read, and in how many rows; empty if every amount was a bare number. */
  public Optional<String> inWords() {
    if (rows == 0) {
      return Optional.empty();
    }
    String with =
        signs.entrySet().stream()
            .map(sign -> "\"" + sign.getKey() + "\" in " + rows(sign.getValue()))
            .collect(Collectors.joining(", "));
    String below =
        parentheses == 0
            ? ""
            : "amounts in parentheses, which are below zero, in " + rows(parentheses);
    return Optional.of(
        (signs.isEmpty() ? "" : "amounts with the sign of their row's currency are read: " + with)
            + (signs.isEmpty() || parentheses == 0 ? "" : "; ")
            + below
            + "; "
            + example);
  }

  private static String rows(long rows) {
    return rows + (rows == 1 ? " row" : " rows");
  }
}
