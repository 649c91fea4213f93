package dev.towerbook.report.csv;

import dev.towerbook.ledger.Bearer;
import dev.towerbook.table.TableWriter;

/** Who bears a cost, as two cells: kind and name. */
final class Bearers {

  private Bearers() {}

  static TableWriter write(TableWriter out, Bearer bearer) {
    return switch (bearer) {
      case Bearer.OfApplication application -> out.text("application").text(application.id());
      case Bearer.InSuspense suspense -> out.text("suspense").text(suspense.reason());
      case Bearer.Unallocated pool -> out.text("unallocated").text(pool.sharedPool());
    };
  }
}
