package dev.towerbook.report.page.restated;

import static dev.towerbook.report.table.Style.AFTER;
import static dev.towerbook.report.table.Style.ROWS_ONLY;

import dev.towerbook.economics.DailySignal;
import dev.towerbook.economics.MonthToDate;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.page.PageContext;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
import java.util.List;
import java.util.Optional;

/**
 * Where a month stands that the bills do not cover yet.
 *
 * @param headline empty if the newest month is closed
 */
public record OpenMonth(String headline, Filled<?> rows) {

  private static final double NAME_ROOM = 110;
  private static final double REASON_ROOM = 120;
  private static final double SIZE = 8;

  /** A source of the month, or all of them. */
  private record Line(MonthToDate month, Optional<DailySignal> source) {

    String label() {
      return source
          .map(one -> Wording.middle(one.source(), 60, NAME_ROOM, SIZE))
          .orElse("All sources");
    }

    boolean stale() {
      return source.map(DailySignal::stale).orElse(false);
    }

    String dataTo() {
      return NumberFormats.day(source.map(DailySignal::lastDay).orElse(month.asOf()));
    }

    Measure toDate() {
      return source.map(DailySignal::toDate).orElse(month.toDate());
    }

    DailySignal.Estimate end() {
      return source.map(DailySignal::monthEnd).orElse(month.monthEnd());
    }

    String note() {
      return stale()
          ? "stale"
          : end().value() instanceof Measure.Unknown unknown
              ? Wording.fit(unknown.reason(), REASON_ROOM, SIZE)
              : "";
    }
  }

  public static OpenMonth of(PageContext run) {
    return run.results()
        .monthToDate()
        .filter(MonthToDate::isOpen)
        .map(open -> of(open, run.currency()))
        .orElseGet(() -> new OpenMonth("", table("").rows(List.of())));
  }

  private static OpenMonth of(MonthToDate open, String currency) {
    return new OpenMonth(
        "Open period "
            + NumberFormats.month(open.month())
            + ", data to "
            + NumberFormats.day(open.asOf()),
        table(currency)
            .rows(open.sources().stream().map(one -> new Line(open, Optional.of(one))).toList())
            .total("total", new Line(open, Optional.empty())));
  }

  private static Table<Line> table(String currency) {
    return Table.<Line>of("rows", "fine")
        .text("Source", "label", Line::label)
        .figure("Data to", "dataTo", Line::dataTo)
        .tone(line -> line.stale() ? "worse" : "")
        .figure("To date", "toDate", line -> NumberFormats.money(line.toDate(), currency))
        .figure(
            "Last day against week before",
            "change",
            line -> line.source().flatMap(one -> change(one, currency)),
            ROWS_ONLY)
        .figure("Month-end, low", "low", line -> NumberFormats.money(line.end().low(), currency))
        .figure("expected", "monthEnd", line -> NumberFormats.money(line.end().value(), currency))
        .figure("high", "high", line -> NumberFormats.money(line.end().high(), currency))
        .text("Remark", "note", Line::note, AFTER)
        .tone(line -> line.stale() ? "worse" : "dim");
  }

  private static Optional<Figure> change(DailySignal one, String currency) {
    return one.delta(one.week()).number().map(n -> NumberFormats.moneyChange(n, currency));
  }
}
