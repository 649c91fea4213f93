package dev.towerbook.ledger.tuple;

/** What is added up of the charges of a tuple, in billing currency. */
public enum TupleSum {
  BILLED(0),
  EFFECTIVE(1),
  /** Over the charges that state it. */
  LIST(2),
  /** Over the charges that state it. */
  CONTRACTED(3),
  /** Effective cost of charges without a list or a negotiated price, without its sign. */
  UNPRICED(4),
  /** Effective cost of charges below zero. */
  CREDITS(5);

  /** How many there are. */
  static final int COUNT = 6;

  private final int index;

  TupleSum(int index) {
    this.index = index;
  }

  /** Its place among the sums. */
  public int index() {
    return index;
  }
}
