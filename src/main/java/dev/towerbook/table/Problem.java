package dev.towerbook.table;

import static java.util.Objects.requireNonNull;

/**
 * Something a person can cure in a file.
 *
 * @param code stable id for searching, like {@code BILL-NUMBER}
 * @param severity what it means for the run
 * @param place where
 * @param cause what is wrong, in one sentence without a final full stop
 * @param value the offending text as it stands in the file, cut and with control characters
 *     escaped; empty if there is none
 * @param cure what to do, one sentence without a final full stop
 */
public record Problem(
    String code, Severity severity, Place place, String cause, String value, String cure) {

  private static final int VALUE_LENGTH_MAX = 80;

  public Problem {
    requireNonNull(code, "code");
    requireNonNull(severity, "severity");
    requireNonNull(place, "place");
    requireNonNull(cause, "cause");
    requireNonNull(cure, "cure");
    value = printable(value);
  }

  /** One line: place, value, cause, cure, code. */
  public String message() {
    String quoted = value.isEmpty() ? "" : "\"" + value + "\" ";
    return place + ": " + quoted + cause + ". Cure: " + cure + ". [" + code + "]";
  }

  private static String printable(String value) {
    StringBuilder text = new StringBuilder();
    int end = Math.min(value.length(), VALUE_LENGTH_MAX);
    for (int i = 0; i < end; i++) {
      char c = value.charAt(i);
      if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
        text.append(String.format("\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    return end < value.length() ? text.append('…').toString() : text.toString();
  }
}
