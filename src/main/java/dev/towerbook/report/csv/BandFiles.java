package dev.towerbook.report.csv;

import dev.towerbook.economics.Measure;
import dev.towerbook.economics.commit.CommitBand;
import dev.towerbook.economics.commit.ServiceBand;
import dev.towerbook.report.RunResults;
import dev.towerbook.table.TableWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** How much of each service to commit. */
final class BandFiles {

  private BandFiles() {}

  static List<CsvFile> of(RunResults results) {
    return List.of(
        new CsvFile(
            "commit_band.csv",
            "How much of each service to commit, and what it would cost if use fell",
            List.of(
                "month",
                "provider",
                "service",
                "currency",
                "first_day",
                "last_day",
                "days",
                "days_with_charges",
                "spread_share",
                "contracted_share",
                "trend",
                "use_a_day",
                "covered_a_day",
                "never_a_day",
                "never_applications",
                "waits_a_day",
                "discount",
                "discount_from",
                "break_even_utilisation",
                "stable_a_day",
                "best_a_day",
                "more_stable_a_day",
                "more_best_a_day",
                "regret_a_day",
                "regret_a_day_20_less",
                "regret_a_day_40_less",
                "advice",
                "reason"),
            out -> results.economics().outlook().bands().forEach(b -> band(out, results, b))));
  }

  private static void band(TableWriter out, RunResults results, ServiceBand of) {
    ServiceBand.Seen seen = of.seen();
    out.text(results.facts().month().toString())
        .text(of.service().provider())
        .text(of.service().service())
        .text(results.facts().currency())
        .text(seen.firstDay().toString())
        .text(seen.lastDay().toString())
        .number(seen.days())
        .number(seen.begins());
    MeasureCells.known(out, seen.spreadShare());
    MeasureCells.known(out, seen.contractedShare());
    MeasureCells.known(out, seen.trend());
    MeasureCells.known(out, of.perDay().stays());
    MeasureCells.known(out, of.perDay().covered());
    MeasureCells.known(out, of.perDay().never()).text(String.join("; ", of.retiring()));
    MeasureCells.known(out, of.perDay().waits());
    cell(out, of.discount().map(ServiceBand.Discount::part));
    out.text(of.discount().map(part -> part.registered() ? "register" : "settings").orElse(""));
    cell(out, of.discount().map(ServiceBand.Discount::breakEven));
    level(out, of, CommitBand::low);
    level(out, of, CommitBand::high);
    level(out, of, band -> number(of.more(band.low())));
    level(out, of, band -> number(of.more(band.high())));
    for (double shock : List.of(0.0, -0.2, -0.4)) {
      level(out, of, band -> band.regret().getOrDefault(shock, Double.NaN));
    }
    out.text(CommitmentFiles.word(of.advice())).text(of.reason()).endRow();
  }

  private static double number(Measure measure) {
    return measure instanceof Measure.Known known ? known.value().doubleValue() : Double.NaN;
  }

  private static void level(TableWriter out, ServiceBand of, ToDoubleFunction<CommitBand> figure) {
    cell(out, of.band().map(figure::applyAsDouble));
  }

  private static void cell(TableWriter out, Optional<Double> value) {
    value
        .filter(Double::isFinite)
        .ifPresentOrElse(number -> MeasureCells.known(out, Measure.known(number)), out::empty);
  }
}
