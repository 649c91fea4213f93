package dev.towerbook.intake.bill.column;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Distinct texts by number, found from a slice of UTF-8 without making a string: open addressing
 * with linear probing over one pool of bytes. Numbers count up from 0 and never change.
 */
final class SliceTable {

  /** The answer of {@link #find} for a text that is not there. */
  static final int MISSING = -1;

  private static final long ODD = 0x9E37_79B9_7F4A_7C15L;
  private static final long FREE = 0;
  private static final long HASH_BITS = 0xffff_ffff_0000_0000L;

  private final MemoryBudget budget;
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] pool = new byte[1024];
  private int[] ends = new int[64];
  // Hash above, number + 1 below: a hit costs one visit to memory that is far away, not two.
  private long[] slots = new long[256];
  private int size;
  private int last = MISSING;
  private int lastFrom;
  private int lastLength = -1;
  private int hash;

  SliceTable(MemoryBudget budget) {
    this.budget = budget;
  }

  /** Number of a text, or {@link #MISSING}. */
  int find(byte[] text, int from, int length) {
    // Neighbouring rows mostly repeat each other: one comparison instead of a hash.
    if (length == lastLength
        && Arrays.equals(text, from, from + length, pool, lastFrom, lastFrom + length)) {
      return last;
    }
    hash = hash(text, from, length);
    long wanted = (long) hash << 32;
    int mask = slots.length - 1;
    for (int slot = hash & mask; ; slot = (slot + 1) & mask) {
      long found = slots[slot];
      if (found == FREE) {
        return MISSING;
      }
      if ((found & HASH_BITS) == wanted) {
        int entry = (int) found - 1;
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
  int add(byte[] text, int from, int length) {
    return budget.take(length) ? put(text, from, length) : MISSING;
  }

  /** Adds a text that must be there, whatever the budget. */
  void keep(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    hash = hash(bytes, 0, bytes.length);
    put(bytes, 0, bytes.length);
  }

  private int put(byte[] text, int from, int length) {
    if (size * 2 >= slots.length) {
      grow();
    }
    int start = size == 0 ? 0 : ends[size - 1];
    if (start + length > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(start + length, pool.length + (pool.length >> 1)));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
    }
    System.arraycopy(text, from, pool, start, length);
    ends[size] = start + length;
    place((long) hash << 32 | (size + 1));
    return size++;
  }

  /** Number of texts. */
  int size() {
    return size;
  }

  /** The text of a number. */
  String text(int entry) {
    int start = start(entry);
    return new String(pool, start, ends[entry] - start, StandardCharsets.UTF_8);
  }

  private int start(int entry) {
    return entry == 0 ? 0 : ends[entry - 1];
  }

  private void place(long filled) {
    int mask = slots.length - 1;
    int slot = (int) (filled >>> 32) & mask;
    while (slots[slot] != FREE) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = filled;
  }

  private void grow() {
    long[] before = slots;
    slots = new long[before.length * 2];
    for (long filled : before) {
      if (filled != FREE) {
        place(filled);
      }
    }
  }

  /** Two chains of eight bytes a multiplication; every byte counts, and its place. */
  private static int hash(byte[] text, int from, int length) {
    long one = length;
    long two = ODD;
    int i = from;
    int end = from + length;
    for (; i + 16 <= end; i += 16) {
      one = mixed(one ^ eight(text, i));
      two = mixed(two ^ eight(text, i + 8));
    }
    if (i + 8 <= end) {
      one = mixed(one ^ eight(text, i));
      i += 8;
    }
    if (i < end) {
      two = mixed(two ^ rest(text, i, end - i));
    }
    long sum = one * 31 + two;
    return (int) (sum ^ sum >>> 32);
  }

  private static long eight(byte[] text, int i) {
    return (long) EIGHT.get(text, i);
  }

  /** One to seven bytes as a number. */
  private static long rest(byte[] text, int from, int length) {
    if (from + 8 <= text.length) {
      return eight(text, from) & -1L >>> (64 - 8 * length);
    }
    long sum = 0;
    for (int i = length - 1; i >= 0; i--) {
      sum = (sum << 8) | (text[from + i] & 0xff);
    }
    return sum;
  }

  private static long mixed(long sum) {
    long product = sum * ODD;
    return product ^ product >>> 29;
  }
}
