package dev.towerbook.ledger.tuple;

import java.util.Arrays;

/**
 * The distinct resources of a month, each as 96 bits of its digest with the set of groups that it
 * was seen in: open addressing in 256 parts, so that growing copies little. Up to 5 million
 * resources are counted exactly, but for digests that fall together (a chance of 2·10<sup>-16</sup>
 * for any two of 5 million), in at most 100 MB. Beyond them the table keeps those resources only
 * whose digest ends in a zero bit, then two, and so on: what it counts then is an estimate, and
 * says so. Not thread-safe.
 */
public final class ResourceTable {

  /** Resources that are counted exactly. */
  public static final int EXACT_MAX = 5_000_000;

  private static final int PARTS = 256;

  /** Percent of its room that a part may fill. */
  private static final int FULL = 86;

  private static final int PERCENT = 100;

  /** Takes a resource. */
  @FunctionalInterface
  public interface Taker {
    void take(long high, int low, int set);
  }

  /** Some of the resources. */
  private static final class Part {
    private long[] highs;
    private int[] lows;
    private int[] sets;
    private int size;

    Part(int room) {
      highs = new long[room];
      lows = new int[room];
      sets = new int[room];
    }

    /** Where a resource stands, or would. */
    int slot(long high, int low) {
      // The bits behind those that chose the part, spread over any number of slots.
      int slot = (int) (((high >>> 24 & 0xffff_ffffL) * sets.length) >>> 32);
      while (sets[slot] != 0 && (highs[slot] != high || lows[slot] != low)) {
        slot = slot + 1 == sets.length ? 0 : slot + 1;
      }
      return slot;
    }

    void put(int slot, long high, int low, int set) {
      highs[slot] = high;
      lows[slot] = low;
      sets[slot] = set;
      size++;
    }

    /** The same with other room, without resources that end in a one among some last bits. */
    Part copy(int room, int lastBits) {
      Part copy = new Part(room);
      for (int i = 0; i < sets.length; i++) {
        if (sets[i] != 0 && (lows[i] & lastBits) == 0) {
          copy.put(copy.slot(highs[i], lows[i]), highs[i], lows[i], sets[i]);
        }
      }
      return copy;
    }
  }

  private final GroupSets sets;
  private final int max;
  private final int[] rooms;
  private final Part[] parts = new Part[PARTS];
  private int sampled;
  private long size;

  /**
   * An empty table.
   *
   * @param sets what the numbers of sets stand for
   * @param max resources that are counted exactly
   */
  ResourceTable(GroupSets sets, int max) {
    this.sets = sets;
    this.max = max;
    // Rooms of a part, so that the last one is just large enough for its share of the most.
    int[] all = new int[40];
    long room = Math.max(64L, (long) max * PERCENT / FULL / PARTS + 1);
    for (int i = all.length - 1; i >= 0; i--) {
      all[i] = (int) Math.max(8, room);
      room = room * 4 / 5;
    }
    rooms = Arrays.stream(all).distinct().toArray();
    Arrays.setAll(parts, i -> new Part(rooms[0]));
  }

  /** Adds a resource that was seen in a set of groups. */
  public void add(long high, int low, int set) {
    if ((low & ((1 << sampled) - 1)) != 0) {
      return;
    }
    int number = (int) (high >>> 56);
    Part part = parts[number];
    int slot = part.slot(high, low);
    if (part.sets[slot] != 0) {
      part.sets[slot] = sets.union(part.sets[slot], set);
      return;
    }
    part.put(slot, high, low, set);
    size++;
    if ((long) part.size * PERCENT > (long) part.sets.length * FULL) {
      parts[number] = part.copy(next(part.sets.length), 0);
    }
    if (size > max) {
      sample(sampled + 1);
    }
  }

  private int next(int room) {
    for (int larger : rooms) {
      if (larger > room) {
        return larger;
      }
    }
    return room + room / 8;
  }

  /** Keeps one of 2<sup>n</sup> resources, if the table keeps more. */
  public void sample(int power) {
    if (power <= sampled) {
      return;
    }
    sampled = power;
    size = 0;
    for (int i = 0; i < parts.length; i++) {
      parts[i] = parts[i].copy(parts[i].sets.length, (1 << sampled) - 1);
      size += parts[i].size;
    }
  }

  /** 0 if all resources are kept; n if one of 2<sup>n</sup> is. */
  public int sampled() {
    return sampled;
  }

  /** Resources that are kept. */
  public long size() {
    return size;
  }

  /** The groups of a set, ascending. */
  public int[] groups(int set) {
    return sets.groups(set);
  }

  /** Number of sets. */
  public int setCount() {
    return sets.size();
  }

  /** Hands out every resource that is kept, in no order. */
  public void forEach(Taker taker) {
    for (Part part : parts) {
      for (int i = 0; i < part.sets.length; i++) {
        if (part.sets[i] != 0) {
          taker.take(part.highs[i], part.lows[i], part.sets[i]);
        }
      }
    }
  }
}
