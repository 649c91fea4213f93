package dev.towerbook.ledger.overlap;

import dev.towerbook.money.ExactSum;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Prints of rows of several files, in arrays. If there are more than fit, only those of one bucket
 * are kept, and the files are read once a bucket: rows that are the same are always in the same
 * one.
 */
final class RowPrints {

  private static final int FIRST_ROOM = 1024;

  private final int bucket;
  private final int buckets;
  private final List<Map<Long, Long>> rows;
  private final List<Map<Long, ExactSum>> sums;
  private final Renumbered renumbered;
  private long[] wholes = new long[FIRST_ROOM];
  private long[] identities = new long[FIRST_ROOM];
  private long[] groups = new long[FIRST_ROOM];
  private int[] lines = new int[FIRST_ROOM];
  private int[] files = new int[FIRST_ROOM];
  private int size;

  /** Takes rows of the same identity, which are of one group. */
  @FunctionalInterface
  interface SameRows {
    /**
     * Takes them.
     *
     * @param rows their numbers, ordered by file, print and line
     */
    void rows(int[] rows);
  }

  /**
   * @param bucket number of the bucket that is kept, from 0 on
   * @param files number of files
   */
  RowPrints(int bucket, int buckets, int files) {
    this.bucket = bucket;
    this.buckets = buckets;
    this.renumbered = new Renumbered(files);
    this.rows =
        IntStream.range(0, files)
            .mapToObj(i -> (Map<Long, Long>) new HashMap<Long, Long>())
            .toList();
    this.sums =
        IntStream.range(0, files)
            .mapToObj(i -> (Map<Long, ExactSum>) new HashMap<Long, ExactSum>())
            .toList();
  }

  /** Lines of invoices without their numbers. */
  Renumbered renumbered() {
    return renumbered;
  }

  /** What the rows of a file and group cost or count together; hours of a timesheet. */
  ExactSum sum(int file, long group) {
    return sums.get(file).computeIfAbsent(group, none -> new ExactSum());
  }

  /** The same of a file by group, of every bucket; empty for invoices. */
  Map<Long, BigDecimal> costs(int file) {
    Map<Long, BigDecimal> costs = new HashMap<>();
    sums.get(file).forEach((group, sum) -> costs.put(group, sum.total()));
    return costs;
  }

  void add(int file, long group, long whole, long identity, long line) {
    rows.get(file).merge(group, 1L, Long::sum);
    long of = identity * 31 + group;
    if (Long.remainderUnsigned(of, buckets) != bucket) {
      return;
    }
    if (size == wholes.length) {
      int room = size * 2;
      wholes = Arrays.copyOf(wholes, room);
      identities = Arrays.copyOf(identities, room);
      groups = Arrays.copyOf(groups, room);
      lines = Arrays.copyOf(lines, room);
      files = Arrays.copyOf(files, room);
    }
    wholes[size] = whole * 31 + group;
    identities[size] = of;
    groups[size] = group;
    lines[size] = Math.toIntExact(line);
    files[size] = file;
    size++;
  }

  /** All rows of a file by group, of every bucket. */
  Map<Long, Long> rows(int file) {
    return rows.get(file);
  }

  int size() {
    return size;
  }

  long whole(int row) {
    return wholes[row];
  }

  long group(int row) {
    return groups[row];
  }

  int line(int row) {
    return lines[row];
  }

  int file(int row) {
    return files[row];
  }

  /** Hands on rows of the same identity that stand in more than one file. */
  void forEach(SameRows taker) {
    long low = Long.highestOneBit(Math.max(1, size)) * 2 - 1;
    long[] order = new long[size];
    for (int i = 0; i < size; i++) {
      order[i] = (identities[i] & ~low) | i;
    }
    Arrays.sort(order);
    int from = 0;
    while (from < size) {
      int to = from + 1;
      while (to < size && (order[to] & ~low) == (order[from] & ~low)) {
        to++;
      }
      if (to - from > 1) {
        similar(order, from, to, low, taker);
      }
      from = to;
    }
  }

  /** Rows whose identities begin alike. */
  private void similar(long[] order, int from, int to, long low, SameRows taker) {
    Integer[] rowsAlike = new Integer[to - from];
    for (int i = from; i < to; i++) {
      rowsAlike[i - from] = (int) (order[i] & low);
    }
    Arrays.sort(rowsAlike, this::compare);
    int first = 0;
    for (int i = 1; i <= rowsAlike.length; i++) {
      if (i == rowsAlike.length || identities[rowsAlike[i]] != identities[rowsAlike[first]]) {
        if (files[rowsAlike[first]] != files[rowsAlike[i - 1]]) {
          taker.rows(Arrays.stream(rowsAlike, first, i).mapToInt(Integer::intValue).toArray());
        }
        first = i;
      }
    }
  }

  private int compare(int one, int two) {
    int byIdentity = Long.compare(identities[one], identities[two]);
    int byFile = byIdentity != 0 ? byIdentity : Integer.compare(files[one], files[two]);
    int byWhole = byFile != 0 ? byFile : Long.compare(wholes[one], wholes[two]);
    return byWhole != 0 ? byWhole : Integer.compare(lines[one], lines[two]);
  }
}
