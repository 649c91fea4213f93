package dev.towerbook.intake.bill.column;

/**
 * The bytes that dictionaries may hold together, so that memory does not grow with lines even if
 * every line brings a new text.
 */
final class MemoryBudget {

  private long left;
  private boolean usedUp;

  MemoryBudget(long bytes) {
    left = bytes;
  }

  /** Takes room for a text and its entry; false if there is none left. */
  boolean take(int length) {
    long needed = (long) length + ENTRY_BYTES;
    if (needed > left) {
      usedUp = true;
      return false;
    }
    left -= needed;
    return true;
  }

  /** True if a text was turned away. */
  boolean isUsedUp() {
    return usedUp;
  }

  /** What an entry costs beside its text: offsets, hash, code and its share of the table. */
  private static final int ENTRY_BYTES = 32;
}
