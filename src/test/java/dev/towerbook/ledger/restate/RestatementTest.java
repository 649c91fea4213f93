package dev.towerbook.ledger.restate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.restate.LedgerSnapshot.LedgerRow;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.words.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Every difference has a cause, and the causes sum to it, to the last digit. */
class RestatementTest {

  private static LedgerRow row(
      String delivery, String kind, String target, String amount, String rate, String hours) {
    return new LedgerRow(
        delivery,
        SourceKind.of(kind).orElseThrow(),
        CostObject.Kind.APPLICATION,
        target,
        "USD",
        new BigDecimal(amount),
        rate.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(rate)),
        new BigDecimal(hours));
  }

  private static LedgerSnapshot snapshot(String delivery, String digest, LedgerRow... rows) {
    LedgerSnapshot snapshot = new LedgerSnapshot();
    snapshot.delivery(delivery, "", digest);
    for (LedgerRow row : rows) {
      snapshot.row(row);
      snapshot.application(row.target(), row.amount().multiply(row.rate().orElse(BigDecimal.ZERO)));
    }
    return snapshot;
  }

  private static List<String> moves(Restatement restatement, Move.Level level) {
    return restatement.moves(level).stream()
        .map(
            move ->
                move.subject()
                    + " "
                    + Words.word(move.cause())
                    + " "
                    + move.amount().toPlainString())
        .toList();
  }

  @Test
  void the_same_month_again_moves_nothing() {
    LedgerSnapshot month = snapshot("a.csv", "d", row("a.csv", "bill", "x", "10", "0.5", "0"));
    assertThat(Restatement.of(2, month, month).moves()).isEmpty();
  }

  @Test
  void new_bytes_of_a_bill_are_the_provider_and_a_new_rate_is_told_apart() {
    LedgerSnapshot before = snapshot("a.csv", "d", row("a.csv", "bill", "x", "10", "0.5", "0"));
    LedgerSnapshot now = snapshot("a.csv", "e", row("a.csv", "bill", "x", "12", "0.6", "0"));
    Restatement restatement = Restatement.of(2, before, now);
    assertThat(moves(restatement, Move.Level.LEDGER))
        .containsExactly("application x provider-restated 1.2", "application x rate-changed 1.0");
    assertThat(moves(restatement, Move.Level.APPLICATION))
        .containsExactly("x provider-restated 1.2", "x rate-changed 1.0");
  }

  @Test
  void the_same_bytes_elsewhere_are_a_rule() {
    LedgerSnapshot before = snapshot("a.csv", "d", row("a.csv", "bill", "x", "10", "1", "0"));
    LedgerSnapshot now = snapshot("a.csv", "d", row("a.csv", "bill", "y", "10", "1", "0"));
    assertThat(moves(Restatement.of(2, before, now), Move.Level.LEDGER))
        .containsExactly("application x rule-changed -10", "application y rule-changed 10");
  }

  @Test
  void the_same_hours_at_another_price_are_a_rate_and_other_hours_came_late() {
    LedgerSnapshot before = snapshot("t.csv", "d", row("t.csv", "timesheet", "x", "80", "1", "8"));
    LedgerSnapshot dearer = snapshot("t.csv", "d", row("t.csv", "timesheet", "x", "88", "1", "8"));
    LedgerSnapshot later = snapshot("t.csv", "e", row("t.csv", "timesheet", "x", "90", "1", "9"));
    assertThat(moves(Restatement.of(2, before, dearer), Move.Level.LEDGER))
        .containsExactly("application x rate-changed 8");
    assertThat(moves(Restatement.of(2, before, later), Move.Level.LEDGER))
        .containsExactly("application x late-timesheet 10");
  }

  @Test
  void a_source_that_comes_or_goes_is_named() {
    LedgerSnapshot before = snapshot("a.csv", "d", row("a.csv", "bill", "x", "10", "1", "0"));
    LedgerSnapshot now = snapshot("b.csv", "e", row("b.csv", "bill", "x", "7", "1", "0"));
    assertThat(moves(Restatement.of(2, before, now), Move.Level.LEDGER))
        .containsExactly("application x new-source 7", "application x source-withdrawn -10");
  }

  @Test
  void a_newer_run_of_the_same_export_is_no_new_source() {
    LedgerSnapshot before = new LedgerSnapshot();
    before.delivery("r1/p.csv", "costs 2026-10", "d");
    before.row(row("r1/p.csv", "bill", "x", "10", "1", "0"));
    LedgerSnapshot now = new LedgerSnapshot();
    now.delivery("r2/p.csv", "costs 2026-10", "e");
    now.row(row("r2/p.csv", "bill", "x", "11", "1", "0"));
    assertThat(moves(Restatement.of(2, before, now), Move.Level.LEDGER))
        .containsExactly("application x provider-restated 1");
  }

  @Test
  void what_pools_pass_on_is_the_rest() {
    LedgerSnapshot before = snapshot("a.csv", "d", row("a.csv", "bill", "x", "10", "1", "0"));
    LedgerSnapshot now = snapshot("a.csv", "e", row("a.csv", "bill", "x", "11", "1", "0"));
    now.application("x", new BigDecimal("2.5"));
    assertThat(moves(Restatement.of(2, before, now), Move.Level.APPLICATION))
        .containsExactly("x provider-restated 1", "x shared-cost 2.5");
  }

  @Test
  void both_bridges_sum_exactly() {
    for (long seed = 1; seed <= 200; seed++) {
      RandomGenerator random = new Random(seed);
      MadeUpMonth before = new MadeUpMonth(random);
      MadeUpMonth now = new MadeUpMonth(random);
      Restatement restatement = Restatement.of(2, before.snapshot, now.snapshot);
      assertThat(Restatement.sum(restatement.moves(Move.Level.LEDGER)))
          .as("seed " + seed)
          .isEqualByComparingTo(now.ledger.subtract(before.ledger));
      assertThat(Restatement.sum(restatement.moves(Move.Level.APPLICATION)))
          .as("seed " + seed)
          .isEqualByComparingTo(now.applications.subtract(before.applications));
    }
  }

  /** A month made up of a seed. */
  private static final class MadeUpMonth {
    private final LedgerSnapshot snapshot = new LedgerSnapshot();
    private BigDecimal ledger = BigDecimal.ZERO;
    private BigDecimal applications = BigDecimal.ZERO;

    MadeUpMonth(RandomGenerator random) {
      BigDecimal rate = BigDecimal.valueOf(random.nextInt(1, 20_000), 4);
      boolean known = random.nextInt(5) > 0;
      for (int file = 0; file < 4; file++) {
        if (random.nextBoolean()) {
          snapshot.delivery("f" + file, "", "digest" + random.nextInt(2));
          for (int i = random.nextInt(6); i > 0; i--) {
            row(random, "f" + file, known ? rate.toPlainString() : "");
          }
        }
      }
    }

    private void row(RandomGenerator random, String file, String rate) {
      String kind = random.nextBoolean() ? "bill" : "timesheet";
      BigDecimal amount = BigDecimal.valueOf(random.nextLong(-1_000_000, 1_000_000), 5);
      LedgerRow row =
          RestatementTest.row(
              file,
              kind,
              "app" + random.nextInt(3),
              amount.toPlainString(),
              rate,
              String.valueOf(random.nextInt(3)));
      snapshot.row(row);
      BigDecimal value = amount.multiply(row.rate().orElse(BigDecimal.ZERO));
      ledger = ledger.add(value);
      BigDecimal shared = BigDecimal.valueOf(random.nextInt(1000), 3);
      snapshot.application(row.target(), value.add(shared));
      applications = applications.add(value).add(shared);
    }
  }
}
