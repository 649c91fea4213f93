package dev.towerbook.report.page.restated;

import dev.towerbook.ledger.restate.Move;
import dev.towerbook.ledger.restate.Restatement;
import dev.towerbook.ledger.restate.RestatementCause;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.PageContext;
import dev.towerbook.report.page.RoundedAmount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What moved in the ledger since the month was published before, by cause. */
public final class RestatedRows {

  private RestatedRows() {}

  public static Restated of(PageContext run) {
    Restatement restatement = run.results().restatement();
    if (!restatement.isRevised()) {
      return new Restated(
          Sentence.none(), List.of(), "", new Restated.Row("", NumberFormats.count(0)));
    }
    Map<RestatementCause, BigDecimal> causes = restatement.byCause(Move.Level.LEDGER);
    RoundedAmount total = RoundedAmount.of(Restatement.sum(restatement.moves(Move.Level.LEDGER)));
    List<RoundedAmount> parts = total.split(List.copyOf(causes.values()));
    List<Restated.Row> rows = new ArrayList<>();
    int next = 0;
    for (RestatementCause cause : causes.keySet()) {
      rows.add(new Restated.Row(label(cause), change(run, parts.get(next++))));
    }
    return new Restated(
        Sentence.of(
            "Revision {} of this month: what moved since the one before",
            NumberFormats.count(restatement.revision())),
        rows,
        restatement.figures().isCompared()
            ? "No amount of the ledger moved."
            : "Its money was not compared with the one before: page one says why.",
        new Restated.Row("Ledger, this pack less the one before", change(run, total)));
  }

  private static Figure change(PageContext run, RoundedAmount amount) {
    return NumberFormats.moneyChangeShownAs(amount.exact(), amount.shown(), run.currency());
  }

  private static String label(RestatementCause cause) {
    String meaning = cause.meaning();
    return Character.toUpperCase(meaning.charAt(0)) + meaning.substring(1);
  }
}
