package dev.towerbook.ledger;

import java.util.Arrays;

/**
 * Numbers distinct tuples of ints 0, 1, 2 … in order of appearance: open addressing over one flat
 * array, nothing on the heap per look-up. Not thread-safe.
 */
final class TupleMap {

  private final int width;
  private int[] tuples;
  private int[] slots;
  private int size;

  TupleMap(int width) {
    this.width = width;
    this.tuples = new int[width * 1024];
    this.slots = new int[2048];
  }

  int size() {
    return size;
  }

  /** The number of the tuple, or {@code -(slot + 1)} if it is new, see {@link #insert}. */
  int find(int[] tuple) {
    int mask = slots.length - 1;
    int slot = hash(tuple) & mask;
    while (slots[slot] != 0) {
      int number = slots[slot] - 1;
      int from = number * width;
      if (Arrays.equals(tuples, from, from + width, tuple, 0, width)) {
        return number;
      }
      slot = (slot + 1) & mask;
    }
    return -(slot + 1);
  }

  /** Numbers a tuple that {@link #find} answered as new; the answer tells the slot. */
  int insert(int[] tuple, int findAnswer) {
    if ((size + 1) * width > tuples.length) {
      tuples = Arrays.copyOf(tuples, tuples.length * 2);
    }
    System.arraycopy(tuple, 0, tuples, size * width, width);
    slots[-findAnswer - 1] = size + 1;
    size++;
    if (size * 2 > slots.length) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    int[] larger = new int[slots.length * 2];
    int mask = larger.length - 1;
    int[] tuple = new int[width];
    for (int number = 0; number < size; number++) {
      System.arraycopy(tuples, number * width, tuple, 0, width);
      int slot = hash(tuple) & mask;
      while (larger[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      larger[slot] = number + 1;
    }
    slots = larger;
  }

  private static int hash(int[] tuple) {
    int hash = 1;
    for (int value : tuple) {
      hash = (hash ^ value) * 0x9E3779B1;
      hash ^= hash >>> 15;
    }
    return hash;
  }
}
