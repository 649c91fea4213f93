package dev.towerbook.intake.bill;

/** Takes the charges of a part, one thread a part. */
@FunctionalInterface
public interface ChargeSink {

  /**
   * Takes a charge. What it has added up must be thrown away if the part's report is refused.
   *
   * @param row valid during this call only
   */
  void charge(ChargeCursor row);
}
