package dev.towerbook.economics.driver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.economics.unit.BridgeKey;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.CostSource;
import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.ledger.gap.Unconverted;
import dev.towerbook.mapping.CostCategory;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.mapping.words.RunChange;
import dev.towerbook.mapping.words.Transfer;
import dev.towerbook.tco.MonthStatements;
import dev.towerbook.tco.TcoStatement;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RuleMovesTest {

  private static AllocatedCost line(String application, String rule) {
    return new AllocatedCost(
        new CostObject.Application(application),
        new CostCategory(
            Layer.INFRASTRUCTURE,
            "Pool",
            "",
            "Compute",
            "",
            "production",
            Transfer.NONE,
            RunChange.RUN,
            true),
        new CostSource(Optional.of(SourceKind.BILL), "AWS", "S3", "", "", rule),
        BigDecimal.TEN);
  }

  private static MonthStatements month(AllocatedCost line) {
    YearMonth month = YearMonth.of(2026, 10);
    String id = ((CostObject.Application) line.costObject()).id();
    TreeMap<String, TcoStatement> statements = new TreeMap<>();
    statements.put(id, new TcoStatement(id, month, "EUR", List.of(line)));
    return new MonthStatements(
        month, "EUR", statements, List.of(), List.of(), Unconverted.nothing(month));
  }

  @Test
  void a_rule_that_decided_nothing_before_has_moved_the_cost() {
    RuleMoves moves = new RuleMoves(month(line("shop", "app-tag")), month(line("crm", "app-crm")));
    String key = BridgeKey.of(line("crm", "app-crm")).text();
    assertThat(moves.into(key)).contains("app-crm moves it from shop");
    assertThat(moves.outOf(key)).contains("app-crm moves it to crm");
  }

  @Test
  void the_same_rule_moves_nothing() {
    RuleMoves moves = new RuleMoves(month(line("shop", "app-tag")), month(line("crm", "app-tag")));
    String key = BridgeKey.of(line("crm", "app-tag")).text();
    assertThat(moves.into(key)).isEmpty();
    assertThat(moves.outOf(key)).isEmpty();
  }
}
