package dev.towerbook.ledger.tuple;

import dev.towerbook.mapping.Classification;
import dev.towerbook.money.ExactSums;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The distinct tuples of a bill: values of the fields that rules read and that every ledger entry
 * keeps, with lines and sums, dictionary-coded. A line of a bill is in exactly one. There are so
 * many as the bill has kinds of charges; if they are too many, fields are folded: all their values
 * count as none. Not thread-safe.
 */
public final class ChargeTuples {

  /** Of a file in a month; beyond them the field with most distinct values is folded. */
  static final int TUPLES_MAX = 2_000_000;

  private static final int BEHIND = 3;

  private final List<String> fields;
  private final SortedSet<String> folded = new TreeSet<>();
  private final List<Words<String>> words = new ArrayList<>();
  private final Words<Classification> places = new Words<>();
  private final ExactSums sums = new ExactSums(64 * TupleSum.COUNT);
  private final TupleMap tuples;
  private long[] lines = new long[64];

  /** No tuples of some fields. */
  public ChargeTuples(List<String> fields) {
    this.fields = List.copyOf(fields);
    for (int i = 0; i < fields.size(); i++) {
      Words<String> none = new Words<>();
      none.number("");
      words.add(none);
    }
    tuples = new TupleMap(fields.size() + BEHIND);
  }

  /** Names of the fields. */
  public List<String> fields() {
    return fields;
  }

  /** Fields of which all values count as none, because they were too many. */
  public SortedSet<String> folded() {
    return Collections.unmodifiableSortedSet(folded);
  }

  void fold(String field) {
    folded.add(field);
  }

  int word(int field, String word) {
    return words.get(field).number(word);
  }

  int place(Classification place) {
    return places.number(place);
  }

  /** Adds a tuple of words of this dictionary, then months and place. */
  void add(int[] tuple, long more, ExactSums of, int at) {
    int number = tuples.find(tuple);
    if (number < 0) {
      number = tuples.insert(tuple, number);
      sums.room((number + 1) * TupleSum.COUNT);
      if (number >= lines.length) {
        lines = Arrays.copyOf(lines, number * 2);
      }
    }
    lines[number] += more;
    for (int i = 0; i < TupleSum.COUNT; i++) {
      sums.add(number * TupleSum.COUNT + i, of, at + i);
    }
  }

  /** These and others of the same fields: those of another part. */
  public ChargeTuples plus(ChargeTuples others) {
    ChargeTuples all = new ChargeTuples(fields);
    all.folded.addAll(folded);
    all.folded.addAll(others.folded);
    all.addAll(this);
    all.addAll(others);
    return all.narrowed();
  }

  /** The same with fields folded until no month has too many. */
  private ChargeTuples narrowed() {
    ChargeTuples narrow = this;
    while (narrow.most() > TUPLES_MAX) {
      ChargeTuples next = new ChargeTuples(fields);
      next.folded.addAll(narrow.folded);
      next.folded.add(narrow.widest());
      next.addAll(narrow);
      narrow = next;
    }
    return narrow;
  }

  private int most() {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int i = 0; tuples.size() > TUPLES_MAX && i < tuples.size(); i++) {
      counts.merge(tuples.at(i, fields.size()), 1, Integer::sum);
    }
    return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  private String widest() {
    int widest = 0;
    for (int field = 1; field < fields.size(); field++) {
      if (words.get(field).all().size() > words.get(widest).all().size()) {
        widest = field;
      }
    }
    return fields.get(widest);
  }

  private void addAll(ChargeTuples others) {
    int width = fields.size();
    int[] tuple = new int[width + BEHIND];
    for (int i = 0; i < others.tuples.size(); i++) {
      for (int field = 0; field < width; field++) {
        tuple[field] =
            folded.contains(fields.get(field))
                ? 0
                : word(field, others.words.get(field).all().get(others.tuples.at(i, field)));
      }
      tuple[width] = others.tuples.at(i, width);
      tuple[width + 1] = others.tuples.at(i, width + 1);
      tuple[width + 2] = place(others.places.all().get(others.tuples.at(i, width + 2)));
      add(tuple, others.lines[i], others.sums, i * TupleSum.COUNT);
    }
  }

  /** Billing months, ascending. */
  public SortedSet<YearMonth> months() {
    SortedSet<YearMonth> months = new TreeSet<>();
    for (int i = 0; i < tuples.size(); i++) {
      months.add(month(tuples.at(i, fields.size())));
    }
    return months;
  }

  /** Numbers of the tuples of a billing month. */
  public int[] in(YearMonth month) {
    int wanted = month.getYear() * 100 + month.getMonthValue();
    int[] numbers = new int[tuples.size()];
    int count = 0;
    for (int i = 0; i < tuples.size(); i++) {
      if (tuples.at(i, fields.size()) == wanted) {
        numbers[count++] = i;
      }
    }
    return Arrays.copyOf(numbers, count);
  }

  /** The distinct values of a field; the first is none. */
  public List<String> words(int field) {
    return Collections.unmodifiableList(words.get(field).all());
  }

  /** Number of a tuple's value of a field among {@link #words}. */
  public int value(int tuple, int field) {
    return tuples.at(tuple, field);
  }

  /** Month of use, yyyymm. */
  public int chargeMonth(int tuple) {
    return tuples.at(tuple, fields.size() + 1);
  }

  /** Where the rules have put a tuple. */
  public Classification placeOf(int tuple) {
    return places.all().get(tuples.at(tuple, fields.size() + 2));
  }

  /** Charges of a tuple. */
  public long lines(int tuple) {
    return lines[tuple];
  }

  /** A sum of a tuple. */
  public BigDecimal sum(int tuple, TupleSum of) {
    return sums.total(tuple * TupleSum.COUNT + of.index());
  }

  private static YearMonth month(int number) {
    return YearMonth.of(number / 100, number % 100);
  }
}
