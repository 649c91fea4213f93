package dev.towerbook.table;

import dev.towerbook.table.problem.ProblemText;
import dev.towerbook.table.problem.ProblemWords;
import java.util.Locale;
import java.util.Optional;

/**
 * Something a person can correct in a file.
 *
 * @param code stable id for searching, like {@code BILL-NUMBER}
 * @param severity what it means for the run
 * @param place where
 * @param cause what is wrong, in one sentence without a final full stop
 * @param value the offending text as written in the file, cut and with control characters escaped;
 *     empty if there is none
 * @param cure what to do, one sentence without a final full stop
 * @param change what a text was read as, if the problem is that it was changed on reading
 */
public record Problem(
    String code,
    Severity severity,
    SourceLocation place,
    String cause,
    String value,
    String cure,
    Optional<NormalizedText> change) {

  private static final int VALUE_LENGTH_MAX = 80;
  private static final char CUT = '…';

  public Problem {
    value = printable(value);
  }

  /** A problem that is no change of a text. */
  public Problem(
      String code,
      Severity severity,
      SourceLocation place,
      String cause,
      String value,
      String cure) {
    this(code, severity, place, cause, value, cure, Optional.empty());
  }

  /** A problem with the texts of its code. */
  public Problem(ProblemWords words, Severity severity, SourceLocation place, String value) {
    this(words.text(), severity, place, value);
  }

  /** The same about no value. */
  public Problem(ProblemWords words, Severity severity, SourceLocation place) {
    this(words, severity, place, "");
  }

  /** A text that was changed on reading. */
  public Problem(
      ProblemWords words, Severity severity, SourceLocation place, NormalizedText change) {
    this(
        words.text().code(),
        severity,
        place,
        words.text().cause(),
        change.before(),
        words.text().fix(),
        Optional.of(change));
  }

  private Problem(ProblemText text, Severity severity, SourceLocation place, String value) {
    this(text.code(), severity, place, text.cause(), value, text.fix());
  }

  /** One line: place, value, cause, cure, code. */
  public String message() {
    String quoted = value.isEmpty() ? "" : "\"" + value + "\" ";
    return place + ": " + quoted + cause + ". Fix: " + cure + ". [" + code + "]";
  }

  /** Printing what was printed changes nothing: values are stored and read again. */
  static String printable(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
      String shown = printable(value.codePointAt(i));
      if (text.length() + shown.length() > VALUE_LENGTH_MAX) {
        return text.append(CUT).toString();
      }
      text.append(shown);
    }
    return text.toString();
  }

  private static String printable(int c) {
    boolean hidden =
        Character.isISOControl(c)
            || Character.getType(c) == Character.FORMAT
            || Character.getType(c) == Character.SURROGATE;
    return hidden ? String.format(Locale.ROOT, "\\u%04x", c) : Character.toString(c);
  }
}
