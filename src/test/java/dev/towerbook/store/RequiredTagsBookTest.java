package dev.towerbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.Oracles;
import dev.towerbook.economics.tags.KeyCover;
import dev.towerbook.economics.tags.TagMonth;
import dev.towerbook.economics.tags.TagMonths;
import dev.towerbook.economics.tags.TagScope;
import dev.towerbook.ledger.Deliveries;
import dev.towerbook.ledger.EntryKey;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.PostedDelivery;
import dev.towerbook.ledger.tuple.ChargeTuple;
import dev.towerbook.ledger.tuple.ResourceCounts;
import dev.towerbook.ledger.tuple.TupleSum;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.tags.RequiredTag;
import dev.towerbook.mapping.tags.RequiredTags;
import dev.towerbook.mapping.tags.TagState;
import dev.towerbook.mapping.words.Validity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bill, its tuples and resources in the book, and what is said of its tags. */
class RequiredTagsBookTest {

  private static final YearMonth MAY = YearMonth.of(2026, 5);
  private static final String HEADER =
      "BillingAccountId,InvoiceId,BillingCurrency,BillingPeriodStart,ChargePeriodStart,"
          + "ChargeCategory,ServiceName,ServiceCategory,ProviderName,ResourceId,Tags,"
          + "BilledCost,EffectiveCost,ListCost,ContractedCost\n";

  @TempDir Path folder;

  private static Mappings shelf(List<RequiredTag> required) {
    Mappings of = Deliveries.SHELF;
    return new Mappings(
        of.settings(),
        of.taxonomy(),
        of.catalogue(),
        of.sharedPools(),
        of.commitmentPolicies(),
        of.labourRates(),
        of.exchangeRates(),
        of.tagKeys(),
        new RequiredTags(required, of.tagKeys()::key),
        of.ruleTables(),
        of.rulesHash());
  }

  private static RequiredTag required(String key, String... values) {
    return new RequiredTag(
        key, List.of(values), Optional.empty(), Optional.empty(), Validity.ALWAYS, "test");
  }

  private static String row(String category, String resource, String tags, String cost) {
    return "A,I,EUR,2026-05-01T00:00:00Z,2026-05-02T00:00:00Z,%s,EC2,Compute,P,%s,\"%s\",%s,%s,,\n"
        .formatted(category, resource, tags.replace("\"", "\"\""), cost, cost);
  }

  private List<TagMonth> months(Mappings shelf, List<PostedDelivery> posted) throws IOException {
    try (Books books = new Books(folder)) {
      posted.forEach(one -> books.transaction.executeWithoutResult(all -> books.book.post(one)));
      books.book.compare();
      TagMonths.Source source =
          new TagMonths.Source() {
            @Override
            public void tuples(YearMonth month, Consumer<ChargeTuple> taker) {
              books.book.use().tuples(month, taker);
            }

            @Override
            public ResourceCounts resources(YearMonth month) {
              return books.book.use().resources(month);
            }
          };
      return TagMonths.of(List.of(MAY), shelf, place -> "team", source).months();
    }
  }

  private static KeyCover key(TagScope of, String key) {
    return of.keys().stream()
        .filter(one -> one.key().equals(Optional.of(key)))
        .findFirst()
        .orElseThrow();
  }

  private static double value(Optional<BigDecimal> number) {
    return number.orElseThrow().doubleValue();
  }

  @Test
  void worked_examples_of_tags() throws IOException {
    for (Oracles.Case example : Oracles.of("ops/ops_cases.json", "tag_coverage")) {
      List<RequiredTag> required = new ArrayList<>();
      for (Object key : Oracles.list(example.input().get("required"))) {
        required.add(required(key.toString()));
      }
      StringBuilder bill = new StringBuilder(HEADER);
      for (Map<String, String> of : example.rows()) {
        String category = "true".equals(of.get("taggable")) ? "Usage" : "Tax";
        String resource = of.getOrDefault("ResourceId", "");
        bill.append(
            row(category, resource, of.getOrDefault("Tags", ""), of.getOrDefault("cost", "")));
      }
      Mappings shelf = shelf(required);
      Deliveries deliveries =
          new Deliveries(folder.resolve("in"), shelf).with("bills/x.csv", bill.toString());
      TagMonth month = months(shelf, deliveries.posted(2)).getFirst();
      TagScope all = month.all();
      KeyCover team = key(all, "team");
      example.check("resources_taggable", all.resources());
      example.check("resources_with_team", team.resources());
      example.check("resources_all_required", all.all().resources());
      example.check("taggable_positive_cost", all.taggable().doubleValue());
      example.check("cost_with_team", team.present().doubleValue());
      example.check("coverage_cost_team", value(team.byCost(all).number()));
      example.check("coverage_count_team", value(team.byResource(all).number()));
      example.check("coverage_cost_all_required", value(all.all().byCost(all).number()));
      example.check("untaggable_cost", all.untaggable().doubleValue());
      example.check("credits_excluded", all.credits().doubleValue());
      assertThat(List.copyOf(month.nearMisses()))
          .isEqualTo(example.expected().get("near_miss_keys"));
      assertThat(month.exact()).isTrue();
    }
  }

