package dev.towerbook.report.page;

import dev.towerbook.economics.DailySignal;
import dev.towerbook.economics.MonthToDate;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import java.util.List;
import java.util.Optional;

/**
 * Where a month stands that the bills do not cover yet.
 *
 * @param headline empty if the newest month is closed
 */
public record OpenMonth(String headline, List<Row> rows, Optional<Row> total) {

  private static final double NAME_ROOM = 110;
  private static final double REASON_ROOM = 120;
  private static final double SIZE = 8;

  /**
   * A source.
   *
   * @param dataTo last day, and that it is stale
   * @param change last day less the mean of the seven days before
   * @param note why a figure is missing
   */
  public record Row(
      String label,
      String dataTo,
      boolean stale,
      Optional<Figure> toDate,
      Optional<Figure> change,
      Optional<Figure> low,
      Optional<Figure> monthEnd,
      Optional<Figure> high,
      String note) {}

  static OpenMonth of(PageContext run) {
    return run.results()
        .monthToDate()
        .filter(MonthToDate::isOpen)
        .map(open -> of(open, run.currency()))
        .orElseGet(() -> new OpenMonth("", List.of(), Optional.empty()));
  }

  private static OpenMonth of(MonthToDate open, String currency) {
    DailySignal.Estimate end = open.monthEnd();
    Row total =
        new Row(
            "All sources",
            NumberFormats.day(open.asOf()),
            false,
            money(open.toDate(), currency),
            Optional.empty(),
            money(end.low(), currency),
            money(end.value(), currency),
            money(end.high(), currency),
            note(end));
    return new OpenMonth(
        "Open period "
            + NumberFormats.month(open.month())
            + ", data to "
            + NumberFormats.day(open.asOf()),
        open.sources().stream().map(source -> row(source, currency)).toList(),
        Optional.of(total));
  }

  private static Row row(DailySignal source, String currency) {
    DailySignal.Estimate end = source.monthEnd();
    return new Row(
        Wording.middle(source.source(), 60, NAME_ROOM, SIZE),
        NumberFormats.day(source.lastDay()),
        source.stale(),
        money(source.toDate(), currency),
        source.delta(source.week()) instanceof Measure.Known change
            ? Optional.of(NumberFormats.moneyChange(change.value(), currency))
            : Optional.empty(),
        money(end.low(), currency),
        money(end.value(), currency),
        money(end.high(), currency),
        source.stale() ? "stale" : note(end));
  }

  private static String note(DailySignal.Estimate end) {
    return end.value() instanceof Measure.Unknown unknown
        ? Wording.fit(unknown.reason(), REASON_ROOM, SIZE)
        : "";
  }

  private static Optional<Figure> money(Measure measure, String currency) {
    return measure instanceof Measure.Known known
        ? Optional.of(NumberFormats.money(known.value(), currency))
        : Optional.empty();
  }
}
