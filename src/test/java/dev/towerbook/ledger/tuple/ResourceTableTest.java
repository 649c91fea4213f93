package dev.towerbook.ledger.tuple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResourceTableTest {

  @Test
  void resources_are_counted_as_a_set_counts_them_with_all_groups_that_they_were_seen_in() {
    Random random = new Random(11);
    GroupSets sets = new GroupSets();
    ResourceTable table = new ResourceTable(sets, 100_000);
    long[] highs = random.longs(20_000).toArray();
    Map<Long, Integer> groups = new HashMap<>();
    for (int i = 0; i < 60_000; i++) {
      long high = highs[random.nextInt(highs.length)];
      int group = random.nextInt(3);
      table.add(high, (int) (high * 31), sets.number(group));
      groups.merge(high, 1 << group, (one, other) -> one | other);
    }

    Map<Long, Integer> found = new HashMap<>();
    table.forEach(
        (high, low, set) -> {
          int bits = 0;
          for (int group : table.groups(set)) {
            bits |= 1 << group;
          }
          found.put(high, bits);
        });
    assertThat(found).isEqualTo(groups);
    assertThat(table.size()).isEqualTo(groups.size());
    assertThat(table.sampled()).isZero();
  }

  @Test
  void beyond_the_most_resources_the_number_is_an_estimate() {
    Random random = new Random(12);
    GroupSets sets = new GroupSets();
    ResourceTable table = new ResourceTable(sets, 10_000);
    for (int i = 0; i < 100_000; i++) {
      table.add(random.nextLong(), random.nextInt(), sets.number(0));
    }

    assertThat(table.sampled()).isEqualTo(4);
    assertThat(table.size()).isLessThanOrEqualTo(10_000);
    assertThat((double) (table.size() << table.sampled())).isCloseTo(100_000, within(5_000.0));
  }
}
