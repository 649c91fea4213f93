package dev.towerbook.store.packed;

import dev.towerbook.ledger.tuple.ChargeTuple;
import dev.towerbook.ledger.tuple.ChargeTuples;
import dev.towerbook.ledger.tuple.TupleSum;
import dev.towerbook.mapping.Classification;
import dev.towerbook.store.rows.Months;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/** The tuples of a month in columns: values of one field lie together, and deflate well. */
record PackedTuples(ChargeTuples tuples, YearMonth month) {

  private static final TupleSum[] SUMS = TupleSum.values();

  void write(PackedOut out, ToLongFunction<Classification> placeId) throws IOException {
    int[] all = tuples.in(month);
    out.number(tuples.fields().size());
    out.number(all.length);
    for (int field = 0; field < tuples.fields().size(); field++) {
      field(all, field, out);
    }
    for (int tuple : all) {
      out.number(tuples.chargeMonth(tuple));
    }
    for (int tuple : all) {
      out.number(placeId.applyAsLong(tuples.placeOf(tuple)));
    }
    for (int tuple : all) {
      out.number(tuples.lines(tuple));
    }
    for (TupleSum sum : SUMS) {
      for (int tuple : all) {
        BigDecimal billed =
            sum == TupleSum.BILLED ? BigDecimal.ZERO : tuples.sum(tuple, TupleSum.BILLED);
        out.amount(tuples.sum(tuple, sum), billed);
      }
    }
  }

  /** Its name, its distinct values in this month, and the number of that of each tuple. */
  private void field(int[] all, int field, PackedOut out) throws IOException {
    List<String> words = tuples.words(field);
    int[] numbers = new int[words.size()];
    List<String> used = new ArrayList<>();
    for (int tuple : all) {
      int word = tuples.value(tuple, field);
      if (numbers[word] == 0) {
        used.add(words.get(word));
        numbers[word] = used.size();
      }
    }
    out.text(tuples.fields().get(field));
    out.number(used.size());
    for (String word : used) {
      out.text(word);
    }
    for (int tuple : all) {
      out.number(numbers[tuples.value(tuple, field)] - 1L);
    }
  }

  static void read(PackedIn in, LongFunction<Classification> place, Consumer<ChargeTuple> taker)
      throws IOException {
    int width = in.count();
    int count = in.count();
    List<String> fields = new ArrayList<>();
    String[][] values = new String[width][];
    for (int field = 0; field < width; field++) {
      fields.add(in.text());
      values[field] = values(in, count);
    }
    int[] months = new int[count];
    for (int i = 0; i < count; i++) {
      months[i] = in.count();
    }
    long[] places = new long[count];
    for (int i = 0; i < count; i++) {
      places[i] = in.number();
    }
    long[] lines = new long[count];
    for (int i = 0; i < count; i++) {
      lines[i] = in.number();
    }
    BigDecimal[][] sums = new BigDecimal[SUMS.length][count];
    for (int sum = 0; sum < SUMS.length; sum++) {
      for (int i = 0; i < count; i++) {
        sums[sum][i] = in.amount(sum == 0 ? BigDecimal.ZERO : sums[0][i]);
      }
    }
    List<String> names = List.copyOf(fields);
    for (int i = 0; i < count; i++) {
      taker.accept(
          new ChargeTuple(
              names,
              row(values, i),
              Months.of(months[i]),
              place.apply(places[i]),
              lines[i],
              row(sums, i)));
    }
  }

  private static String[] values(PackedIn in, int count) throws IOException {
    String[] words = new String[in.count()];
    for (int i = 0; i < words.length; i++) {
      words[i] = in.text();
    }
    String[] values = new String[count];
    for (int i = 0; i < count; i++) {
      values[i] = words[in.count()];
    }
    return values;
  }

  private static <T> List<T> row(T[][] columns, int at) {
    List<T> row = new ArrayList<>(columns.length);
    for (T[] column : columns) {
      row.add(column[at]);
    }
    return row;
  }
}
