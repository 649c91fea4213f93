package dev.towerbook.report.csv;

import dev.towerbook.ledger.restate.FigureChange;
import dev.towerbook.ledger.restate.FigureKey;
import dev.towerbook.ledger.restate.FigureRestatement;
import dev.towerbook.ledger.restate.FigureRestatement.Former;
import dev.towerbook.ledger.restate.FigureValue;
import dev.towerbook.ledger.restate.RestatedProblems;
import dev.towerbook.ledger.restate.RestatementCause;
import dev.towerbook.report.RunResults;
import dev.towerbook.table.NameList;
import dev.towerbook.table.TableWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What moved since the month was published before, and what later packs are compared with. */
final class RestatementFiles {

  private RestatementFiles() {}

  static List<CsvFile> of(RunResults results) {
    return List.of(
        new CsvFile(
            "restatement.csv",
            "What moved since the month was published before, by cause; empty in the first pack",
            List.of(
                "month", "revision", "level", "subject", "cause", "source", "currency", "amount"),
            out -> moves(out, results)),
        new CsvFile(
            RestatedProblems.FILE,
            "Counts, unit costs, curves and verdicts that were published otherwise, with the cause",
            List.of(
                "month",
                "what",
                "application_id",
                "wrapper_id",
                "unit",
                "before",
                "after",
                "difference",
                "currency",
                "cause",
                "sources",
                "former_month",
                "former_revision",
                "former_provisional"),
            out -> figures(out, results)),
        new CsvFile(
            "shelf.csv",
            "The files of the shelf that the pack was made with, and their digests",
            List.of("file", "sha256"),
            out ->
                results
                    .facts()
                    .shelf()
                    .forEach((file, digest) -> out.text(file).text(digest).endRow())));
  }

  private static void figures(TableWriter out, RunResults results) {
    FigureRestatement restated = results.restatement().figures();
    String currency = results.facts().currency();
    for (FigureChange change : restated.changes()) {
      figure(out, change, change.key().kind().isMoney() ? currency : "");
      former(out, restated.former().orElseThrow());
    }
  }

  private static void figure(TableWriter out, FigureChange change, String currency) {
    FigureKey key = change.key();
    out.text(key.month().toString())
        .text(key.kind().word())
        .text(key.application())
        .text(key.wrapper())
        .text(key.unit());
    value(out, change.before());
    value(out, change.after());
    change.difference().ifPresentOrElse(out::number, out::empty);
    out.text(currency)
        .text(change.why().cause().map(RestatementCause::word).orElse(""))
        .text(NameList.join(change.why().sources()));
  }

  private static void former(TableWriter out, Former former) {
    out.text(former.month().toString())
        .number(former.revision())
        .text(former.provisional() ? "yes" : "no")
        .endRow();
  }

  private static void value(TableWriter out, Optional<FigureValue> value) {
    switch (value.orElse(null)) {
      case FigureValue.Amount number -> out.number(number.value());
      case FigureValue.Word word -> out.text(word.text());
      case null -> out.empty();
    }
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
