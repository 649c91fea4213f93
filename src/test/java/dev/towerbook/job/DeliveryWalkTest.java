package dev.towerbook.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.Seeded;
import dev.towerbook.assess.Shelf;
import dev.towerbook.job.step.QuickNight;
import dev.towerbook.job.step.QuickNight.End;
import dev.towerbook.job.step.QuickNight.Outcome;
import dev.towerbook.ledger.SourceTotal;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
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
 * Random histories of an input folder – deliver, restate, older again, correct, tamper, refuse,
 * withdraw, kill – night by night against a model. {@code -Dwalk.histories=20000} walks longer,
 * {@code -Dseed=…} walks one history again.
 */
@Execution(ExecutionMode.CONCURRENT)
class DeliveryWalkTest {

  private static final int HISTORIES = 500;
  private static final int NIGHTS = 6;
  private static final int MOMENTS = 26;

  @TempDir private static Path folder;
  private static final SortedMap<String, Integer> ENDS = new TreeMap<>();
  private static QuickNight nights;

  @BeforeAll
  static void aBookInMemory() throws IOException {
    Shelf shelf = QuickNight.fewRules(folder.resolve("mappings"));
    nights = new QuickNight(folder, shelf, Optional.of(WalkedInput.OCTOBER));
  }

  @AfterAll
  static void close() {
    nights.close();
  }

  @Test
  void what_counts_after_each_night_is_what_a_person_would_say() {
    int histories = Integer.getInteger("walk.histories", HISTORIES);
    Seeded.rounds(histories, DeliveryWalkTest::walk);
    if (histories >= HISTORIES && Long.getLong("seed") == null) {
      assertThat(ENDS.keySet())
          .as("%s", ENDS)
          .contains("PUBLISHED 3", "NOTHING_NEW 3", "REFUSED 2", "KILLED 137");
    }
  }

  private static void walk(Random random) {
    nights.forget();
    WalkedInput.clear(nights.reports());
    WalkedInput input = new WalkedInput(nights.input(), random);
    WalkModel model = new WalkModel();
    List<String> story = new ArrayList<>();
    for (int run = 0; run < NIGHTS; run++) {
      for (int changes = random.nextInt(4); changes > 0; changes--) {
        story.add(input.change());
      }
      int killAt = random.nextInt(4) > 0 ? QuickNight.UNDISTURBED : 1 + random.nextInt(MOMENTS);
      story.add(killAt == QuickNight.UNDISTURBED ? "NIGHT" : "KILL at " + killAt);
      run(input, model, killAt, story);
    }
  }

  private static void run(WalkedInput input, WalkModel model, int killAt, List<String> story) {
    WalkModel.Expectation expected = model.expect(input);
    Outcome outcome = nights.run(killAt);
    String reported = String.join("; ", story) + " -> " + outcome.problems() + outcome.reasons();
    ENDS.merge(outcome.end() + " " + outcome.code(), 1, Integer::sum);
    if (outcome.end() == End.KILLED) {
      if (nights.isPublishedWithoutBook()) {
        model.published(input, expected);
      }
      return;
    }
    assertThat(outcome.end()).as(reported).isEqualTo(expected.end());
    // Other doubts, as of sources that miss a month, are other models' matter.
    assertThat(outcome.code()).as(reported).isIn(expected.code(), 3);
    assertThat(outcome.reasons().stream().anyMatch(DeliveryWalkTest::isOfTheWalk))
        .as(reported)
        .isEqualTo(expected.code() == 3);
    if (outcome.end() == End.PUBLISHED) {
      model.published(input, expected);
      assertThat(outcome.problems("DELIVERY-WITHDRAWN"))
          .as(reported)
          .extracting(problem -> problem.place().file())
          .containsExactlyInAnyOrderElementsOf(expected.withdrawn());
      assertThat(outcome.problems("RECONCILE-EXPECTED")).as(reported).hasSize(expected.broken());
    }
    if (outcome.end() != End.REFUSED) {
      assertThat(sums(outcome.totals())).as(reported).isEqualTo(WalkModel.sums(expected.counted()));
    }
    assertThat(nights.published().keySet()).as(reported).isEqualTo(model.published().keySet());
  }

  private static boolean isOfTheWalk(String reason) {
    return reason.contains("no longer in the input folder")
        || reason.contains("finance expects")
        || reason.contains("waits");
  }

  private static SortedMap<String, BigDecimal> sums(List<SourceTotal> totals) {
    SortedMap<String, BigDecimal> sums = new TreeMap<>();
    for (SourceTotal total : totals) {
      sums.merge(
          WalkModel.key(total.delivery(), total.billingMonth()), total.billed(), BigDecimal::add);
    }
    sums.replaceAll((key, sum) -> sum.setScale(3));
    return sums;
  }
}
