package dev.towerbook.decision.rules;

import static java.util.Objects.requireNonNull;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.table.Decimals;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One cell of a decision rule, as a test on a measure. */
sealed interface MeasureTest {

  /** Three answers: an unknown figure neither meets nor misses a threshold. */
  enum Answer {
    HOLDS,
    FAILS,
    UNKNOWN
  }

  /** Tests a measure. */
  Answer test(Measure measure);

  /**
   * A number between two bounds.
   *
   * @param strict true if the bounds themselves do not meet it
   */
  record Range(Optional<BigDecimal> from, Optional<BigDecimal> to, boolean strict)
      implements MeasureTest {
    @Override
    public Answer test(Measure measure) {
      return switch (measure) {
        case Measure.Known known -> answer(holds(known.value()));
        case Measure.Word word -> Answer.FAILS;
        case Measure.Unknown unknown -> Answer.UNKNOWN;
        case Measure.NotApplicable none -> Answer.FAILS;
      };
    }

    private boolean holds(BigDecimal value) {
      int edge = strict ? 1 : 0;
      return from.map(bound -> value.compareTo(bound) >= edge).orElse(true)
          && to.map(bound -> value.compareTo(bound) <= -edge).orElse(true);
    }
  }

  /** One of several words. */
  record OneOf(List<String> words) implements MeasureTest {
    @Override
    public Answer test(Measure measure) {
      return switch (measure) {
        case Measure.Known known -> answer(words.stream().anyMatch(word -> is(word, known)));
        case Measure.Word word -> answer(words.contains(word.value()));
        case Measure.Unknown unknown -> Answer.UNKNOWN;
        case Measure.NotApplicable none -> Answer.FAILS;
      };
    }
  }

  private static boolean is(String word, Measure.Known known) {
    return Decimals.parse(word).filter(n -> n.compareTo(known.value()) == 0).isPresent();
  }

  /** The figure is not known. */
  record IsUnknown() implements MeasureTest {
    @Override
    public Answer test(Measure measure) {
      return answer(measure instanceof Measure.Unknown);
    }
  }

  /**
   * True if a measure can meet it.
   *
   * @param words all words that the measure may have; none for a figure
   */
  default boolean fits(Set<String> words) {
    return switch (this) {
      case Range range -> words.isEmpty();
      case OneOf few ->
          words.isEmpty()
              ? few.words().stream().allMatch(word -> Decimals.parse(word).isPresent())
              : words.containsAll(few.words());
      case IsUnknown unknown -> true;
    };
  }

  private static Answer answer(boolean holds) {
    return holds ? Answer.HOLDS : Answer.FAILS;
  }

  /**
   * Reads a cell: {@code >=0.25}, {@code <3}, {@code 2..4}, {@code a|b}, {@code unknown}.
   *
   * @return empty if the text is none of these
   */
  static Optional<MeasureTest> parse(String cell) {
    String text = requireNonNull(cell, "cell").strip().toLowerCase(Locale.ROOT);
    if (text.equals("unknown")) {
      return Optional.of(new IsUnknown());
    }
    if (text.contains("..")) {
      return between(text);
    }
    for (String operator : List.of(">=", "<=", ">", "<")) {
      if (text.startsWith(operator)) {
        return Decimals.parse(text.substring(operator.length()))
            .map(bound -> comparison(operator, bound));
      }
    }
    List<String> words = Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
    return words.stream().anyMatch(String::isEmpty)
        ? Optional.empty()
        : Optional.of(new OneOf(words));
  }

  private static Optional<MeasureTest> between(String text) {
    int dots = text.indexOf("..");
    Optional<BigDecimal> from = Decimals.parse(text.substring(0, dots));
    Optional<BigDecimal> to = Decimals.parse(text.substring(dots + 2));
    // A range that ends before it begins never holds: it is a slip.
    return from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) <= 0
        ? Optional.of(new Range(from, to, false))
        : Optional.empty();
  }

  private static MeasureTest comparison(String operator, BigDecimal bound) {
    boolean strict = operator.length() == 1;
    return operator.startsWith(">")
        ? new Range(Optional.of(bound), Optional.empty(), strict)
        : new Range(Optional.empty(), Optional.of(bound), strict);
  }
}
