package dev.towerbook.report.page.scorecard;

import static dev.towerbook.report.table.Style.BARE;
import static dev.towerbook.report.table.Style.DIM;
import static dev.towerbook.report.table.Style.END;

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
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.table.Cell;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
import java.math.BigDecimal;
import java.util.Optional;

/** The metrics of a card as rows of a table. */
final class ScoreRows {

  private static final double REMARK_ROOM = 200;
  private static final double OWNER_ROOM = 70;
  private static final double SIZE = 8;

  private ScoreRows() {}

  /** A metric of a card, beside what finance says of it. */
  private record Line(Score score, MetricEntry entry, String currency) {

    Figure figure(BigDecimal number) {
      return ScoreRows.figure(score.metric(), number, currency);
    }

    Optional<Figure> figure() {
      return score.figure().map(this::figure);
    }

    Optional<Figure> prior() {
      return score.priorFigure().map(this::figure);
    }

    Optional<Figure> change() {
      return figure().flatMap(now -> prior().map(then -> NumberFormats.change(then, now)));
    }

    /** The figure, or the word that stands for it, like never. */
    Object value() {
      return score.value() instanceof Measure.Word word ? word.value() : figure();
    }

    Optional<Cell> target() {
      return entry
          .target()
          .map(of -> Cell.joined(direction(of.direction()) + " ", figure(of.value())));
    }

    /** A move to the side of the target is better; without a target nobody has said what is. */
    String tone() {
      int sign = change().map(moved -> moved.exact().signum()).orElse(0);
      if (sign == 0 || entry.target().isEmpty() || !entry.isTrusted()) {
        return "muted";
      }
      boolean wantsLess = entry.target().get().direction() == Direction.AT_MOST;
      return sign < 0 == wantsLess ? "better" : "worse";
    }
  }

  /** The metrics of a card; what finance has not signed is grey. */
  static Filled<?> of(ScoreCard card, MetricCatalogue metrics, String currency, String prior) {
    return table(prior)
        .rows(
            card.scores().stream()
                .map(score -> new Line(score, metrics.of(score.metric()), currency))
                .toList());
  }

  private static Table<Line> table(String prior) {
    return Table.<Line>of("rows", "fine tight scores")
        .rowStyle(line -> line.entry().isTrusted() ? "" : "unsigned")
        .text("Metric", "label", line -> line.score().metric().title())
        .figure("Value", "value", Line::value)
        .text("Unit", "unit", line -> unit(line.score().metric(), line.currency()), DIM)
        .figure(prior, "prior", Line::prior, BARE, DIM)
        .figure("Change", "change", Line::change, BARE)
        .tone(Line::tone)
        .figure("Target", "target", Line::target, BARE, DIM)
        .text("Met", "met", line -> met(line.score().met(line.entry())))
        .tone(line -> metStyle(line.score().met(line.entry())))
        .text("Grade", "grade", line -> line.score().grade(), DIM)
        .text("Owner", "owner", line -> owner(line.entry()), DIM)
        .text("Signed", "signed", line -> signed(line.entry()), DIM)
        .text("Remark", "remark", line -> remark(line.score()), DIM, END);
  }

  private static String owner(MetricEntry entry) {
    return entry.owner().isEmpty() ? "no owner" : Wording.fit(entry.owner(), OWNER_ROOM, SIZE);
  }

  private static String signed(MetricEntry entry) {
    return entry.signOff().map(signed -> NumberFormats.day(signed.on())).orElse("not signed");
  }

  /** A value of a metric as it is printed. */
  static Figure figure(ScoreMetric metric, BigDecimal value, String currency) {
    return NumberFormats.figure(metric.format(), value, currency);
  }

  private static String unit(ScoreMetric metric, String currency) {
    return switch (metric.format()) {
      case UNIT_COST, MONEY -> currency;
      case SHARE -> "%";
      case RATE -> "‰";
      case YEARS -> "years";
      case NUMBER, COUNT, SCORE, CHANGE, WORD -> "";
    };
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
      case PLANNED -> "planned";
      case UNKNOWN -> "unknown";
      case NO_TARGET -> "";
    };
  }

  private static String metStyle(Score.Met met) {
    return switch (met) {
      case YES -> "better";
      case NO -> "worse";
      case PLANNED, UNKNOWN, NO_TARGET -> "muted";
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
