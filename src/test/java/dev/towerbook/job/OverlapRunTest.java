package dev.towerbook.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.job.Drill.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same rows in two files, from the input folder to the exit code and back. */
class OverlapRunTest {

  @TempDir private Path folder;

  @Test
  void rows_of_two_files_count_once_until_one_of_the_files_is_taken_away() throws IOException {
    Drill run = Drill.fresh(folder.resolve("night"));
    assertThat(run.run().code()).isZero();
    String total = total(run);
    Path bill = run.input().resolve(SmallInput.AWS_OCTOBER);
    List<String> rows = Files.readAllLines(bill);
    Path copy = bill.resolveSibling("again.csv");
    Files.write(copy, rows.subList(0, rows.size() - 3));

    Outcome twice = run.run();
    assertThat(twice.code()).as(twice.err()).isEqualTo(3);
    assertThat(twice.out() + twice.err()).contains("bills/aws/again.csv", "USD", "provisional");
    assertThat(total(run)).isEqualTo(total);
    assertThat(run.pack().get("csv/excluded_rows.csv"))
        .contains("bills/aws/again.csv,bills/aws/2026-10.csv,same-rows,");

    assertThat(run.run().code()).as("nothing new, still a doubt").isEqualTo(3);

    Files.delete(copy);
    Outcome once = run.run();
    assertThat(once.code()).as(once.out() + once.err()).isZero();
    assertThat(total(run)).isEqualTo(total);
  }

  private static String total(Drill run) throws IOException {
    return Objects.requireNonNull(run.pack().get("csv/months.csv"));
  }
}
