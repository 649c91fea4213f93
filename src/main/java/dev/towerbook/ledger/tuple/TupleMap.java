package dev.towerbook.ledger.tuple;

import java.util.Arrays;

/**
 * Numbers distinct tuples of ints 0, 1, 2 … in order of appearance: open addressing over one flat
 * array, nothing on the heap per look-up. Not thread-safe.
 */
public final class TupleMap {

  private final int width;
  private int[] tuples;
  private int[] slots;
  private int size;

  public TupleMap(int width) {
    this.width = width;
    this.tuples = new int[width * 1024];
    this.slots = new int[2048];
  }

  /** How many tuples there are. */
  public int size() {
    return size;
  }

  /** A number of a tuple. */
  int at(int number, int place) {
    return tuples[number * width + place];
  }

  /** True if the tuples hold more than so many numbers together. */
  public boolean isLargerThan(int numbers) {
    return (long) size * width > numbers;
  }

  /** The number of the tuple, or {@code -(slot + 1)} if it is new, see {@link #insert}. */
  public int find(int[] tuple) {
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
  public int insert(int[] tuple, int findAnswer) {
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
    // Two chains, so that one multiplication does not wait for the other.
    long one = 1;
    long two = 2;
    int i = 0;
    for (; i + 1 < tuple.length; i += 2) {
      one = mixed(one ^ tuple[i]);
      two = mixed(two ^ tuple[i + 1]);
    }
    if (i < tuple.length) {
      one = mixed(one ^ tuple[i]);
    }
    long hash = one * 31 + two;
    return (int) (hash ^ hash >>> 32);
  }

  private static long mixed(long value) {
    long product = value * 0x9E37_79B9_7F4A_7C15L;
    return product ^ product >>> 29;
  }
}
