package dev.towerbook.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.job.Drill.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is cut off anywhere and run again publishes the bytes of a run that was never cut off.
 * {@code -Ddrill.every=1} visits every write instead of a part of them.
 */
class RestartTest {

  // A run over the small input makes about a hundred writes; by default every 37th is visited.
  private static final int STEP = 37;
  private static final int FIRST = 5;
  private static final int WRITES_MIN = 60;

  @TempDir private static Path folder;
  private static Drill untouched;
  private static Outcome whole;
  private static SortedMap<String, String> pack;

  @BeforeAll
  static void anUninterruptedRun() throws IOException {
    untouched = Drill.fresh(folder.resolve("fresh"));
    Drill uninterrupted = untouched.copyTo(folder.resolve("uninterrupted"));
    whole = uninterrupted.run();
    pack = uninterrupted.pack();
  }

  @AfterEach
  void theDriverIsTakenOut() {
    HaltingDriver.leave();
  }

  @Test
  void a_run_whose_database_dies_at_any_write_is_run_again() throws IOException {
    int step = Integer.getInteger("drill.every", STEP);
    int write = Math.min(step, FIRST);
    while (diesAt(write)) {
      write += step;
    }
    assertThat(write).as("writes of a run").isGreaterThan(WRITES_MIN);
  }

  @Test
  void a_process_that_is_killed_at_a_commit_is_run_again() throws Exception {
    Drill run = untouched.copyTo(folder.resolve("killed"));
    for (int write : new int[] {70, 20}) {
      Outcome killed =
          run.child(
              Stream.concat(
                      Stream.of("-Ddrill.halt=" + write),
                      HaltingDriver.properties(run.book()).entrySet().stream()
                          .map(property -> "-D" + property.getKey() + "=" + property.getValue()))
                  .toArray(String[]::new));
      assertThat(killed.code()).as(killed.err()).isEqualTo(137);
    }
    isAsIfUninterrupted(run, run.run());
  }

  @Test
  void what_a_killed_publishing_leaves_is_cleared_away() throws IOException {
    Drill run = untouched.copyTo(folder.resolve("publishing"));
    run.run();
    Path link = run.reports().resolve("2026-10");
    Path target = Files.readSymbolicLink(link);
    Files.delete(link);
    Files.createSymbolicLink(run.reports().resolve(".2026-10.tmp"), Path.of("nowhere"));
    Path workspace = Files.createDirectories(run.reports().resolve(target + ".tmp/csv"));
    Files.writeString(workspace.resolve("app_tco.csv"), "half a line");
    isAsIfUninterrupted(run, run.run());
    assertThat(Files.readSymbolicLink(link)).isEqualTo(target);
  }

  private static boolean diesAt(int write) throws IOException {
    Drill run = untouched.copyTo(folder.resolve("write-" + write));
    HaltingDriver.serve(run.book());
    HaltingDriver.arm(write);
    Outcome cut = run.run();
    boolean died = HaltingDriver.leave();
    if (died) {
      assertThat(cut.code()).as("write %d: %s", write, cut.err()).isEqualTo(74);
    } else {
      assertThat(cut.code()).as(cut.err()).isEqualTo(whole.code());
    }
    isAsIfUninterrupted(run, run.run());
    return died;
  }

  private static void isAsIfUninterrupted(Drill run, Outcome again) throws IOException {
    assertThat(again.code()).as("%s: %s", run, again.err()).isEqualTo(whole.code());
    assertThat(run.pack()).as("%s", run).isEqualTo(pack);
    assertThat(run.leftovers()).as("%s", run).isEmpty();
  }
}
