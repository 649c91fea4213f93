package dev.towerbook.ledger.month;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.Seeded;
import dev.towerbook.ledger.Balances;
import dev.towerbook.ledger.ChargeTraits;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.Portfolio;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.catalogue.ExchangeRate;
import dev.towerbook.mapping.shared.CommitmentPolicies;
import dev.towerbook.mapping.shared.CommitmentPolicy;
import dev.towerbook.mapping.shared.UnusedBearer;
import dev.towerbook.mapping.words.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UnusedCommitmentsTest {

  private static final CostObject.Assigned BUYER = new CostObject.Application("buyer");
  private static final CostObject.Assigned POOL = new CostObject.SharedPool("commitments");
  private static final ExchangeRates RATES =
      new ExchangeRates(
          "EUR",
          List.of(new ExchangeRate(Portfolio.MAY, "USD", "EUR", new BigDecimal("0.9"), "bank")));

  private static CommitmentPolicy policy(String id, UnusedBearer unused) {
    Optional<String> pool =
        unused == UnusedBearer.CENTRAL ? Optional.of("commitments") : Optional.empty();
    return new CommitmentPolicy(id, Validity.ALWAYS, unused, pool, "");
  }

  private static CommitmentPolicies policies(CommitmentPolicy... list) {
    return new CommitmentPolicies(List.of(list));
  }

  private static Balances row(String status, String commitment, CostObject.Assigned target) {
    return Balances.bill("EC2", "buyer")
        .with(new ChargeTraits("Usage", "", "Committed", status, commitment, true))
        .to(target);
  }

  private static LedgerEntry used(String commitment, String application, String amount) {
    return row("Used", commitment, new CostObject.Application(application)).of(amount);
  }

  private static LedgerEntry unused(String commitment, String amount) {
    return row("Unused", commitment, BUYER).of(amount);
  }

  private static MonthLedger ledger(CommitmentPolicies policies, List<LedgerEntry> entries) {
    return MonthLedger.of(Portfolio.MAY, entries, RATES, policies);
  }

  private static Map<String, String> byTarget(MonthLedger ledger) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    ledger.costs().forEach(p -> sums.merge(p.target().name(), p.effective(), BigDecimal::add));
    Map<String, String> shown = new TreeMap<>();
    sums.forEach((name, sum) -> shown.put(name, sum.stripTrailingZeros().toPlainString()));
    return shown;
  }

  @Test
  void without_a_policy_and_by_purchaser_it_stays_where_the_rules_place_it() {
    List<LedgerEntry> entries = List.of(used("sp-1", "a", "60"), unused("sp-1", "10"));
    Map<String, String> placed = Map.of("a", "60", "buyer", "10");
    assertThat(byTarget(ledger(CommitmentPolicies.NONE, entries))).isEqualTo(placed);
    MonthLedger kept = ledger(policies(policy("SP-1", UnusedBearer.PURCHASER)), entries);
    assertThat(byTarget(kept)).isEqualTo(placed);
    assertThat(kept.commitmentShares())
        .singleElement()
        .satisfies(share -> assertThat(share.borneBy()).isEqualTo(BUYER));
  }

  @Test
  void central_puts_it_into_the_pool_and_it_does_not_end_with_the_buyer() {
    MonthLedger ledger =
        ledger(
            policies(policy("*", UnusedBearer.CENTRAL)),
            List.of(used("sp-1", "a", "60"), unused("sp-1", "10"), unused("sp-2", "5")));
    assertThat(byTarget(ledger)).isEqualTo(Map.of("a", "60", "commitments", "15"));
    assertThat(ledger.costs())
        .filteredOn(posting -> posting.target().equals(POOL))
        .hasSize(2)
        .noneMatch(posting -> posting.place().avoidable());
    assertThat(ledger.commitmentShares())
        .allSatisfy(
            share -> {
              assertThat(share.part().placed()).isEqualTo(BUYER);
              assertThat(share.borneBy()).isEqualTo(POOL);
            });
  }

  @Test
  void proportional_follows_the_use_of_the_same_commitment_to_the_last_unit() {
    MonthLedger ledger =
        ledger(
            policies(policy("sp-1", UnusedBearer.PROPORTIONAL)),
            List.of(
                used("sp-1", "a", "20"),
                used("sp-1", "b", "10"),
                row("Used", "sp-1", POOL).of("30"),
                used("sp-2", "c", "500"),
                unused("sp-1", "10"),
                unused("sp-2", "7")));
    assertThat(byTarget(ledger))
        .isEqualTo(
            Map.of(
                "a", "23.333333333333",
                "b", "11.666666666667",
                "commitments", "35",
                "c", "500",
                "buyer", "7"));
    assertThat(ledger.commitmentShares())
        .extracting(share -> share.used().toPlainString() + " of " + share.usedTotal())
        .containsExactly("20 of 60", "10 of 60", "30 of 60");
    assertThat(ledger.costs().stream().mapToLong(MonthlyCost::lines).sum()).isEqualTo(6);
  }

  @Test
  void use_below_zero_counts_as_none_and_a_credit_is_shared_the_same_way() {
    MonthLedger ledger =
        ledger(
            policies(policy("*", UnusedBearer.PROPORTIONAL)),
            List.of(used("sp-1", "a", "30"), used("sp-1", "b", "-5"), unused("sp-1", "-6")));
    assertThat(byTarget(ledger)).isEqualTo(Map.of("a", "24", "b", "-5"));
  }

  @Test
  void what_nobody_used_stays_with_the_purchaser_and_says_so() {
    MonthLedger ledger =
        ledger(
            policies(policy("*", UnusedBearer.PROPORTIONAL)),
            List.of(used("sp-2", "a", "1"), unused("sp-1", "10")));
    assertThat(byTarget(ledger)).isEqualTo(Map.of("a", "1", "buyer", "10"));
    assertThat(ledger.commitmentShares())
        .singleElement()
        .satisfies(
            share -> {
              assertThat(share.note()).startsWith("no use of the commitment");
              assertThat(share.amount()).isEqualByComparingTo("10");
            });
    assertThat(ledger.costs())
        .filteredOn(posting -> posting.target().equals(BUYER))
        .allMatch(posting -> posting.place().avoidable());
  }

  @Test
  void a_policy_of_the_commitment_goes_before_that_for_all_and_holds_on_its_days() {
    CommitmentPolicies policies =
        policies(
            policy("*", UnusedBearer.CENTRAL),
            new CommitmentPolicy(
                "sp-1",
                new Validity(LocalDate.of(2026, 5, 1), LocalDate.MAX),
                UnusedBearer.PURCHASER,
                Optional.empty(),
                ""));
    List<LedgerEntry> entries =
        List.of(
            unused("sp-1", "10"),
            row("Unused", "sp-1", BUYER).charged(Portfolio.MAY.minusMonths(1)).of("3"));
    assertThat(byTarget(ledger(policies, entries)))
        .isEqualTo(Map.of("buyer", "10", "commitments", "3"));
  }

  @Test
  void nothing_is_lost_and_no_order_shows_whatever_the_policies() {
    Seeded.rounds(
        200,
        random -> {
          List<LedgerEntry> entries = entries(random);
          CommitmentPolicies policies =
              policies(
                  policy("sp-0", UnusedBearer.CENTRAL),
                  policy("sp-1", UnusedBearer.PURCHASER),
                  policy("*", UnusedBearer.PROPORTIONAL));
          MonthLedger placed = ledger(CommitmentPolicies.NONE, entries);
          MonthLedger borne = ledger(policies, entries);
          assertThat(borne.effective()).isEqualByComparingTo(placed.effective());
          assertThat(borne.billed()).isEqualByComparingTo(placed.billed());
          assertSharesAreWhole(borne);
          Collections.shuffle(entries, random);
          assertThat(byTarget(ledger(policies, entries))).isEqualTo(byTarget(borne));
        });
  }

  private static void assertSharesAreWhole(MonthLedger ledger) {
    Map<CommitmentShare.Part, BigDecimal> sums = new java.util.HashMap<>();
    ledger
        .commitmentShares()
        .forEach(share -> sums.merge(share.part(), share.amount(), BigDecimal::add));
    sums.forEach((part, sum) -> assertThat(sum).isEqualByComparingTo(part.amount()));
  }

  private static List<LedgerEntry> entries(Random random) {
    List<LedgerEntry> entries = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String id = "sp-" + random.nextInt(4);
      CostObject.Assigned target =
          switch (random.nextInt(3)) {
            case 0 -> new CostObject.Wrapper("bot");
            case 1 -> POOL;
            default -> new CostObject.Application("app" + random.nextInt(3));
          };
      String status = List.of("Used", "Unused", "").get(random.nextInt(3));
      String amount = BigDecimal.valueOf(random.nextInt(), random.nextInt(15)).toPlainString();
      entries.add(row(status, id, target).in(random.nextBoolean() ? "EUR" : "USD").of(amount));
    }
    return entries;
  }
}
