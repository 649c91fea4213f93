package dev.towerbook.economics.commit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.economics.commit.CommitmentScope.Advice;
import dev.towerbook.economics.commit.CommitmentScope.Kind;
import dev.towerbook.ledger.Balances;
import dev.towerbook.ledger.ChargeTraits;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.rates.ExchangeRates;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rows of a bill are covered, idle or eligible, and what is advised. */
class CommitmentScopesTest {

  private static final ExchangeRates RATES = new ExchangeRates("EUR", List.of());

  @Test
  void only_usage_of_a_covered_service_counts() {
    List<CommitmentScope> scopes =
        scopes(
            entry("Usage", "Used", "Compute", "crm", "60"),
            entry("Usage", "Unused", "Compute", "crm", "20"),
            entry("Usage", "", "Compute", "crm", "40"),
            entry("Usage", "", "Queue", "crm", "500"),
            entry("Purchase", "", "Compute", "crm", "900"));
    assertThat(scopes)
        .extracting(CommitmentScope::kind)
        .containsExactly(Kind.ALL, Kind.PROVIDER, Kind.APPLICATION);
    CommitmentMetrics all = scopes.getFirst().commitments();
    assertThat(all.of(CommitmentUse.ON_DEMAND).effective()).isEqualByComparingTo("40");
    assertThat(all.total().effective()).isEqualByComparingTo("120");
  }

  @Test
  void nothing_committed_says_nothing() {
    assertThat(scopes(entry("Usage", "", "Compute", "crm", "40"))).isEmpty();
  }

  @Test
  void the_advice_of_an_application_to_be_retired_is_never() {
    List<CommitmentScope> scopes =
        scopes(
            entry("Usage", "Used", "Compute", "crm", "60"),
            entry("Usage", "", "Compute", "old", "40"));
    assertThat(scopes)
        .filteredOn(scope -> scope.kind() == Kind.APPLICATION)
        .extracting(CommitmentScope::advice)
        .containsExactly(Advice.NONE, Advice.NEVER_TO_BE_RETIRED);
  }

  private static List<CommitmentScope> scopes(LedgerEntry... entries) {
    return CommitmentScopes.of(
        List.of(entries),
        RATES,
        id -> id.equals("old") ? Advice.NEVER_TO_BE_RETIRED : Advice.LOOK_AT_STABLE_BASE);
  }

  private static LedgerEntry entry(
      String category, String status, String service, String application, String effective) {
    return Balances.bill(service, application)
        .with(new ChargeTraits(category, "", "Standard", status, true))
        .of(effective);
  }
}
