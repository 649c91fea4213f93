package dev.towerbook.tco;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.Seeded;
import dev.towerbook.ledger.Portfolio;
import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.ledger.allocate.Allocation;
import dev.towerbook.ledger.gap.Unconverted;
import dev.towerbook.ledger.month.Postings;
import dev.towerbook.ledger.prove.Check;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.mapping.words.RunChange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TcoStatementTest {

  private static final BigDecimal CENT = new BigDecimal("0.01");

  private static Allocation allocation(Random random) {
    Portfolio portfolio = new Portfolio(random);
    return Allocation.of(portfolio.ledger(), portfolio.usage(), portfolio.mappings());
  }

  @Test
  void the_parts_of_a_statement_add_up() {
    Seeded.rounds(
        100,
        random -> {
          for (TcoStatement statement :
              MonthStatements.of(allocation(random)).byApplication().values()) {
            BigDecimal total = statement.fullyLoaded();
            assertThat(statement.direct().add(statement.shared())).isEqualByComparingTo(total);
            assertThat(statement.run().add(statement.change()).add(statement.neitherRunNorChange()))
                .isEqualByComparingTo(total);
            assertThat(statement.withoutWrappers().add(statement.wrappers()))
                .isEqualByComparingTo(total);
            assertThat(sum(statement.byLayer())).isEqualByComparingTo(total);
            assertThat(statement.byLayer()).containsOnlyKeys(Layer.values());
            assertThat(sum(statement.by(line -> line.place().tower()))).isEqualByComparingTo(total);
            assertThat(total.add(statement.capitalOutlay()))
                .isEqualByComparingTo(statement.booked());
            assertThat(statement.byLayer().get(Layer.SHARED))
                .isEqualByComparingTo(statement.shared());
          }
        });
  }

  private static BigDecimal sum(Map<?, BigDecimal> parts) {
    return parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void capital_outlay_is_in_no_figure_of_the_tco() {
    TcoStatement statement =
        new TcoStatement(
            "app",
            Portfolio.MAY,
            "EUR",
            List.of(
                line("Licensing", RunChange.RUN, true, "w", "", "10"),
                line("Licensing", RunChange.CHANGE, false, "", "pool", "3"),
                line("Internal Labor Capital", RunChange.CHANGE, true, "w", "", "100"),
                line("Capital", RunChange.RUN, true, "", "pool", "1000")));
    assertThat(statement.fullyLoaded()).isEqualByComparingTo("13");
    assertThat(statement.capitalOutlay()).isEqualByComparingTo("1100");
    assertThat(statement.wrappers()).isEqualByComparingTo("10");
    assertThat(statement.withoutWrappers()).isEqualByComparingTo("3");
    assertThat(statement.avoidable()).isEqualByComparingTo("10");
    assertThat(statement.shared()).isEqualByComparingTo("3");
    assertThat(statement.change()).isEqualByComparingTo("3");
    assertThat(statement.by(line -> line.source().wrapper())).containsOnlyKeys("", "w");
  }

  private static AllocatedCost line(
      String subPool, RunChange runChange, boolean ends, String wrapper, String pool, String euro) {
    return Postings.line(
        "app", Postings.place(Layer.DATA, subPool, runChange, ends), wrapper, pool, euro);
  }

  @Test
  void the_statements_of_a_month_hold_every_line_once() {
    Seeded.rounds(
        100,
        random -> {
          Allocation allocation = allocation(random);
          MonthStatements statements = MonthStatements.of(allocation);
          assertThat(
                  statements
                      .booked()
                      .add(statements.suspenseTotal())
                      .add(statements.unallocatedTotal()))
              .isEqualByComparingTo(allocation.total());
          BigDecimal operating =
              statements.byApplication().values().stream()
                  .map(TcoStatement::fullyLoaded)
                  .reduce(BigDecimal.ZERO, BigDecimal::add);
          assertThat(statements.fullyLoaded()).isEqualByComparingTo(operating);
          assertThat(statements.suspense())
              .allMatch(line -> line.costObject() instanceof CostObject.Suspense);
          assertThat(statements.unallocated())
              .allMatch(line -> line.costObject() instanceof CostObject.Unallocated);
          assertThat(StatementChecks.of(allocation, statements)).allMatch(Check::holds);
        });
  }

  @Test
  void a_line_that_a_statement_lacks_breaks_the_check() {
    Seeded.rounds(
        50,
        random -> {
          Allocation allocation = allocation(random);
          List<AllocatedCost> more = new ArrayList<>(allocation.lines());
          more.add(line("Licensing", RunChange.RUN, true, "", "", CENT.toPlainString()));
          Allocation larger =
              new Allocation(
                  allocation.month(),
                  allocation.currency(),
                  more,
                  allocation.shares(),
                  Unconverted.nothing(allocation.month()));
          assertThat(StatementChecks.of(larger, MonthStatements.of(allocation)))
              .filteredOn(check -> !check.holds())
              .extracting(Check::key)
              .containsExactly("all");
        });
  }

  @Test
  void towers_by_capabilities_sum_to_the_ledger() {
    Seeded.rounds(
        100,
        random -> {
          Portfolio portfolio = new Portfolio(random);
          Allocation allocation =
              Allocation.of(portfolio.ledger(), portfolio.usage(), portfolio.mappings());
          MonthStatements statements = MonthStatements.of(allocation);
          TowerCapability table = TowerCapability.of(statements, portfolio.catalogue());
          assertThat(
                  table.cells().stream()
                      .map(TowerCapability.Cell::amount)
                      .reduce(BigDecimal.ZERO, BigDecimal::add))
              .isEqualByComparingTo(allocation.total());
          Map<String, BigDecimal> byCapability = new TreeMap<>();
          table
              .cells()
              .forEach(c -> byCapability.merge(c.capability(), c.amount(), BigDecimal::add));
          assertThat(byCapability.getOrDefault(TowerCapability.SUSPENSE, BigDecimal.ZERO))
              .isEqualByComparingTo(statements.suspenseTotal());
          assertThat(byCapability.getOrDefault(TowerCapability.UNALLOCATED, BigDecimal.ZERO))
              .isEqualByComparingTo(statements.unallocatedTotal());
          assertThat(table.cells()).noneMatch(cell -> cell.tower().isEmpty());
          assertThat(table.cells()).doesNotHaveDuplicates();
        });
  }

  @Test
  void the_topmost_capability_is_found() {
    Portfolio portfolio = new Portfolio(new Random(1));
    assertThat(TowerCapability.top("serve", portfolio.catalogue())).isEqualTo("sell");
    assertThat(TowerCapability.top("sell", portfolio.catalogue())).isEqualTo("sell");
    assertThat(TowerCapability.top(TowerCapability.SUSPENSE, portfolio.catalogue()))
        .isEqualTo(TowerCapability.SUSPENSE);
  }
}
