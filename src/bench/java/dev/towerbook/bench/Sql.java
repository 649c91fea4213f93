package dev.towerbook.bench;

import dev.towerbook.mapping.rules.Matcher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Pieces of SQL. */
final class Sql {

  private Sql() {}

  /** A text as a literal. */
  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A name, whatever stands in it. */
  static String name(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  static String literals(Collection<String> texts) {
    return texts.stream().map(Sql::literal).collect(Collectors.joining(", "));
  }

  static String names(Collection<String> names) {
    return names.stream().map(Sql::name).collect(Collectors.joining(", "));
  }

  /** What a matcher asks of a trimmed lower-case value that is never null. */
  static String condition(String value, Matcher matcher) {
    return switch (matcher) {
      case Matcher.Present present -> value + " <> ''";
      case Matcher.OneOf some -> oneOf(value, some);
      case Matcher.NoneOf none -> "not " + oneOf(value, none.refused());
    };
  }

  private static String oneOf(String value, Matcher.OneOf some) {
    List<String> ways = new ArrayList<>();
    if (!some.words().isEmpty()) {
      ways.add(value + " in (" + literals(new TreeSet<>(some.words())) + ")");
    }
    some.patterns().forEach(pattern -> ways.add(like(value, pattern)));
    return "(" + String.join(" or ", ways) + ")";
  }

  private static String like(String value, Matcher.Pattern pattern) {
    String function =
        !pattern.openStart() ? "starts_with" : pattern.openEnd() ? "contains" : "ends_with";
    return function + "(" + value + ", " + literal(pattern.literal()) + ")";
  }
}
