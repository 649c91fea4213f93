package dev.towerbook.ledger.tuple;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.ledger.Deliveries;
import dev.towerbook.mapping.Classification;
import dev.towerbook.mapping.Classifier;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChargeTuplesTest {

  private static final Classification PLACE =
      new Classifier(Deliveries.SHELF, List.of())
          .place(new String[0], LocalDate.of(2026, 5, 1))
          .classification();

  private static final List<String> FIELDS = List.of("Service", "Resource");

  /** Tuples that a thread remembers, and others that it does not. */
  private static ChargeTuples tuples(int remembered, int others) {
    TupleFold fold = new TupleFold(FIELDS.size());
    for (int i = 1; i <= remembered; i++) {
      fold.open(new int[] {1 + i % 3, i, 202605, 202605}, PLACE);
    }
    for (int i = 1; i <= others; i++) {
      fold.rest(new int[] {1 + i % 3, remembered + i, 202605, 202605}, PLACE, 0);
    }
    return fold.done(FIELDS, (field, code) -> FIELDS.get(field) + code);
  }

  @Test
  void what_a_thread_cannot_remember_folds_the_field_with_most_values() {
    assertThat(tuples(50, 0).folded()).isEmpty();
    assertThat(tuples(50, 0).in(java.time.YearMonth.of(2026, 5))).hasSize(50);

    ChargeTuples folded = tuples(50, 10);
    assertThat(folded.folded()).containsExactly("Resource");
    assertThat(folded.words(1)).containsExactly("");
    assertThat(folded.in(java.time.YearMonth.of(2026, 5))).hasSize(3);
  }

  @Test
  void a_field_that_one_part_has_folded_is_folded_in_all() {
    ChargeTuples both = tuples(50, 10).plus(tuples(40, 0));

    assertThat(both.folded()).containsExactly("Resource");
    assertThat(both.in(java.time.YearMonth.of(2026, 5))).hasSize(3);
    assertThat(tuples(50, 0).plus(tuples(60, 0)).in(java.time.YearMonth.of(2026, 5))).hasSize(60);
  }
}
