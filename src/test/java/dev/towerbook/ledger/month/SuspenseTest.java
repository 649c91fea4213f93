package dev.towerbook.ledger.month;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.ledger.Balances;
import dev.towerbook.ledger.ChargeTraits;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.Portfolio;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.shared.CommitmentPolicies;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuspenseTest {

  private static final ExchangeRates RATES = new ExchangeRates("EUR", List.of());

  private static LedgerEntry unplaced(
      String reason, String service, String category, String amount) {
    return Balances.bill(service, "")
        .with(new ChargeTraits(category, "", "", "", "", false))
        .to(new CostObject.Suspense(reason))
        .of(amount);
  }

  private static Suspense of(LedgerEntry... entries) {
    return MonthLedger.of(Portfolio.MAY, List.of(entries), RATES, CommitmentPolicies.NONE)
        .suspense();
  }

  private static BigDecimal share(String gross, String total) {
    return Suspense.share(new BigDecimal(gross), new BigDecimal(total));
  }

  @Test
  void charges_and_credits_of_one_reason_stand_apart() {
    Suspense suspense =
        of(unplaced("no tag", "vm", "Usage", "70"), unplaced("no tag", "vm", "Credit", "-100"));
    assertThat(suspense.gross()).isEqualByComparingTo("170");
    assertThat(suspense.rows())
        .singleElement()
        .returns(2L, Suspense.Row::lines)
        .returns(new BigDecimal("-30"), Suspense.Row::net);
  }

  @Test
  void the_largest_reason_is_the_largest_without_its_sign() {
    Suspense suspense =
        of(
            unplaced("zero", "vm", "Usage", "0"),
            unplaced("small charge", "vm", "Usage", "5"),
            unplaced("large credit", "vm", "Credit", "-900"),
            unplaced("nets to nothing", "db", "Usage", "300"),
            unplaced("nets to nothing", "db", "Credit", "-300"));
    assertThat(suspense.reasons())
        .extracting(Suspense.Reason::text)
        .containsExactly("large credit", "nets to nothing", "small charge");
  }

  @Test
  void the_cut_into_files_does_not_show() {
    LedgerEntry one = unplaced("no tag", "vm", "Usage", "7");
    LedgerEntry other = unplaced("no tag", "vm", "Usage", "3");
    assertThat(of(one, other)).isEqualTo(of(unplaced("no tag", "vm", "Usage", "10"), none()));
    LedgerEntry taken = unplaced("no tag", "vm", "Usage", "-4");
    assertThat(of(one, taken, other).gross()).isEqualByComparingTo("14");
  }

  private static LedgerEntry none() {
    return unplaced("no tag", "vm", "Usage", "0");
  }

  @Test
  void the_share_is_of_the_printed_total_and_at_most_all_of_it() {
    assertThat(share("0", "0")).isZero();
    assertThat(share("0", "-5")).isZero();
    assertThat(share("3", "100")).isEqualByComparingTo("0.03");
    assertThat(share("3", "-100")).isEqualByComparingTo("0.03");
    assertThat(share("3", "0")).isOne();
    assertThat(share("9990", "990")).isOne();
  }
}
