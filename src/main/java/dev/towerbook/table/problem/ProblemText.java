package dev.towerbook.table.problem;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a problem says.
 *
 * @param code as it is printed
 * @param cause what is wrong, one sentence without a final full stop
 * @param fix what to do, one sentence without a final full stop
 */
public record ProblemText(String code, String cause, String fix) implements ProblemWords {

  private static final Pattern PART = Pattern.compile("\\{([a-z ]+)}");

  @Override
  public ProblemText text() {
    return this;
  }

  static ProblemText filled(ProblemCode code, @Nullable Object... parts) {
    Map<String, String> named = new HashMap<>();
    String cause = filled(code.template().cause(), named, parts);
    String fix = filled(code.template().fix(), named, parts);
    if (named.size() != parts.length) {
      throw new IllegalArgumentException(code.word() + " names " + named.keySet());
    }
    return new ProblemText(code.word(), cause, fix);
  }

  /** A name that comes again stands for the same. */
  private static String filled(
      String template, Map<String, String> named, @Nullable Object... parts) {
    if (template.indexOf('{') < 0) {
      return template;
    }
    return PART.matcher(template)
        .replaceAll(
            part -> {
              int next = named.size();
              return Matcher.quoteReplacement(
                  named.computeIfAbsent(
                      part.group(1),
                      name -> next < parts.length ? String.valueOf(parts[next]) : name));
            });
  }
}
