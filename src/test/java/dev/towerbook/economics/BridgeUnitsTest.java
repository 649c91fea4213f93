package dev.towerbook.economics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.Balances;
import dev.towerbook.ledger.CostSource;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.Portfolio;
import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.ledger.month.Postings;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.mapping.CostCategory;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.catalogue.ExchangeRate;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.mapping.words.RunChange;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands for quantity when a month is compared with another. */
class BridgeUnitsTest {

  private static final CostCategory PLACE =
      Postings.place(Layer.INFRASTRUCTURE, "Provider", RunChange.RUN, true);

  private static BridgeUnits units(LedgerEntry... entries) {
    ExchangeRates rates =
        new ExchangeRates(
            "EUR",
            List.of(
                new ExchangeRate(Portfolio.MAY, "USD", "EUR", new BigDecimal("0.5"), "a test")));
    return new BridgeUnits(Portfolio.MAY, List.of(entries), rates, entry -> false);
  }

  private static AllocatedCost line(String kind, String service, String wrapper, String amount) {
    return new AllocatedCost(
        new CostObject.Application("crm"),
        PLACE,
        new CostSource(SourceKind.of(kind), "P", service, wrapper, "", "r1"),
        new BigDecimal(amount));
  }

  @Test
  void list_cost_stands_for_the_quantity_of_a_bill_and_hours_for_that_of_labour() {
    BridgeUnits units =
        units(
            Balances.bill("Compute", "crm").of("60", "100", "0"),
            Balances.timesheet("build", "crm").of("900", "0", "12"));
    assertThat(units.quantity(line("bill", "Compute", "", "60"), "crm").orElseThrow())
        .isEqualByComparingTo("100");
    assertThat(units.quantity(line("timesheet", "build", "", "900"), "crm").orElseThrow())
        .isEqualByComparingTo("12");
  }

  @Test
  void a_part_of_a_source_has_its_part_of_the_quantity() {
    BridgeUnits units =
        units(
            Balances.bill("Compute", "crm").to(new CostObject.Wrapper("bot")).of("80", "100", "0"));
    assertThat(units.quantity(line("bill", "Compute", "bot", "20"), "crm").orElseThrow())
        .isEqualByComparingTo("25");
  }

  @Test
  void what_nobody_counts_has_no_quantity() {
    BridgeUnits units =
        units(
            Balances.bill("Support", "crm").of("60", "0", "0"),
            Balances.bill("Compute", "crm").to(new CostObject.SharedPool("platform")).of("5"));
    assertThat(units.quantity(line("bill", "Support", "", "60"), "crm")).isEmpty();
    assertThat(units.quantity(line("bill", "Compute", "", "5"), "crm")).isEmpty();
    assertThat(units.quantity(line("invoice", "Support", "", "60"), "crm")).isEmpty();
  }

  @Test
  void a_charge_of_an_earlier_month_is_a_correction_and_no_quantity() {
    BridgeUnits units =
        units(
            Balances.bill("Compute", "crm").of("90"),
            Balances.bill("Compute", "crm").charged(Portfolio.MAY.minusMonths(1)).of("10"));
    AllocatedCost half = line("bill", "Compute", "", "50");
    assertThat(units.correction(half, "crm")).isEqualByComparingTo("5");
    assertThat(units.quantity(half, "crm").orElseThrow()).isEqualByComparingTo("45");
  }

  @Test
  void a_source_in_one_currency_has_its_rate_and_one_in_two_has_none() {
    BridgeUnits dollars = units(Balances.bill("Compute", "crm").in("USD").of("60"));
    AllocatedCost line = line("bill", "Compute", "", "30");
    assertThat(dollars.rate(line, "crm").orElseThrow()).isEqualByComparingTo("0.5");
    BridgeUnits both =
        units(
            Balances.bill("Compute", "crm").in("USD").of("60"),
            Balances.bill("Compute", "crm").of("60"));
    assertThat(both.rate(line, "crm")).isEmpty();
  }
}
