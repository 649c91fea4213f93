package dev.towerbook.report.page;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.scorecard.MetricCatalogue;
import dev.towerbook.economics.scorecard.MetricEntry;
import dev.towerbook.economics.scorecard.MetricEntry.Direction;
import dev.towerbook.economics.scorecard.Score;
import dev.towerbook.economics.scorecard.ScoreCard;
import dev.towerbook.economics.scorecard.ScoreMetric;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The metrics of a card as rows of a table. */
final class ScoreRows {

  private static final double REMARK_ROOM = 200;
  private static final double OWNER_ROOM = 70;
  private static final double SIZE = 8;
  private static final String NOT_SIGNED = "not signed";

  private ScoreRows() {}

  static List<ScorePage.Row> of(ScoreCard card, MetricCatalogue metrics, String currency) {
    return card.scores().stream()
        .map(score -> row(score, metrics.of(score.metric()), currency))
        .toList();
  }

  private static ScorePage.Row row(Score score, MetricEntry entry, String currency) {
    Optional<Figure> value = score.figure().map(number -> figure(score.metric(), number, currency));
    Optional<Figure> prior =
        score.priorFigure().map(number -> figure(score.metric(), number, currency));
    Optional<Figure> change =
        value.flatMap(now -> prior.map(then -> NumberFormats.change(then, now)));
    return new ScorePage.Row(
        score.metric().title(),
        value,
        score.value() instanceof Measure.Word word ? word.value() : "",
        unit(score.metric(), currency),
        prior,
        change,
        change.map(moved -> tone(moved, entry)).orElse("muted"),
        entry.target().map(target -> direction(target.direction())).orElse(""),
        entry.target().map(target -> figure(score.metric(), target.value(), currency)),
        met(score.met(entry)),
        metStyle(score.met(entry)),
        score.grade().name().toLowerCase(Locale.ROOT),
        Wording.fit(entry.owner(), OWNER_ROOM, SIZE),
        entry.signOff().map(signed -> NumberFormats.day(signed.on())).orElse(NOT_SIGNED),
        !entry.isSigned(),
        remark(score));
  }

  /** A value of a metric as it is printed. */
  static Figure figure(ScoreMetric metric, BigDecimal value, String currency) {
    return switch (metric.format()) {
      case UNIT_COST -> NumberFormats.unitCost(value, currency);
      case MONEY -> NumberFormats.money(value, currency);
      case SHARE -> NumberFormats.percent(value);
      case RATE, YEARS -> NumberFormats.score(value);
      case NUMBER -> NumberFormats.unitCost(value, "");
      case COUNT -> NumberFormats.quantity(value, "");
    };
  }

  private static String unit(ScoreMetric metric, String currency) {
    return switch (metric.format()) {
      case UNIT_COST, MONEY -> currency;
      case SHARE -> "%";
      case RATE -> "‰";
      case YEARS -> "years";
      case NUMBER, COUNT -> "";
    };
  }

  /** A move to the side of the target is better; without a target nobody has said what is. */
  private static String tone(Figure moved, MetricEntry entry) {
    int sign = moved.exact().signum();
    if (sign == 0 || entry.target().isEmpty() || !entry.isSigned()) {
      return "muted";
    }
    boolean wantsLess = entry.target().get().direction() == Direction.AT_MOST;
    return sign < 0 == wantsLess ? "better" : "worse";
  }

  static String direction(Direction direction) {
    return switch (direction) {
      case AT_MOST -> "at most";
      case AT_LEAST -> "at least";
    };
  }

  private static String met(Score.Met met) {
    return switch (met) {
      case YES -> "yes";
      case NO -> "no";
      case UNKNOWN -> "unknown";
      case NO_TARGET -> "";
    };
  }

  private static String metStyle(Score.Met met) {
    return switch (met) {
      case YES -> "better";
      case NO -> "worse";
      case UNKNOWN, NO_TARGET -> "muted";
    };
  }

  private static Sentence remark(Score score) {
    if (score.range().isPresent()) {
      return Sentence.of(
          "interval {} to {}",
          NumberFormats.score(BigDecimal.valueOf(score.range().get().low())),
          NumberFormats.score(BigDecimal.valueOf(score.range().get().high())));
    }
    String text = (score.reason().isEmpty() ? score.note() : score.reason()).replace('_', ' ');
    return Sentence.plain(Wording.fit(text, REMARK_ROOM, SIZE));
  }

  /** "3 of 5 signed targets are met". */
  static Sentence targets(ScoreCard card, MetricCatalogue metrics) {
    long met = card.count(Score.Met.YES, metrics);
    long missed = card.count(Score.Met.NO, metrics);
    return met + missed == 0
        ? Sentence.plain("no signed target can be judged")
        : Sentence.of(
            "{} of {} signed targets " + (met == 1 ? "is" : "are") + " met",
            NumberFormats.count(met),
            NumberFormats.count(met + missed));
  }
}
