package dev.towerbook.ledger.month;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.Seeded;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.Amounts;
import dev.towerbook.ledger.ChargeTraits;
import dev.towerbook.ledger.EntryKey;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.Origin;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.mapping.Classification;
import dev.towerbook.mapping.CostCategory;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.RuleRef;
import dev.towerbook.mapping.catalogue.ExchangeRate;
import dev.towerbook.mapping.shared.CommitmentPolicies;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.mapping.words.RunChange;
import dev.towerbook.mapping.words.Transfer;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MonthLedgerTest {

  private static final YearMonth MAY = YearMonth.of(2026, 5);
  private static final ExchangeRates RATES =
      new ExchangeRates(
          "EUR",
          List.of(
              rate(MAY, "USD", "EUR", "0.9"),
              rate(MAY.plusMonths(1), "GBP", "EUR", "1.2"),
              rate(MAY, "CHF", "USD", "1.1")));

  private static ExchangeRate rate(YearMonth month, String from, String to, String rate) {
    return new ExchangeRate(month, from, to, new BigDecimal(rate), "bank");
  }

  @Test
  void amounts_are_converted_by_the_rate_of_the_month() {
    MonthLedger ledger =
        MonthLedger.of(
            MAY,
            List.of(entry("EUR", "crm", "1.5"), entry("USD", "crm", "10")),
            RATES,
            CommitmentPolicies.NONE);
    assertThat(ledger.costs())
        .singleElement()
        .satisfies(
            posting -> {
              assertThat(posting.effective()).isEqualTo(new BigDecimal("10.5"));
              assertThat(posting.billed()).isEqualTo(new BigDecimal("-10.5"));
              assertThat(posting.lines()).isEqualTo(2);
              assertThat(posting.source().rule()).isEqualTo("a1");
            });
    assertThat(ledger.unconverted().amounts()).isEmpty();
  }

  @Test
  void a_currency_without_a_rate_of_the_month_is_named_and_in_no_total() {
    MonthLedger ledger =
        MonthLedger.of(
            MAY,
            List.of(
                entry("EUR", "crm", "1"),
                entry("GBP", "crm", "7"),
                entry("GBP", "billing", "0.5"),
                entry("CHF", "crm", "3"),
                entry("XXX", "crm", "2")),
            RATES,
            CommitmentPolicies.NONE);
    assertThat(ledger.effective()).isEqualByComparingTo("1");
    assertThat(ledger.billed()).isEqualByComparingTo("-1");
    assertThat(ledger.unconverted().amounts()).containsOnlyKeys("GBP", "CHF", "XXX");
    assertThat(ledger.unconverted().in("GBP").amount()).isEqualByComparingTo("7.5");
    assertThat(
            ledger.rateGaps().stream()
                .filter(gap -> gap.currency().equals("GBP"))
                .findFirst()
                .orElseThrow()
                .billed())
        .isEqualByComparingTo("-7.5");
  }

  @Test
  void rates_are_answered_for_their_month_and_pair_only() {
    assertThat(RATES.rate(MAY, "EUR")).contains(BigDecimal.ONE);
    assertThat(RATES.rate(MAY, "USD")).contains(new BigDecimal("0.9"));
    assertThat(RATES.rate(MAY.plusMonths(1), "USD")).isEmpty();
    assertThat(RATES.rate(MAY, "CHF")).isEmpty();
    assertThat(RATES.quoted(MAY, "EUR")).isEmpty();
    assertThat(RATES.quoted(MAY, "USD")).map(ExchangeRate::source).contains("bank");
  }

  @Test
  void neither_order_nor_the_cut_into_files_shows() {
    Seeded.rounds(
        200,
        random -> {
          List<LedgerEntry> whole = new ArrayList<>();
          List<LedgerEntry> cut = new ArrayList<>();
          for (int i = 0; i < 30; i++) {
            String currency = random.nextBoolean() ? "EUR" : "USD";
            String target = "app" + random.nextInt(4);
            BigDecimal one = BigDecimal.valueOf(random.nextInt(), random.nextInt(30));
            BigDecimal two = BigDecimal.valueOf(random.nextInt(), random.nextInt(30));
            whole.add(entry(currency, target, one.add(two).toPlainString()));
            cut.add(entry(currency, target, one.toPlainString()));
            cut.add(entry(currency, target, two.toPlainString()));
          }
          Collections.shuffle(cut, random);
          assertThat(amounts(cut)).isEqualTo(amounts(whole));
        });
  }

  private static Set<List<Object>> amounts(List<LedgerEntry> entries) {
    Set<List<Object>> amounts = new HashSet<>();
    for (MonthlyCost posting :
        MonthLedger.of(MAY, entries, RATES, CommitmentPolicies.NONE).costs()) {
      amounts.add(List.of(posting.target(), posting.effective(), posting.billed()));
    }
    return amounts;
  }

  static LedgerEntry entry(String currency, String application, String effective) {
    BigDecimal amount = new BigDecimal(effective);
    Classification place =
        new Classification(
            new CostCategory(
                Layer.INFRASTRUCTURE,
                "Cloud",
                "Provider",
                "Compute",
                "Servers",
                "production",
                Transfer.NONE,
                RunChange.RUN,
                true),
            new CostObject.Application(application),
            new TreeMap<>(),
            List.of(new RuleRef("cost-pool", "p1"), new RuleRef("application", "a1")),
            Set.of());
    EntryKey key =
        new EntryKey(
            MAY,
            MAY,
            new Origin(SourceKind.BILL, "P", "A", "I", currency),
            ChargeTraits.NONE,
            "S",
            place);
    Amounts amounts = new Amounts(amount.negate(), amount, amount, amount);
    return new LedgerEntry("bills/a.csv", key, 1, amounts, BigDecimal.ZERO);
  }
}
