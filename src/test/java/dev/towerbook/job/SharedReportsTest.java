package dev.towerbook.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.job.Drill.Outcome;
import dev.towerbook.report.pack.PackContents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs with books of their own may not publish into one reports folder at the same time. */
class SharedReportsTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void of_two_processes_one_publishes_a_whole_pack_and_the_other_touches_nothing()
      throws Exception {
    Drill one = Drill.fresh(folder.resolve("one"));
    Drill two = one.copyTo(folder.resolve("two"));
    String shared = one.reports().toString();
    Process first = one.start(List.of());
    Process second = two.start(List.of(), "--reports", shared);
    List<Outcome> outcomes = List.of(one.end(first), two.end(second));
    assertThat(outcomes).as("%s", outcomes).extracting(Outcome::code).containsOnlyOnce(0, 75);
    assertThat(outcomes.get(0).err() + outcomes.get(1).err())
        .contains("publishes into " + shared, "Nothing was changed", "Fix:");
    PackContents.check(
        one.reports().resolve("2026-10").toRealPath(), Set.of("portfolio.pdf", "index.html"));
    assertThat(one.leftovers()).isEmpty();
    assertThat(Files.readString(one.reports().resolve("last-run.txt"))).contains("code 0");
  }

  @Test
  void a_reports_folder_in_use_is_named() throws IOException {
    Drill run = Drill.fresh(folder.resolve("night"));
    RunLock lock = RunLock.ofReports(Files.createDirectories(run.reports())).orElseThrow();
    try {
      Outcome outcome = run.run();
      assertThat(outcome.code()).isEqualTo(75);
      assertThat(outcome.err()).contains(run.reports().toString(), "--reports folders");
      assertThat(run.reports().resolve("last-run.txt")).doesNotExist();
    } finally {
      lock.close();
    }
  }
}
