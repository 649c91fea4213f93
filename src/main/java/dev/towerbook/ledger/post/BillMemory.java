package dev.towerbook.ledger.post;

import dev.towerbook.intake.bill.column.BillDictionaries;
import dev.towerbook.intake.bill.column.ChargeColumns;
import dev.towerbook.ledger.fold.PlacedKey;
import dev.towerbook.ledger.tuple.TupleMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one thread has learnt of bills: the numbers of texts, and the place of each distinct tuple
 * of them. A rule is asked once a tuple, not once a line or a file. Not thread-safe.
 */
final class BillMemory {

  /** Numbers of the tuples of one source; beyond them a line is classified anew: 32 MB. */
  private static final int NUMBERS_MAX = 8 << 20;

  private final ChargeColumns wanted;
  private final Map<Layout, Places> placesOfSource = new HashMap<>();
  private BillDictionaries dictionaries;

  /** Files of one folder and layout: a number of another layout may be that of another text. */
  private record Layout(String source, String format) {}

  /** Where the charges of one source go, by tuple. */
  static final class Places {

    private final TupleMap tuples;
    private final List<PlacedKey> keys = new ArrayList<>();

    private Places(int width) {
      tuples = new TupleMap(width);
    }

    /** Number of a tuple, or below 0; see {@link TupleMap#find}. */
    int find(int[] tuple) {
      return tuples.find(tuple);
    }

    PlacedKey key(int number) {
      return keys.get(number);
    }

    boolean isFull() {
      return tuples.isLargerThan(NUMBERS_MAX);
    }

    /** Remembers the place of a tuple that {@link #find} did not have, and answers its number. */
    int add(int[] tuple, int findAnswer, PlacedKey key) {
      keys.add(key);
      return tuples.insert(tuple, findAnswer);
    }
  }

  BillMemory(ChargeColumns wanted) {
    this.wanted = wanted;
    dictionaries = new BillDictionaries(wanted);
  }

  /** What the reader has to look at. */
  ChargeColumns wanted() {
    return wanted;
  }

  BillDictionaries dictionaries() {
    return dictionaries;
  }

  /** Places of a source folder, as rules may ask for it, and layout. */
  Places places(String sourceFolder, String format) {
    return placesOfSource.computeIfAbsent(
        new Layout(sourceFolder, format), none -> new Places(wanted.size() + BillFold.MONTHS));
  }

  /** Makes room before another part is read, if there is none left. */
  void tidy() {
    if (dictionaries.isFull() || placesOfSource.values().stream().anyMatch(Places::isFull)) {
      dictionaries = new BillDictionaries(wanted);
      placesOfSource.clear();
    }
  }
}
