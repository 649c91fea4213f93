package dev.towerbook.ledger.reach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.Amounts;
import dev.towerbook.ledger.ChargeTraits;
import dev.towerbook.ledger.EntryKey;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.Origin;
import dev.towerbook.mapping.Classification;
import dev.towerbook.mapping.CostCategory;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.mapping.words.RunChange;
import dev.towerbook.mapping.words.Transfer;
import dev.towerbook.table.Problem;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A bill that has come to its last day may lack a part all the same. */
class BillHabitsTest {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  private final BillHabits habits = new BillHabits();

  private static LedgerEntry use(
      YearMonth month, String application, String cost, String unpriced) {
    BigDecimal amount = new BigDecimal(cost);
    Classification place =
        new Classification(
            new CostCategory(
                Layer.INFRASTRUCTURE,
                "pool",
                "",
                "tower",
                "",
                "unknown",
                Transfer.NONE,
                RunChange.RUN,
                true),
            new CostObject.Application(application),
            new TreeMap<>(),
            List.of(),
            Set.of());
    return new LedgerEntry(
        "bills/aws/" + month + ".csv",
        new EntryKey(
            month,
            month,
            new Origin(SourceKind.BILL, "AWS", "A", "", "USD"),
            ChargeTraits.NONE,
            "EC2",
            place),
        1,
        new Amounts(amount, amount, amount, amount, new BigDecimal(unpriced), BigDecimal.ZERO),
        BigDecimal.ZERO);
  }

  private void month(int back, String... costs) {
    YearMonth month = OCTOBER.minusMonths(back);
    List<LedgerEntry> entries = new ArrayList<>();
    for (int i = 0; i < costs.length; i++) {
      if (!costs[i].isEmpty()) {
        entries.add(use(month, "app-" + i, costs[i], "0"));
      }
    }
    habits.note(month, entries);
  }

  private List<String> reported() {
    return habits.problems(OCTOBER, new Declarations(DeclaredSources.NONE, List.of())).stream()
        .map(Problem::message)
        .toList();
  }

  @Test
  void who_bore_use_each_month_and_bears_none_is_named_with_the_money() {
    month(2, "500", "30");
    month(1, "510", "40.5");
    month(0, "505");
    assertThat(reported())
        .singleElement()
        .asString()
        .contains("bills/aws/2026-10.csv", "billing account A", "app-1 USD 40.50 (2026-09)")
        .contains("bills/aws,app-1,2026-09-30");
  }

  @Test
  void what_came_once_or_is_small_or_went_to_others_is_no_loss() {
    month(2, "500", "", "1");
    month(1, "510", "40.5", "1", "30");
    month(0, "505", "", "", "");
    assertThat(reported()).isEmpty();
  }

  @Test
  void money_that_a_rule_gives_to_another_is_not_lost() {
    month(2, "500", "40");
    month(1, "510", "40");
    month(0, "550");
    assertThat(reported()).isEmpty();
  }

  @Test
  void prices_that_were_there_and_are_blank() {
    month(1, "100");
    habits.note(OCTOBER, List.of(use(OCTOBER, "app-0", "100", "0"), use(OCTOBER, "x", "60", "60")));
    assertThat(reported())
        .singleElement()
        .asString()
        .contains("USD 60.00 (37.5 %) have no list or contracted price, against 2026-09 0.0 %");
  }
}
