package dev.towerbook.ledger.tuple;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.Seeded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The hand-made map against {@link HashMap}, across several growths of both its arrays. */
class TupleMapTest {

  @Test
  void tuples_are_numbered_as_a_hash_map_would() {
    Seeded.rounds(
        15,
        random -> {
          int width = 1 + random.nextInt(20);
          int values = 1 + random.nextInt(40);
          TupleMap map = new TupleMap(width);
          Map<List<Integer>, Integer> plain = new HashMap<>();
          for (int i = 0; i < 12_000; i++) {
            int[] tuple = new int[width];
            for (int k = 0; k < width; k++) {
              tuple[k] = random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(values);
            }
            List<Integer> key = Arrays.stream(tuple).boxed().toList();
            Integer known = plain.putIfAbsent(key, plain.size());
            int found = map.find(tuple);
            if (known == null) {
              assertThat(found).isNegative();
              assertThat(map.insert(tuple, found)).isEqualTo(plain.size() - 1);
            } else {
              assertThat(found).isEqualTo(known);
            }
          }
        });
  }

  @Test
  void every_tuple_is_found_again_after_growth() {
    TupleMap map = new TupleMap(3);
    List<int[]> tuples = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      tuples.add(new int[] {i % 7, i, -i});
      map.insert(tuples.get(i), map.find(tuples.get(i)));
    }
    for (int i = 0; i < tuples.size(); i++) {
      assertThat(map.find(tuples.get(i))).isEqualTo(i);
    }
    assertThat(map.find(new int[] {0, 0, 1})).isNegative();
  }
}
