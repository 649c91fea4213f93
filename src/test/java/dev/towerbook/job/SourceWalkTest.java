package dev.towerbook.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.Seeded;
import dev.towerbook.assess.Shelf;
import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.job.step.QuickNight;
import dev.towerbook.job.step.QuickNight.End;
import dev.towerbook.job.step.QuickNight.Outcome;
import dev.towerbook.table.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Random histories of sources that come, end, overlap and miss, night by night against a model.
 * {@code -Dwalk.histories=20000} walks as many; {@code -Dseed=…} walks one history again.
 */
@Execution(ExecutionMode.CONCURRENT)
class SourceWalkTest {

  private static final int HISTORIES = 500;
  private static final int NIGHTS = 3;
  private static final int CHANGES = 5;

  @TempDir private static Path folder = Path.of("");

  private static final SortedMap<String, Integer> ENDS = new TreeMap<>();
  private static QuickNight nights;
  private static Shelf shelf;
  private static DeclaredSources said = DeclaredSources.NONE;

  @BeforeAll
  static void a_book_in_memory() throws IOException {
    shelf = QuickNight.fewRules(folder.resolve("mappings"));
    nights = new QuickNight(folder, shelf, Optional.empty());
  }

  @AfterAll
  static void close() {
    nights.close();
  }

  @Test
  void what_counts_and_what_is_missed_is_what_a_person_would_say() {
    int histories = Integer.getInteger("walk.histories", HISTORIES);
    Seeded.rounds(histories, SourceWalkTest::walk);
    if (histories >= HISTORIES && Long.getLong("seed") == null) {
      assertThat(ENDS.keySet()).as("%s", ENDS).contains("0 2026-10", "3 2026-10", "3 2026-09");
    }
  }

  private static void walk(Random random) {
    nights.forget();
    WalkedInput.clear(nights.reports());
    WalkedSources input = new WalkedSources(nights.input(), random);
    List<String> story = new ArrayList<>();
    for (int run = 0; run < NIGHTS; run++) {
      for (int changes = random.nextInt(CHANGES); changes > 0; changes--) {
        story.add(input.change());
      }
      story.add("NIGHT");
      run(input, story);
    }
  }

  private static void run(WalkedSources input, List<String> story) {
    SourceModel.Expectation expected = SourceModel.expect(input);
    declare(input);
    Outcome outcome = nights.run();
    String reported =
        String.join("; ", story)
            + "\n expected "
            + expected
            + "\n came "
            + outcome.problems().stream().filter(p -> p.severity() != Severity.WARNING).toList()
            + outcome.reasons();
    // What a withdrawal is, the walk of deliveries holds.
    boolean doubt =
        outcome.reasons().stream().anyMatch(reason -> !reason.contains("have left the book"));
    if (expected.refused()) {
      assertThat(outcome.end()).as(reported).isEqualTo(End.REFUSED);
      ENDS.merge("2", 1, Integer::sum);
      return;
    }
    assertThat(outcome.end()).as(reported).isNotEqualTo(End.REFUSED);
    assertThat(doubt).as(reported).isEqualTo(expected.doubt());
    outcome.month().ifPresent(month -> assertThat(month).as(reported).isEqualTo(expected.month()));
    assertThat(nights.counted()).as(reported).isEqualTo(expected.money());
    ENDS.merge((doubt ? "3 " : "0 ") + expected.month(), 1, Integer::sum);
  }

  /** A shelf that says something else makes the pack anew, which its hash would tell otherwise. */
  private static void declare(WalkedSources input) {
    DeclaredSources declared = declared(input);
    if (!declared.equals(said)) {
      said = declared;
      nights.shelf(with(declared));
      WalkedInput.clear(nights.reports());
    }
  }

  private static DeclaredSources declared(WalkedSources input) {
    StringBuilder text = new StringBuilder("folder,last_day,overlap\n");
    input.declared.forEach(
        (source, says) ->
            text.append(source.folder())
                .append(',')
                .append(says.lastDay().map(LocalDate::toString).orElse(""))
                .append(',')
                .append(says.overlap().orElse(""))
                .append('\n'));
    try {
      Files.writeString(folder.resolve("mappings/sources.csv"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return DeclaredSources.load(folder.resolve("mappings")).value();
  }

  private static Shelf with(DeclaredSources sources) {
    return new Shelf(
        shelf.mappings(),
        shelf.formats(),
        sources,
        shelf.decisions(),
        shelf.options(),
        shelf.metrics(),
        shelf.initiatives(),
        shelf.models(),
        shelf.tariffs(),
        shelf.score(),
        shelf.debt(),
        shelf.exceptions(),
        shelf.budgets(),
        shelf.targets(),
        shelf.commitments(),
        shelf.files());
  }
}
