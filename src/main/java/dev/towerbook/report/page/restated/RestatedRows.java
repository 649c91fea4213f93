package dev.towerbook.report.page.restated;

import static dev.towerbook.report.table.Style.END;

import dev.towerbook.ledger.restate.Move;
import dev.towerbook.ledger.restate.Restatement;
import dev.towerbook.ledger.restate.RestatementCause;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.PageContext;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.Section;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.table.Cells;
import dev.towerbook.report.table.Table;
import java.util.List;
import java.util.Map;

/** What moved in the ledger since the month was published before, by cause. */
public final class RestatedRows {

  private RestatedRows() {}

  /**
   * The table; its headline has no text in the first pack of a month, its note stands there if
   * nothing moved.
   */
  public static Section of(PageContext run) {
    Restatement restatement = run.results().restatement();
    Table<Map.Entry<RestatementCause, RoundedAmount>> table =
        Table.<Map.Entry<RestatementCause, RoundedAmount>>of("rows", "fine")
            .text("Cause", "label", moved -> label(moved.getKey()))
            .figure(
                run.currency(),
                "amount",
                moved -> moved.getValue().changeFigure(run.currency()),
                END);
    if (!restatement.isRevised()) {
      return new Section(
          Sentence.none(),
          Sentence.none(),
          table.rows(List.of()).total("total", Cells.of("").and("amount", NumberFormats.count(0))));
    }
    RoundedAmount total = RoundedAmount.of(Restatement.sum(restatement.moves(Move.Level.LEDGER)));
    return new Section(
        Sentence.of(
            "Revision {} of this month: what moved since the one before",
            NumberFormats.count(restatement.revision())),
        Sentence.plain(
            restatement.figures().isCompared()
                ? "No amount of the ledger moved."
                : "Its money was not compared with the one before: page one says why."),
        table
            .rows(List.copyOf(total.split(restatement.byCause(Move.Level.LEDGER)).entrySet()))
            .total(
                "total",
                Cells.of("Ledger, this pack less the one before")
                    .and("amount", total.changeFigure(run.currency()))));
  }

  private static String label(RestatementCause cause) {
    String meaning = cause.meaning();
    return Wording.capital(meaning);
  }
}
