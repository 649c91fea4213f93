package dev.towerbook.report;

import dev.towerbook.decision.rules.RuleMetric;
import dev.towerbook.decision.rules.RuleVerdict;
import dev.towerbook.economics.metric.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A verdict's reason with its figures filled in. */
public final class Reasons {

  private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

  private Reasons() {}

  /** The sentence of the rule, every {@code {metric}} replaced by its figure and unit. */
  public static String filled(RuleVerdict verdict, String currency) {
    return sentence(verdict, currency).text();
  }

  /** The same with the figures that it prints. */
  public static Sentence sentence(RuleVerdict verdict, String currency) {
    Matcher places = PLACE.matcher(verdict.reason());
    StringBuilder text = new StringBuilder();
    List<Figure> figures = new ArrayList<>();
    while (places.find()) {
      String column = places.group(1);
      figure(column, verdict, currency).ifPresent(figures::add);
      places.appendReplacement(text, Matcher.quoteReplacement(words(column, verdict, currency)));
    }
    return new Sentence(places.appendTail(text).toString(), figures);
  }

  private static Optional<Figure> figure(String column, RuleVerdict verdict, String currency) {
    return RuleMetric.named(column)
        .flatMap(
            metric ->
                verdict.figures().of(metric) instanceof Measure.Known known
                    ? Optional.of(NumberFormats.figure(metric.format(), known.value(), currency))
                    : Optional.empty());
  }

  private static String words(String column, RuleVerdict verdict, String currency) {
    return RuleMetric.named(column)
        .map(
            metric ->
                NumberFormats.inSentence(metric.format(), verdict.figures().of(metric), currency))
        .orElse("{" + column + "}");
  }
}
