package dev.towerbook.ledger.tuple;

import dev.towerbook.intake.bill.column.ChargeCursor;
import dev.towerbook.intake.bill.column.CostMeasure;
import dev.towerbook.mapping.Classification;
import dev.towerbook.money.ExactSum;
import dev.towerbook.money.ExactSums;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Adds charges up by tuple, on the way of each line: sums lie in flat arrays, and what a ledger
 * entry needs is added up from its tuples at the end. Tuples are those of the thread's
 * dictionaries; {@link #done} puts words in place of numbers. Not thread-safe.
 */
public final class TupleFold {

  /** Tuples of a part beyond those that its thread remembers. */
  private static final int TUPLES_MAX = 400_000;

  /** Stands for all values of a field that was folded. */
  private static final int FOLDED = -1;

  /** Billing month, charge month and place stand behind the values. */
  private static final int BEHIND = 3;

  private final int width;
  private final Words<Classification> places = new Words<>();
  private final BitSet folded = new BitSet();
  private final TupleMap others;
  private final List<Integer> numbersOfOthers = new ArrayList<>();
  private int[] tuples;
  private long[] lines = new long[64];
  private final ExactSums sums = new ExactSums(64 * TupleSum.COUNT);
  private int size;
  private int limit = TUPLES_MAX;

  /**
   * A fold without tuples.
   *
   * @param width number of fields
   */
  public TupleFold(int width) {
    this.width = width;
    tuples = new int[64 * (width + BEHIND)];
    others = new TupleMap(width + BEHIND + 1);
  }

  /** What a field's number stands for. */
  @FunctionalInterface
  public interface Text {
    String of(int field, int code);
  }

  /**
   * Numbers a tuple that is remembered and comes for the first time.
   *
   * @param tuple numbers of the values, then billing and charge month
   */
  public int open(int[] tuple, Classification place) {
    return open(behind(tuple, place));
  }

  /**
   * Numbers a tuple that is not remembered: values that are told apart no more count as one.
   *
   * @param entry number of the ledger entry: tuples of two entries are never one
   */
  public int rest(int[] tuple, Classification place, int entry) {
    int[] all = behind(tuple, place);
    for (int field = 0; field < width; field++) {
      if (all[field] < 0) {
        folded.set(field);
      }
    }
    if (folded.isEmpty() || size > limit) {
      foldWidest();
      limit = Math.max(limit, size + TUPLES_MAX / 8);
    }
    folded.stream().forEach(field -> all[field] = FOLDED);
    int[] apart = Arrays.copyOf(all, all.length + 1);
    apart[all.length] = entry;
    int known = others.find(apart);
    if (known >= 0) {
      return numbersOfOthers.get(known);
    }
    others.insert(apart, known);
    numbersOfOthers.add(open(all));
    return size - 1;
  }

  private int[] behind(int[] tuple, Classification place) {
    int[] all = Arrays.copyOf(tuple, width + BEHIND);
    all[width + BEHIND - 1] = places.number(place);
    return all;
  }

  private int open(int[] all) {
    if ((size + 1) * all.length > tuples.length) {
      tuples = Arrays.copyOf(tuples, tuples.length * 2);
    }
    System.arraycopy(all, 0, tuples, size * all.length, all.length);
    if (size == lines.length) {
      lines = Arrays.copyOf(lines, size * 2);
    }
    sums.room((size + 1) * TupleSum.COUNT);
    return size++;
  }

  /** Folds the field with most distinct values of those that are not folded. */
  private void foldWidest() {
    int widest = -1;
    int most = 1;
    for (int field = 0; field < width; field++) {
      BitSet codes = new BitSet();
      for (int i = 0; i < size && !folded.get(field); i++) {
        codes.set(Math.max(0, tuples[i * (width + BEHIND) + field]));
      }
      if (codes.cardinality() > most) {
        widest = field;
        most = codes.cardinality();
      }
    }
    if (widest >= 0) {
      folded.set(widest);
    }
  }

  /** Adds a charge to a tuple. */
  public void add(int tuple, ChargeCursor row) {
    int at = tuple * TupleSum.COUNT;
    row.addTo(CostMeasure.BILLED, sums, at);
    // A cost that is not stated adds nothing; intake counts and names the lines.
    row.addTo(CostMeasure.EFFECTIVE, sums, at + TupleSum.EFFECTIVE.index());
    row.addTo(CostMeasure.LIST, sums, at + TupleSum.LIST.index());
    row.addTo(CostMeasure.CONTRACTED, sums, at + TupleSum.CONTRACTED.index());
    lines[tuple]++;
  }

  /** Adds what a charge has without a price, without its sign. */
  public void addUnpriced(int tuple, ChargeCursor row) {
    row.addGrossTo(CostMeasure.EFFECTIVE, sums, tuple * TupleSum.COUNT + TupleSum.UNPRICED.index());
  }

  /** Adds a charge below zero. */
  public void addCredit(int tuple, ChargeCursor row) {
    row.addTo(CostMeasure.EFFECTIVE, sums, tuple * TupleSum.COUNT + TupleSum.CREDITS.index());
  }

  /** Number of tuples. */
  public int size() {
    return size;
  }

  /** Charges of a tuple. */
  public long lines(int tuple) {
    return lines[tuple];
  }

  /** Adds a sum of a tuple to another sum. */
  public void addTo(ExactSum target, int tuple, TupleSum of) {
    sums.addTo(target, tuple * TupleSum.COUNT + of.index());
  }

  /**
   * The tuples with words in place of numbers.
   *
   * @param fields names of the fields
   */
  public ChargeTuples done(List<String> fields, Text text) {
    ChargeTuples all = new ChargeTuples(fields);
    folded.stream().forEach(field -> all.fold(fields.get(field)));
    int[][] numbers = new int[width][];
    for (int field = 0; field < width; field++) {
      numbers[field] = new int[64];
    }
    int[] tuple = new int[width + BEHIND];
    for (int i = 0; i < size; i++) {
      System.arraycopy(tuples, i * tuple.length, tuple, 0, tuple.length);
      for (int field = 0; field < width; field++) {
        int code = tuple[field];
        if (code <= 0 || folded.get(field)) {
          tuple[field] = 0;
          continue;
        }
        if (code >= numbers[field].length) {
          numbers[field] = Arrays.copyOf(numbers[field], Math.max(code + 1, code * 2));
        }
        if (numbers[field][code] == 0) {
          numbers[field][code] = all.word(field, text.of(field, code));
        }
        tuple[field] = numbers[field][code];
      }
      tuple[width + BEHIND - 1] = all.place(places.all().get(tuple[width + BEHIND - 1]));
      all.add(tuple, lines[i], sums, i * TupleSum.COUNT);
    }
    return all;
  }
}
