package dev.towerbook.intake.bill;

/**
 * The characters that the dictionaries of a part may hold together, so that memory does not grow
 * with lines even if every line brings a new text.
 */
final class MemoryBudget {

  private long left;

  MemoryBudget(long characters) {
    left = characters;
  }

  /** Takes room for a text and its entry; false if there is none left. */
  boolean take(int length) {
    long needed = (long) length + ENTRY_CHARACTERS;
    if (needed > left) {
      return false;
    }
    left -= needed;
    return true;
  }

  /** What an entry costs beside its text: offsets, hash, code and its share of the table. */
  private static final int ENTRY_CHARACTERS = 16;
}
