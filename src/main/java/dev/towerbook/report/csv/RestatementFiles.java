package dev.towerbook.report.csv;

import dev.towerbook.report.RunResults;
import dev.towerbook.table.TableWriter;
import java.util.List;
import java.util.Locale;

/** What moved since the month was published before. */
final class RestatementFiles {

  private RestatementFiles() {}

  static List<CsvFile> of(RunResults results) {
    return List.of(
        new CsvFile(
            "restatement.csv",
            "What moved since the month was published before, by cause; empty in the first pack",
            List.of(
                "month", "revision", "level", "subject", "cause", "source", "currency", "amount"),
            out -> moves(out, results)));
  }

  private static void moves(TableWriter out, RunResults results) {
    results
        .restatement()
        .moves()
        .forEach(
            move ->
                out.text(results.facts().month().toString())
                    .number(results.restatement().revision())
                    .text(move.level().name().toLowerCase(Locale.ROOT))
                    .text(move.subject())
                    .text(move.cause().word())
                    .text(move.source())
                    .text(results.facts().currency())
                    .number(move.amount())
                    .endRow());
  }
}
