package dev.towerbook.mapping.rules;

import dev.towerbook.table.looks.Looks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a condition cell asks of a value; case, blanks around it and kinds of blanks and dashes do
 * not matter.
 *
 * <pre>
 * *           any value, but not none
 * -           no value
 * a           exactly a
 * x* *x *x*   begins with x, ends with x, contains x
 * a|b*|-      one of these
 * !…          not what stands after it; an empty field is "not a" too
 * </pre>
 *
 * An empty cell asks nothing and is no condition.
 */
public sealed interface Matcher {

  /** How condition cells are written, for a person. */
  String FORMS = "a, a|b, x*, *x, *x*, * (any value), - (no value), ! in front for not";

  /**
   * True if the value fits.
   *
   * @param value folded as {@link Looks#key}; empty if there is none
   */
  boolean matches(String value);

  /** True if every value that fits the other fits this one; false if that is not certain. */
  boolean covers(Matcher narrow);

  /** Any value, but not none. */
  record Present() implements Matcher {
    @Override
    public boolean matches(String value) {
      return !value.isEmpty();
    }

    @Override
    public boolean covers(Matcher narrow) {
      return !narrow.matches("");
    }
  }

  /**
   * One of several words or patterns.
   *
   * @param words in lower case; the empty word stands for no value
   */
  record OneOf(Set<String> words, List<Pattern> patterns) implements Matcher {

    public OneOf {
      words = Set.copyOf(words);
      patterns = List.copyOf(patterns);
    }

    @Override
    public boolean matches(String value) {
      if (words.contains(value)) {
        return true;
      }
      for (Pattern pattern : patterns) {
        if (pattern.matches(value)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public boolean covers(Matcher narrow) {
      return narrow instanceof OneOf other
          && other.words.stream().allMatch(this::matches)
          && other.patterns.stream().allMatch(n -> patterns.stream().anyMatch(p -> p.covers(n)));
    }
  }

  /** None of several words or patterns. */
  record NoneOf(OneOf refused) implements Matcher {
    @Override
    public boolean matches(String value) {
      return !refused.matches(value);
    }

    @Override
    public boolean covers(Matcher narrow) {
      return switch (narrow) {
        case Present present -> false;
        case OneOf few -> few.patterns().isEmpty() && few.words().stream().allMatch(this::matches);
        case NoneOf other -> other.refused.covers(refused);
      };
    }
  }

  /** A literal with an open start, an open end, or both. */
  record Pattern(boolean openStart, String literal, boolean openEnd) {

    boolean matches(String value) {
      if (openStart) {
        return openEnd ? value.contains(literal) : value.endsWith(literal);
      }
      return value.startsWith(literal);
    }

    String written() {
      return (openStart ? "*" : "") + literal + (openEnd ? "*" : "");
    }

    boolean covers(Pattern narrow) {
      if (openStart && openEnd) {
        return narrow.literal.contains(literal);
      }
      return openStart
          ? !narrow.openEnd && narrow.literal.endsWith(literal)
          : !narrow.openStart && narrow.literal.startsWith(literal);
    }
  }

  /** Reads a condition cell that is not empty; empty if it is none of the {@link #FORMS}. */
  static Optional<Matcher> parse(String cell) {
    String text = Looks.key(cell);
    boolean negated = text.startsWith("!");
    Set<String> words = new TreeSet<>();
    List<Pattern> patterns = new ArrayList<>();
    boolean anyValue = false;
    for (String raw : (negated ? text.substring(1) : text).split("\\|", -1)) {
      String part = raw.strip();
      if (part.equals("*")) {
        anyValue = true;
      } else if (part.equals("-")) {
        words.add("");
      } else if (!part.contains("*") && !part.isEmpty()) {
        words.add(part);
      } else if (!addPattern(part, patterns)) {
        return Optional.empty();
      }
    }
    return simplest(anyValue, new OneOf(words, patterns), negated);
  }

  private static boolean addPattern(String part, List<Pattern> patterns) {
    boolean openStart = part.startsWith("*");
    boolean openEnd = part.endsWith("*") && part.length() > 1;
    String literal = part.substring(openStart ? 1 : 0, part.length() - (openEnd ? 1 : 0));
    if (literal.isBlank() || literal.contains("*")) {
      return false;
    }
    patterns.add(new Pattern(openStart, literal, openEnd));
    return true;
  }

  /** One form for each meaning, so that {@link #covers} can compare; "everything" has none. */
  private static Optional<Matcher> simplest(boolean anyValue, OneOf oneOf, boolean negated) {
    OneOf noValue = new OneOf(Set.of(""), List.of());
    if (anyValue && oneOf.matches("")) {
      return Optional.empty();
    }
    if (anyValue) {
      return Optional.of(negated ? noValue : new Present());
    }
    if (!negated) {
      return Optional.of(oneOf);
    }
    return Optional.of(oneOf.equals(noValue) ? new Present() : new NoneOf(oneOf));
  }
}
