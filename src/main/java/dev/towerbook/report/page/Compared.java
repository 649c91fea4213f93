package dev.towerbook.report.page;

import static dev.towerbook.report.table.Style.DIM;

import dev.towerbook.report.table.Style;
import dev.towerbook.report.table.Table;
import java.util.Optional;

/** A row of cost beside that of the month before. */
public interface Compared {

  /** What it cost in the month before; empty if that is not known. */
  Optional<RoundedAmount> prior();

  RoundedAmount now();

  /** {@code better} if cost fell, {@code worse} if it rose, else {@code muted}. */
  default String tone() {
    return ApplicationView.tone(now(), prior());
  }

  /**
   * Columns of both months, of the change, and of the change in per cent.
   *
   * @param last styles of the last one
   */
  static <R extends Compared> Table<R> columns(Table<R> table, PageContext run, Style... last) {
    return table
        .figure(run.priorMonth(), "prior", row -> row.prior().map(run::figure), DIM)
        .figure(run.thisMonth(), "amount", row -> run.figure(row.now()))
        .figure(
            "Change",
            "change",
            row -> row.prior().map(before -> row.now().change(before, run.currency())))
        .tone(Compared::tone)
        .figure(
            "Change %", "changePercent", row -> row.prior().flatMap(row.now()::changePercent), last)
        .tone(Compared::tone);
  }
}
