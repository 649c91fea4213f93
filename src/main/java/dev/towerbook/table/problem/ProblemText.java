package dev.towerbook.table.problem;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a problem says.
 *
 * @param cause what is wrong, one sentence without a final full stop
 * @param fix what to do, one sentence without a final full stop
 */
public record ProblemText(ProblemCode code, String cause, String fix) {

  private static final Pattern PART = Pattern.compile("\\{[a-z ]+}");

  public ProblemText {
    requireNonNull(code, "code");
    requireNonNull(cause, "cause");
    requireNonNull(fix, "fix");
  }

  static ProblemText filled(ProblemCode code, Object... parts) {
    Deque<Object> open = new ArrayDeque<>(Arrays.asList(parts));
    ProblemText text = new ProblemText(code, filled(code.cause(), open), filled(code.fix(), open));
    if (!open.isEmpty()) {
      throw new IllegalArgumentException(code.word() + " names less than " + parts.length);
    }
    return text;
  }

  private static String filled(String template, Deque<Object> parts) {
    return PART.matcher(template)
        .replaceAll(
            part -> {
              if (parts.isEmpty()) {
                throw new IllegalArgumentException("nothing for " + part.group());
              }
              return Matcher.quoteReplacement(parts.remove().toString());
            });
  }
}