  @Test
  void a_tag_is_right_wrong_in_case_blank_not_allowed_missing_or_not_delivered()
      throws IOException {
    Mappings shelf = shelf(List.of(required("env", "prod", "test")));
    String bill =
        HEADER
            + row("Usage", "r1", "{\"env\":\"prod\"}", "1")
            + row("Usage", "r2", "{\"Env\":\"prod\"}", "2")
            + row("Usage", "r3", "{\"env\":\"n/a\"}", "4")
            + row("Usage", "r4", "{\"env\":\"live\"}", "8")
            + row("Usage", "r5", "{\"app\":\"x\"}", "16")
            + row("Usage", "r5", "{\"env\":\"test\"}", "32");
    String untold = bill.replace(",Tags,", ",Notes,");
    Deliveries deliveries =
        new Deliveries(folder.resolve("in"), shelf)
            .with("bills/x.csv", bill)
            .with("other/y.csv", untold.replace("A,I,", "B,I,"));
    TagScope all = months(shelf, deliveries.posted(2)).getFirst().all();
    KeyCover env = key(all, "env");
    Map<TagState, BigDecimal> cost = new TreeMap<>(env.cost());

    assertThat(cost)
        .isEqualTo(
            Map.of(
                TagState.PRESENT,
                new BigDecimal("33"),
                TagState.WRONG_CASE,
                new BigDecimal("2"),
                TagState.BLANK,
                new BigDecimal("4"),
                TagState.NOT_ALLOWED,
                new BigDecimal("8"),
                TagState.MISSING,
                new BigDecimal("16")));
    assertThat(env.enriched()).as("Env is an alias").isEqualByComparingTo("35");
    assertThat(all.unread()).isEqualByComparingTo("63");
    assertThat(all.resources()).isEqualTo(5);
    assertThat(all.unreadResources()).isEqualTo(5);
    assertThat(env.resources()).as("r1, and r5 on one of its charges").isEqualTo(2);
    assertThat(env.enrichedResources()).isEqualTo(3);
  }

  @Test
  void a_value_that_cannot_be_told_apart_folds_its_field_and_the_ledger_stays_exact()
      throws IOException {
    // Its near miss cannot stand in a dictionary, as a value cannot when memory is full.
    Mappings shelf = shelf(List.of(required("te\u0001m")));
    String bill =
        HEADER
            + row("Usage", "r1", "{\"TE\\u0001M\":\"x\"}", "1")
            + row("Usage", "r2", "{\"app\":\"crm-portal\"}", "2");
    PostedDelivery posted =
        new Deliveries(folder.resolve("in"), shelf).with("bills/x.csv", bill).only();

    assertThat(Deliveries.codes(posted)).contains("TUPLE-FIELD-FOLDED");
    assertThat(posted.detail().tuples().orElseThrow().folded()).containsExactly("required tags");
    assertThat(
            posted.entries().stream()
                .map(entry -> entry.amounts().effective())
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("3");
  }

  @Test
  void tuples_in_the_book_add_up_to_the_ledger_entries_whatever_the_number_of_files()
      throws IOException {
    Mappings shelf = shelf(List.of(required("env")));
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 300; i++) {
      String tags = i % 7 == 0 ? "" : "{\"app\":\"crm-portal\",\"env\":\"e" + i % 5 + "\"}";
      text.append(
          row(i % 3 == 0 ? "Tax" : "Usage", "r" + i % 50, tags, i - 100 + ".0000000000000001"));
    }
    Deliveries deliveries =
        new Deliveries(folder.resolve("in"), shelf)
            .with("bills/a.csv", text.toString())
            .with("bills/b.csv", text.toString().replace("A,I,", "B,I,"));
    List<PostedDelivery> posted = deliveries.posted(2);
    Map<String, BigDecimal> wanted = new TreeMap<>();
    for (PostedDelivery delivery : posted) {
      for (LedgerEntry entry : delivery.entries()) {
        EntryKey key = entry.key();
        add(wanted, key.origin().billingAccount(), key.place(), entry.amounts().effective());
      }
    }
    Map<String, BigDecimal> found = new TreeMap<>();
    long[] lines = {0};
    try (Books books = new Books(folder)) {
      posted.forEach(one -> books.transaction.executeWithoutResult(all -> books.book.post(one)));
      books
          .book
          .use()
          .tuples(
              MAY,
              tuple -> {
                add(found, tuple.account(), tuple.place(), tuple.sum(TupleSum.EFFECTIVE));
                lines[0] += tuple.lines();
              });
      assertThat(books.book.use().resources(MAY).table(MAY).size()).isEqualTo(100);
      assertThat(books.book.use().resources(MAY.plusMonths(1)).groups()).isEmpty();
    }

    assertThat(found).isEqualTo(wanted);
    assertThat(lines[0]).isEqualTo(600);
  }

  private static void add(
      Map<String, BigDecimal> sums, String account, Object place, BigDecimal amount) {
    sums.merge(
        account + " " + place, amount, (one, more) -> dev.towerbook.money.Digits.of(one.add(more)));
  }
}
