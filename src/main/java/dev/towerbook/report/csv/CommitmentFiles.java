package dev.towerbook.report.csv;

import dev.towerbook.economics.Measure;
import dev.towerbook.economics.commit.Commitment;
import dev.towerbook.economics.commit.CommitmentCalendar;
import dev.towerbook.economics.commit.CommitmentOutlook;
import dev.towerbook.economics.commit.Obligation;
import dev.towerbook.report.RunResults;
import dev.towerbook.table.TableWriter;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** What is committed, when it ends, how much more to commit, and why variable spend swings. */
final class CommitmentFiles {

  private CommitmentFiles() {}

  static List<CsvFile> of(RunResults results) {
    CommitmentOutlook outlook = results.economics().outlook();
    return List.of(
        new CsvFile(
            "commitment_calendar.csv",
            "What is committed, when it ends, and what is owed after the month",
            List.of(
                "month",
                "commitment_id",
                "provider",
                "services",
                "about",
                "said_by",
                "first_day",
                "last_day",
                "end_month",
                "state",
                "currency",
                "monthly_amount",
                "whole_amount",
                "paid_upfront",
                "quantity",
                "quantity_unit",
                "discount",
                "owed",
                "report_currency",
                "owed_reported",
                "difference",
                "unknown_because"),
            out -> outlook.calendar().entries().forEach(e -> entry(out, outlook.calendar(), e))));
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static void entry(
      TableWriter out, CommitmentCalendar calendar, CommitmentCalendar.Entry entry) {
    Commitment of = entry.commitment();
    out.text(calendar.month().toString())
        .text(of.id())
        .text(of.provider())
        .text(String.join("; ", of.services()))
        .text(of.about())
        .text(word(of.source()))
        .text(of.firstDay().toString())
        .text(of.lastDay().toString())
        .text(YearMonth.from(of.lastDay()).toString())
        .text(word(entry.state()))
        .text(of.currency());
    obligation(out, of.obligation());
    of.discount().ifPresentOrElse(out::number, out::empty);
    MeasureCells.known(out, entry.owed()).text(calendar.currency());
    MeasureCells.known(out, entry.owedReported())
        .text(entry.difference())
        .text(entry.owedReported() instanceof Measure.Unknown unknown ? unknown.reason() : "")
        .endRow();
  }

  private static void obligation(TableWriter out, Obligation obligation) {
    switch (obligation) {
      case Obligation.Monthly monthly ->
          out.number(monthly.amount()).empty().empty().empty().text("");
      case Obligation.Whole whole ->
          out.empty().number(whole.amount()).number(whole.upfront()).empty().text("");
      case Obligation.Quantity quantity ->
          out.empty().empty().empty().number(quantity.quantity()).text(quantity.unit());
    }
  }
}
