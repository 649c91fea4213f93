package dev.towerbook.table.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.bill.BillFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The second count sees what a reader should have seen. */
class RecordCountTest {

  private static RecordCount counted(byte[] text, int step) throws IOException {
    RecordCount count = new RecordCount(new ByteArrayInputStream(text));
    byte[] block = new byte[step + 3];
    while (count.read(block, 3, step) >= 0) {
      // Only what passes is of interest.
    }
    return count;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'';0;0",
        "'a,b\n';1;1",
        "'a,b';1;1",
        "'a\r\nb\r\n';2;2",
        "'a\rb\r';2;2",
        "'a\n\nb\n';3;3",
        "'\"a\nb\",c\nd';2;3",
        "'\"a\"\"\r\nb\",c\r\n\"\"\n';2;3"
      })
  void lines_and_records_are_counted(String text, long records, long lines) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int step = 1; step < 20; step++) {
      RecordCount count = counted(bytes, step);
      assertThat(count.records()).isEqualTo(records);
      assertThat(count.lines()).isEqualTo(lines);
    }
    assertThat(ExactRecords.of(new ByteArrayInputStream(bytes))).isEqualTo(records);
  }

  @Test
  void both_counts_agree_where_quotes_stand_at_the_edges_of_cells() throws IOException {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      byte[] bytes = BillFiles.random(random, random.nextInt(60)).getBytes(StandardCharsets.UTF_8);
      long exact = ExactRecords.of(new ByteArrayInputStream(bytes));
      assertThat(counted(bytes, 1 + random.nextInt(500)).records())
          .as("seed %d", seed)
          .isEqualTo(exact);
    }
  }

  @Test
  void a_single_quote_inside_a_cell_is_left_to_the_exact_count() throws IOException {
    byte[] bytes = "a,12\" screen\nb,c\nd,e\n".getBytes(StandardCharsets.UTF_8);
    assertThat(counted(bytes, 64).records()).isNotEqualTo(3);
    assertThat(ExactRecords.of(new ByteArrayInputStream(bytes))).isEqualTo(3);
  }
}
