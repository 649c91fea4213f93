package dev.towerbook.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.Seeded;
import dev.towerbook.job.Drill.Outcome;
import dev.towerbook.job.step.QuickNight.End;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The histories of {@link DeliveryWalkTest} by whole nights in processes of their own. {@code
 * -Dwalk.launched=10 -Dwalk.launcher=./towerbook} walks ten by the launcher and the jar.
 */
class LaunchedWalkTest {

  private static final int HISTORIES = 1;
  private static final int NIGHTS = 2;

  @TempDir private static Path folder;
  private static int number;

  @Test
  void whole_nights_count_what_a_person_would_say() {
    int histories = Integer.getInteger("walk.launched", HISTORIES);
    Seeded.rounds(histories, LaunchedWalkTest::walk);
  }

  private static void walk(Random random) throws IOException, InterruptedException {
    Drill run = Drill.fresh(folder.resolve("history-" + number++));
    WalkedInput input = new WalkedInput(run.input(), random);
    WalkModel model = new WalkModel();
    List<String> story = new ArrayList<>();
    for (int i = 0; i < NIGHTS; i++) {
      for (int changes = 1 + random.nextInt(5); changes > 0; changes--) {
        story.add(input.change());
      }
      WalkModel.Expectation expected = model.expect(input);
      Outcome outcome = run.end(started(run));
      String reported = story + outcome.out() + outcome.err();
      if (expected.end() == End.REFUSED) {
        assertThat(outcome.code()).as(reported).isEqualTo(2);
        continue;
      }
      assertThat(outcome.code()).as(reported).isIn(expected.code(), 3);
      assertThat(outcome.out().contains("Nothing new"))
          .as(reported)
          .isEqualTo(expected.end() == End.NOTHING_NEW);
      assertThat(counted(run)).as(reported).isEqualTo(new TreeSet<>(expected.counted().keySet()));
      if (expected.end() == End.PUBLISHED) {
        model.published(input, expected);
        String problems = Objects.requireNonNull(run.pack().get("csv/problems.csv"));
        for (String name : expected.withdrawn()) {
          assertThat(problems).as(reported).contains("DELIVERY-WITHDRAWN", name);
        }
      }
    }
  }

  private static Process started(Drill run) throws IOException {
    String launcher = System.getProperty("walk.launcher");
    return launcher == null
        ? run.start(List.of(), "--month", "2026-10")
        : run.launch(Path.of(launcher), "--month", "2026-10");
  }

  private static Set<String> counted(Drill run) throws IOException {
    Set<String> names = new TreeSet<>();
    Objects.requireNonNull(run.pack().get("csv/deliveries.csv"))
        .lines()
        .filter(line -> line.contains(",loaded,") || line.contains(",kept,"))
        .forEach(line -> names.add(line.substring(0, line.indexOf(',')).replace("\"", "")));
    return names;
  }
}
