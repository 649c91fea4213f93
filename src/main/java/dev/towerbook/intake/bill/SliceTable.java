package dev.towerbook.intake.bill;

import java.util.Arrays;

/**
 * Distinct texts by number, found from a slice of characters without making a string: open
 * addressing with linear probing over one pool of characters. Numbers count up from 0 and never
 * change.
 */
final class SliceTable {

  /** The answer of {@link #find} for a text that is not there. */
  static final int MISSING = -1;

  private static final int FREE = -1;

  private final MemoryBudget budget;
  private char[] pool = new char[1024];
  private int[] ends = new int[64];
  private int[] hashes = new int[64];
  private int[] slots = new int[256];
  private int size;
  private int last = MISSING;
  private int lastFrom;
  private int lastLength = -1;
  private int hash;

  SliceTable(MemoryBudget budget) {
    this.budget = budget;
    Arrays.fill(slots, FREE);
  }

  /** Number of a text, or {@link #MISSING}. */
  int find(char[] text, int from, int length) {
    // Neighbouring rows mostly repeat each other: one comparison instead of a hash.
    if (length == lastLength
        && Arrays.equals(text, from, from + length, pool, lastFrom, lastFrom + length)) {
      return last;
    }
    hash = hash(text, from, length);
    int mask = slots.length - 1;
    for (int slot = hash & mask; ; slot = (slot + 1) & mask) {
      int entry = slots[slot];
      if (entry == FREE) {
        return MISSING;
      }
      if (hashes[entry] == hash) {
        int start = start(entry);
        if (ends[entry] - start == length
            && Arrays.equals(text, from, from + length, pool, start, start + length)) {
          last = entry;
          lastFrom = start;
          lastLength = length;
          return entry;
        }
      }
    }
  }

  /**
   * Adds the text that {@link #find} has just missed.
   *
   * @return its number, or {@link #MISSING} if the budget is used up
   */
  int add(char[] text, int from, int length) {
    return budget.take(length) ? put(text, from, length) : MISSING;
  }

  /** Adds a text that must be there, whatever the budget. */
  void keep(String text) {
    hash = hash(text.toCharArray(), 0, text.length());
    put(text.toCharArray(), 0, text.length());
  }

  private int put(char[] text, int from, int length) {
    if (size * 2 >= slots.length) {
      grow();
    }
    int start = size == 0 ? 0 : ends[size - 1];
    if (start + length > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(start + length, pool.length + (pool.length >> 1)));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    System.arraycopy(text, from, pool, start, length);
    ends[size] = start + length;
    hashes[size] = hash;
    place(size);
    return size++;
  }

  /** Number of texts. */
  int size() {
    return size;
  }

  /** The text of a number. */
  String text(int entry) {
    int start = start(entry);
    return new String(pool, start, ends[entry] - start);
  }

  private int start(int entry) {
    return entry == 0 ? 0 : ends[entry - 1];
  }

  private void place(int entry) {
    int mask = slots.length - 1;
    int slot = hashes[entry] & mask;
    while (slots[slot] != FREE) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = entry;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    Arrays.fill(slots, FREE);
    for (int entry = 0; entry < size; entry++) {
      place(entry);
    }
  }

  /** Four characters a multiplication; every character counts, whatever its place. */
  private static int hash(char[] text, int from, int length) {
    long sum = length;
    int i = from;
    int end = from + length;
    for (; i + 4 <= end; i += 4) {
      long four =
          text[i] | (long) text[i + 1] << 16 | (long) text[i + 2] << 32 | (long) text[i + 3] << 48;
      sum = (sum ^ four) * 0x9E37_79B9_7F4A_7C15L;
      sum ^= sum >>> 29;
    }
    for (; i < end; i++) {
      sum = (sum ^ text[i]) * 0x9E37_79B9_7F4A_7C15L;
    }
    return (int) (sum ^ sum >>> 32);
  }
}
