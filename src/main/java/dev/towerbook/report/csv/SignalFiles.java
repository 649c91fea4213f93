package dev.towerbook.report.csv;

import static dev.towerbook.report.table.ColumnType.AMOUNT;
import static dev.towerbook.report.table.ColumnType.DAY;
import static dev.towerbook.report.table.ColumnType.MONTH;
import static dev.towerbook.report.table.ColumnType.PATH;
import static dev.towerbook.report.table.ColumnType.TEXT;
import static dev.towerbook.report.table.ColumnType.WORD;
import static dev.towerbook.report.table.ColumnType.YES_NO;

import dev.towerbook.economics.DailySignal;
import dev.towerbook.economics.MonthToDate;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.table.Because;
import dev.towerbook.report.table.PackFile;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where the newest month of the bills stands. */
final class SignalFiles {

  /** A source of the month, or all of them. */
  private record Line(MonthToDate month, Optional<DailySignal> source) {

    <T> T either(Function<DailySignal, T> one, Function<MonthToDate, T> all) {
      return source.map(one).orElseGet(() -> all.apply(month));
    }

    Measure toDate() {
      return either(DailySignal::toDate, MonthToDate::toDate);
    }

    DailySignal.Estimate monthEnd() {
      return either(DailySignal::monthEnd, MonthToDate::monthEnd);
    }

    /** Why a cell of the row is empty: the first reason counts. */
    String because() {
      Measure first = either(one -> one.delta(one.fourWeeks()), MonthToDate::toDate);
      return first instanceof Measure.Unknown unknown
          ? unknown.reason()
          : Because.unknown(monthEnd().value());
    }
  }

  static final PackFile<?> MONTH_TO_DATE =
      PackFile.of(
              "month_to_date.csv",
              "Where the newest month of the bills stands: run rates, stale sources, month-end",
              "Where the newest month of the bills stands by their own dates; the clock is never"
                  + " asked. Key: `source`; `all` is the sum. An empty figure is unknown, and"
                  + " `reason` says why; a source that is stale or charged by month has no run"
                  + " rate.",
              SignalFiles::lines)
          .add(MONTH, "month", "of the newest charge", line -> line.month().month())
          .add(WORD, "state", line -> line.month().isOpen() ? "open" : "closed")
          .is("open (no bill reaches its last day), closed")
          .add(PATH, "source", line -> line.source().map(DailySignal::source).orElse("all"))
          .is("folder of the bills; all")
          .add(DAY, "data_to", line -> line.either(DailySignal::lastDay, MonthToDate::asOf))
          .is("newest day with charges")
          .add(YES_NO, "stale", line -> line.source().map(DailySignal::stale).orElse(false))
          .is("more than two days behind the newest source")
          .currency()
          .add(AMOUNT, "to_date", Line::toDate)
          .is("effective cost of the month up to `data_to`; sources with other dates are not alike")
          .add(AMOUNT, "last_day", line -> line.source().map(DailySignal::lastDayCost))
          .is("effective cost of `data_to`, which may still grow")
          .add(AMOUNT, "mean_7_days", line -> line.source().map(DailySignal::week))
          .is("a day, of the seven days before")
          .add(
              AMOUNT,
              "last_day_less_mean_7",
              line -> line.source().map(one -> one.delta(one.week())))
          .is("difference")
          .add(AMOUNT, "mean_28_days", line -> line.source().map(DailySignal::fourWeeks))
          .is("a day, of the 28 days before")
          .add(
              AMOUNT,
              "last_day_less_mean_28",
              line -> line.source().map(one -> one.delta(one.fourWeeks())))
          .is("difference")
          .add(AMOUNT, "month_end", line -> line.monthEnd().value())
          .is("to date, and for each day to come the mean of the 28 days")
          .add(AMOUNT, "month_end_p10", line -> line.monthEnd().low())
          .is("10th percentile, if the days to come vary as the 28 days did")
          .add(AMOUNT, "month_end_p90", "90th percentile", line -> line.monthEnd().high())
          .add(TEXT, "reason", "why a figure is empty", Line::because);

  private SignalFiles() {}

  private static Stream<Line> lines(RunResults run) {
    return run.monthToDate().stream()
        .flatMap(
            month ->
                Stream.concat(
                    month.sources().stream().map(one -> new Line(month, Optional.of(one))),
                    Stream.of(new Line(month, Optional.empty()))));
  }
}
