package dev.towerbook.economics.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.plan.TeamScore.Outcome;
import dev.towerbook.economics.scorecard.MetricEntry.Direction;
import dev.towerbook.economics.scorecard.MetricEntry.Goal;
import dev.towerbook.economics.scorecard.ScoreCard.Scope;
import dev.towerbook.economics.scorecard.ScoreMetric;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.table.Loaded;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanShelfTest {

  private static final Path SHELF = Path.of("mappings");
  private static final Mappings MAPPINGS = Mappings.load(SHELF).value();

  @TempDir private Path folder;

  private static List<String> codes(Loaded<?> loaded) {
    return loaded.problems().stream()
        .map(one -> one.code() + ' ' + one.place().line() + ':' + one.place().column())
        .toList();
  }

  private static Loaded<List<Budget>> budgets(Path shelf) {
    return Budget.SHEET.load(
        MAPPINGS
            .catalogue()
            .reader(shelf)
            .know(Budget.SERVICES, MAPPINGS.catalogue().applications().keySet()));
  }

  private static Loaded<List<TeamTarget>> targets(Path shelf) {
    return TeamTarget.SHEET.load(MAPPINGS.catalogue().reader(shelf));
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve("catalogue"));
    Files.writeString(folder.resolve(file), text);
  }

  @Test
  void a_shelf_may_have_neither_budgets_nor_targets() {
    assertThat(budgets(folder)).isEqualTo(new Loaded<>(List.of(), List.of()));
    assertThat(targets(folder)).isEqualTo(new Loaded<>(List.of(), List.of()));
  }

  @Test
  void the_sample_has_both() {
    Loaded<List<Budget>> budgets = budgets(SHELF);
    Loaded<List<TeamTarget>> targets = targets(SHELF);
    assertThat(budgets.problems()).isEmpty();
    assertThat(targets.problems()).isEmpty();
    assertThat(budgets.value()).anyMatch(one -> one.holdsIn(YearMonth.of(2026, 10)));
    assertThat(budgets.value()).noneMatch(one -> one.holdsIn(YearMonth.of(2025, 10)));
    assertThat(targets.value()).isNotEmpty();
  }

  @Test
  void slips_in_budgets_are_named_with_line_and_column() throws IOException {
    write(
        Budget.SHEET.path(),
        """
        business_unit_id,service,valid_from,valid_to,monthly_amount,owner,why
        claims,,2026-01-01,,100,Ann,w
        claims,,2026-06-01,,120,Ann,w
        claims,claims-core,2026-06-01,,120,Ann,w
        clams,,2026-01-01,,100,Ann,w
        policy,no-such,2026-01-01,,100,Ann,w
        policy,,2026-01-01,,-5,Ann,w
        """);
    Loaded<List<Budget>> loaded = budgets(folder);
    assertThat(codes(loaded))
        .containsExactly(
            "BUDGET-OVERLAP 3:3", "SHELF-UNKNOWN 5:1", "SHELF-UNKNOWN 6:2", "BUDGET-AMOUNT 7:5");
    assertThat(loaded.value())
        .extracting(Budget::service)
        .containsExactly(Optional.empty(), Optional.of("claims-core"));
  }

  @Test
  void slips_in_targets_are_named_with_line_and_column() throws IOException {
    write(
        TeamTarget.SHEET.path(),
        """
        team,application_id,wrapper_id,performance_metric,performance_direction,\
        performance_target,unit_cost_metric,unit_cost_at_most,owner,why
        A,claims-core,,tag_coverage,at-least,0.9,cost_per_transaction,2,Ann,w
        A,claims-core,,tag_coverage,at-least,0.8,cost_per_transaction,3,Ann,w
        B,claims-core,broker-sync,tag_coverage,at-least,0.9,cost_per_transaction,2,Ann,w
        C,claims-core,,cost_per_transaction,at-least,0.9,cost_per_transaction,2,Ann,w
        D,claims-core,,tag_coverage,at-least,0.9,tag_coverage,2,Ann,w
        E,claims-core,,tag_coverage,over,0.9,cost_per_transaction,2,Ann,w
        """);
    Loaded<List<TeamTarget>> loaded = targets(folder);
    assertThat(codes(loaded))
        .containsExactly(
            "SHELF-TWICE 3:1",
            "TEAM-ABOUT 4:1",
            "TEAM-METRIC 5:4",
            "TEAM-METRIC 6:7",
            "SHELF-WORD 7:5");
    assertThat(loaded.value()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "0.95, 1.5, BOTH_MET",
    "0.95, 2.5, AT_EXPENSE_OF_UNIT_COST",
    "0.85, 1.5, AT_EXPENSE_OF_PERFORMANCE",
    "0.85, 2.5, NEITHER_MET"
  })
  void one_target_met_at_the_others_expense_is_said_so(
      double performance, double unitCost, Outcome outcome) {
    assertThat(twin(Measure.known(performance), Measure.known(unitCost)).outcome())
        .isEqualTo(outcome);
  }

  @Test
  void a_missing_figure_judges_no_team() {
    assertThat(twin(new Measure.Unknown("no count"), Measure.known(1)).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  private static TeamScore twin(Measure performance, Measure unitCost) {
    TeamTarget target =
        new TeamTarget(
            "A",
            Scope.APPLICATION,
            "claims-core",
            ScoreMetric.TAG_COVERAGE,
            new Goal(Direction.AT_LEAST, new BigDecimal("0.9")),
            ScoreMetric.COST_PER_TRANSACTION,
            new Goal(Direction.AT_MOST, new BigDecimal("2")),
            "Ann");
    return new TeamScore(target, performance, unitCost);
  }

  @Test
  void without_a_budget_there_is_no_variance_and_one_of_zero_has_no_share() {
    Budget zero =
        new Budget(
            "claims",
            Optional.empty(),
            dev.towerbook.mapping.words.Validity.ALWAYS,
            BigDecimal.ZERO,
            "Ann");
    BudgetUse none = new BudgetUse("claims", "", Optional.empty(), BigDecimal.TEN);
    BudgetUse over = new BudgetUse("claims", "", Optional.of(zero), BigDecimal.TEN);
    assertThat(none.variance()).isInstanceOf(Measure.Unknown.class);
    assertThat(none.used()).isInstanceOf(Measure.Unknown.class);
    assertThat(over.variance()).isEqualTo(new Measure.Known(BigDecimal.TEN));
    assertThat(over.used()).isEqualTo(new Measure.Unknown("the budget is zero"));
  }
}
