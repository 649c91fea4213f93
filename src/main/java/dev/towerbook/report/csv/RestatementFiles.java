package dev.towerbook.report.csv;

import static dev.towerbook.report.table.ColumnType.AMOUNT;
import static dev.towerbook.report.table.ColumnType.CURRENCY;
import static dev.towerbook.report.table.ColumnType.HEX;
import static dev.towerbook.report.table.ColumnType.ID;
import static dev.towerbook.report.table.ColumnType.LIST;
import static dev.towerbook.report.table.ColumnType.MONTH;
import static dev.towerbook.report.table.ColumnType.NUMBER;
import static dev.towerbook.report.table.ColumnType.PATH;
import static dev.towerbook.report.table.ColumnType.TEXT;
import static dev.towerbook.report.table.ColumnType.WORD;
import static dev.towerbook.report.table.ColumnType.YES_NO;

import dev.towerbook.ledger.restate.FigureChange;
import dev.towerbook.ledger.restate.FigureRestatement.Former;
import dev.towerbook.ledger.restate.FigureValue;
import dev.towerbook.ledger.restate.Move;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.table.PackFile;
import dev.towerbook.table.NameList;
import java.util.List;
import java.util.Map;

/** What moved since the month was published before, and what later packs are compared with. */
final class RestatementFiles {

  private static final PackFile<Move> RESTATEMENT =
      PackFile.of(
              "restatement.csv",
              "What moved since the month was published before, by cause; empty in the first pack",
              "What moved since the month was published before; empty in the first pack of a month."
                  + " Key: `level`, `subject`, `cause`, `source`. The rows of `level` ledger sum to"
                  + " the difference of the two ledgers, those of an application to the difference"
                  + " of its cost, both to the last digit. A change of amount counts at the new"
                  + " rate, a change of rate on the old amount.",
              run -> run.restatement().moves().stream())
          .add(MONTH, "month", "of the pack", (run, move) -> run.facts().month())
          .add(NUMBER, "revision", (run, move) -> run.restatement().revision())
          .is("which pack of its month this is; 1 is the first")
          .add(WORD, "level", Move::level)
          .is("ledger (before anything is shared), application (after it)")
          .add(TEXT, "subject", Move::subject)
          .is("who bears it: kind and name before sharing, an application id after it")
          .add(WORD, "cause", Move::cause)
          .is(
              "provider-restated, late-timesheet, invoice-changed, rule-changed, rate-changed, "
                  + "new-source, source-withdrawn, shared-cost")
          .add(TEXT, "source", Move::source)
          .is("file, or export and month of a delivery with a manifest; empty for shared cost")
          .currency()
          .add(AMOUNT, "amount", "this pack less the one before, exact", Move::amount);

  private static final PackFile<FigureChange> FIGURES =
      PackFile.of(
              "restated_figures.csv",
              "Counts, unit costs, curves and verdicts that were published otherwise, with the"
                  + " cause",
              "One row is a figure that readers were told otherwise before: by the former pack of"
                  + " the month, or, in the first pack of a month, by the newest pack that was"
                  + " published. Key: `month`, `what`, `application_id`, `wrapper_id`, `unit`."
                  + " Empty if nothing was published, or nothing changed. Money of the pack's own"
                  + " month is in restatement.csv; curves and verdicts are compared with the same"
                  + " month only. A changed verdict is also a problem `RESTATED-VERDICTS` and needs"
                  + " a person (exit 3), unless the former pack was provisional; so does a former"
                  + " pack that cannot be read back or is in another currency.",
              run -> run.restatement().figures().changes().stream())
          .add(MONTH, "month", "that the figure is about", change -> change.key().month())
          .add(WORD, "what", change -> change.key().kind())
          .is(
              "verdict, verdict-without-wrappers, curve-verdict, count, unit-cost, effective-cost"
                  + " and suspense (gross, of earlier months), tco (of earlier months), elasticity,"
                  + " marginal-cost (at N), average-at-100n")
          .add(ID, "application_id", change -> change.key().application())
          .is("as in the catalogue; empty for a wrapper, and for the whole ledger")
          .add(ID, "wrapper_id", change -> change.key().wrapper())
          .is("as in the catalogue; empty for an application")
          .add(WORD, "unit", change -> change.key().unit())
          .is("what is counted; empty where nothing is")
          .add(TEXT, "before", change -> change.before().map(RestatementFiles::value))
          .is("number or word as it was published; empty if it was unknown")
          .add(TEXT, "after", change -> change.after().map(RestatementFiles::value))
          .is("as this pack has it; empty if it is unknown")
          .add(NUMBER, "difference", FigureChange::difference)
          .is("`after` − `before`, exact; empty for words, and if one of them is unknown")
          .add(
              CURRENCY,
              "currency",
              (run, change) -> change.key().kind().isMoney() ? run.facts().currency() : "")
          .is("report currency; empty where it is no money")
          .add(WORD, "cause", change -> change.why().cause())
          .is(
              "counts-changed, provider-restated, late-timesheet, invoice-changed, new-source,"
                  + " source-withdrawn, sources-changed (several of these), rule-changed,"
                  + " rate-changed, shelf-changed, version-changed, sources-or-shelf (both changed,"
                  + " and either may have done it); empty if nothing that the packs were made of"
                  + " has changed")
          .add(LIST, "sources", change -> NameList.join(change.why().sources()))
          .is("source files and files of `mappings/` that changed and act on the figure")
          .add(MONTH, "former_month", (run, change) -> former(run).month())
          .is("of the pack that it is compared with")
          .add(NUMBER, "former_revision", (run, change) -> former(run).revision())
          .is("which pack of that month")
          .add(YES_NO, "former_provisional", (run, change) -> former(run).provisional())
          .is("did that pack say that it lacks data?");

  private static final PackFile<Map.Entry<String, String>> SHELF =
      PackFile.of(
              "shelf.csv",
              "The files of `mappings/` that the pack was made with, and their digests",
              "One row is a file of `mappings/` that the pack was made with. Key: `file`.",
              run -> run.facts().shelf().entrySet().stream())
          .add(PATH, "file", "relative to `mappings/`", Map.Entry::getKey)
          .add(HEX, "sha256", "of its bytes", Map.Entry::getValue);

  static final List<PackFile<?>> ALL = List.of(RESTATEMENT, FIGURES, SHELF);

  private RestatementFiles() {}

  private static Object value(FigureValue value) {
    return switch (value) {
      case FigureValue.Amount number -> number.value();
      case FigureValue.Word word -> word.text();
    };
  }

  private static Former former(RunResults run) {
    return run.restatement().figures().former().orElseThrow();
  }
}
