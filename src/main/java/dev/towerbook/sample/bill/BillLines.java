package dev.towerbook.sample.bill;

/** Lines of a bill that are written together. */
public sealed interface BillLines permits ChargeGroup, BillLines.Single {

  /** Billed cost of all its lines, in units of 10<sup>-10</sup>. */
  long billedUnits();

  /**
   * A line that stands once at every scale.
   *
   * @param csv with its line end
   * @param billedUnits zero for a line that no reader can accept
   */
  record Single(String csv, long billedUnits) implements BillLines {}
}
