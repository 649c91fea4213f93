package dev.towerbook.intake.bill;

import dev.towerbook.intake.bill.column.ChargeCursor;
import dev.towerbook.intake.bill.problem.RowFault;
import dev.towerbook.table.problem.ProblemWords;
import java.util.Optional;

/** Rejects charges for what is known of the whole file once it was read: it is then read again. */
@FunctionalInterface
public interface ChargeJudge {

  /** Why a charge that can be read does not count; empty if it counts. */
  Optional<Verdict> of(ChargeCursor charge);

  /**
   * Why a charge does not count.
   *
   * @param value what stands against it
   */
  record Verdict(ProblemWords words, String value) {

    RowFault fault() {
      return new RowFault(words, -1, value);
    }
  }
}
