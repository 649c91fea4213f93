package dev.towerbook.intake.bill;

import dev.towerbook.intake.bill.column.ChargeCursor;

/** Takes the charges of a part, one thread a part. */
@FunctionalInterface
public interface ChargeSink {

  /**
   * Takes a charge. What it has added up must be thrown away if the part's report is refused.
   *
   * @param row valid during this call only
   */
  void charge(ChargeCursor row);

  /**
   * Leaves a good row out that counts elsewhere; it is then neither a charge nor in any total.
   *
   * @param row valid during this call only
   * @return true if the row does not count
   */
  default boolean leavesOut(ChargeCursor row) {
    return false;
  }
}
