package dev.towerbook.report.csv;

import dev.towerbook.economics.DailySignal;
import dev.towerbook.economics.Measure;
import dev.towerbook.economics.MonthToDate;
import dev.towerbook.report.RunResults;
import dev.towerbook.table.TableWriter;
import java.util.List;

/** Where the newest month of the bills stands. */
final class SignalFiles {

  private SignalFiles() {}

  static List<CsvFile> of(RunResults results) {
    return List.of(
        new CsvFile(
            "month_to_date.csv",
            "Where the newest month of the bills stands: run rates, stale sources, month-end",
            List.of(
                "month",
                "state",
                "source",
                "data_to",
                "stale",
                "currency",
                "to_date",
                "last_day",
                "mean_7_days",
                "last_day_less_mean_7",
                "mean_28_days",
                "last_day_less_mean_28",
                "month_end",
                "month_end_p10",
                "month_end_p90",
                "reason"),
            out -> results.monthToDate().ifPresent(of -> signals(out, of, results))));
  }

  private static void signals(TableWriter out, MonthToDate of, RunResults results) {
    String currency = results.facts().currency();
    for (DailySignal source : of.sources()) {
      head(out, of, source.source(), source.lastDay().toString(), source.stale());
      out.text(currency);
      MeasureCells.known(out, source.toDate());
      MeasureCells.known(out, source.lastDayCost());
      MeasureCells.known(out, source.week());
      MeasureCells.known(out, source.delta(source.week()));
      MeasureCells.known(out, source.fourWeeks());
      MeasureCells.known(out, source.delta(source.fourWeeks()));
      estimate(out, source.monthEnd());
      out.text(reason(source.delta(source.fourWeeks()), source.monthEnd().value())).endRow();
    }
    head(out, of, "all", of.asOf().toString(), false);
    out.text(currency);
    MeasureCells.known(out, of.toDate());
    out.empty().empty().empty().empty().empty();
    estimate(out, of.monthEnd());
    out.text(reason(of.toDate(), of.monthEnd().value())).endRow();
  }

  private static void head(
      TableWriter out, MonthToDate of, String source, String day, boolean stale) {
    out.text(of.month().toString())
        .text(of.isOpen() ? "open" : "closed")
        .text(source)
        .text(day)
        .text(stale ? "yes" : "no");
  }

  private static void estimate(TableWriter out, DailySignal.Estimate estimate) {
    MeasureCells.known(out, estimate.value());
    MeasureCells.known(out, estimate.low());
    MeasureCells.known(out, estimate.high());
  }

  /** Why a cell of the row is empty: the first reason counts. */
  private static String reason(Measure first, Measure second) {
    if (first instanceof Measure.Unknown unknown) {
      return unknown.reason();
    }
    return second instanceof Measure.Unknown unknown ? unknown.reason() : "";
  }
}
