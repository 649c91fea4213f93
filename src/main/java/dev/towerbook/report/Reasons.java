package dev.towerbook.report;

import dev.towerbook.decision.Verdict;
import dev.towerbook.economics.Measure;
import dev.towerbook.economics.Metrics;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A verdict's reason with its figures filled in. */
public final class Reasons {

  private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

  private Reasons() {}

  /** The sentence of the rule, every {@code {metric}} replaced by its figure and unit. */
  public static String filled(Verdict verdict, String currency) {
    Matcher places = PLACE.matcher(verdict.reason());
    StringBuilder text = new StringBuilder();
    while (places.find()) {
      places.appendReplacement(text, Matcher.quoteReplacement(figure(places.group(1), verdict, currency)));
    }
    return places.appendTail(text).toString();
  }

  private static String figure(String column, Verdict verdict, String currency) {
    return Metrics.named(column)
        .map(
            metric -> {
              Measure measure = verdict.figures().get(metric);
              return measure == null
                  ? Show.NOT_AVAILABLE
                  : Show.inSentence(metric, measure, currency);
            })
        .orElse("{" + column + "}");
  }
}
