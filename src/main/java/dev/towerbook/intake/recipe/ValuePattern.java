package dev.towerbook.intake.recipe;

import dev.towerbook.table.looks.Looks;
import java.util.Locale;

/**
 * A condition on one value as rules write it, compared without case: {@code x}, {@code x*}, {@code
 * *x}, {@code *x*}, {@code *} (any value) and {@code -} (no value).
 *
 * @param text lower case, without the stars
 * @param kind how it is compared
 */
public record ValuePattern(String text, Kind kind) {

  /** How a value is compared. */
  enum Kind {
    EQUAL,
    START,
    END,
    INSIDE,
    ANY,
    NONE
  }

  /** The pattern that a text means. */
  public static ValuePattern of(String written) {
    String lower = Looks.key(written);
    if (lower.equals("*")) {
      return new ValuePattern("", Kind.ANY);
    }
    if (lower.equals("-") || lower.isEmpty()) {
      return new ValuePattern("", Kind.NONE);
    }
    boolean open = lower.startsWith("*");
    boolean on = lower.endsWith("*");
    String bare = lower.substring(open ? 1 : 0, lower.length() - (on ? 1 : 0));
    Kind end = open ? Kind.END : Kind.EQUAL;
    Kind start = open ? Kind.INSIDE : Kind.START;
    return new ValuePattern(bare, on ? start : end);
  }

  /** True if a value, which may be empty for none, meets the pattern. */
  public boolean holds(String value) {
    return kind == Kind.EQUAL
        ? value.equalsIgnoreCase(text)
        : holdsLower(value.toLowerCase(Locale.ROOT));
  }

  /** The same of a value that is in lower case already. */
  boolean holdsLower(String lower) {
    return switch (kind) {
      case EQUAL -> lower.equals(text);
      case START -> lower.startsWith(text);
      case END -> lower.endsWith(text);
      case INSIDE -> lower.contains(text);
      case ANY -> !lower.isEmpty();
      case NONE -> lower.isEmpty();
    };
  }
}
