package dev.towerbook.ledger.tuple;

/**
 * What one thread has seen of the resources of a bill, handed on in batches. What it has just seen
 * is not handed on again. Not thread-safe.
 */
public final class ResourceBatch {

  private static final int BATCH = 1 << 12;
  private static final int RECENT = 1 << 14;

  private final ResourceCounts counts;
  private final long[] highs = new long[BATCH];
  private final int[] lows = new int[BATCH];
  private final int[] groups = new int[BATCH];
  // Two numbers each: one half of a digest, then what is kept of the other half with the group.
  private final long[] recent = new long[2 * RECENT];
  private int count;

  public ResourceBatch(ResourceCounts counts) {
    this.counts = counts;
  }

  /** By what resources of the same name in other accounts are told apart. */
  public static long hash(String account) {
    long hash = 1;
    for (int i = 0; i < account.length(); i++) {
      hash = (hash ^ account.charAt(i)) * 0x9E37_79B9_7F4A_7C15L;
      hash ^= hash >>> 32;
    }
    return hash;
  }

  /** The number of a group. */
  public int group(ResourceGroup group) {
    return counts.group(group);
  }

  /** A charge of a resource. */
  public void add(long high, long low, int group) {
    int at = 2 * ((int) low & (RECENT - 1));
    long rest = (low & 0xffff_ffff_0000_0000L) | (group + 1L);
    if (recent[at] == high && recent[at + 1] == rest) {
      return;
    }
    recent[at] = high;
    recent[at + 1] = rest;
    highs[count] = high;
    lows[count] = (int) (low >>> Integer.SIZE);
    groups[count] = group;
    if (++count == BATCH) {
      flush();
    }
  }

  /** Hands on what is left. */
  public void flush() {
    counts.addAll(highs, lows, groups, count);
    count = 0;
  }
}
