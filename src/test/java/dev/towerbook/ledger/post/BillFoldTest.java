package dev.towerbook.ledger.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.Seeded;
import dev.towerbook.ledger.Amounts;
import dev.towerbook.ledger.Deliveries;
import dev.towerbook.ledger.EntryKey;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.LedgerTotal;
import dev.towerbook.ledger.PostedDelivery;
import dev.towerbook.ledger.SourceTotal;
import dev.towerbook.ledger.prove.BookChecks;
import dev.towerbook.ledger.prove.Check;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.shared.CommitmentPolicies;
import dev.towerbook.mapping.shared.CommitmentPolicy;
import dev.towerbook.mapping.shared.UnusedBearer;
import dev.towerbook.mapping.words.Validity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bills → balances, through a real file and a tiny shelf. */
public class BillFoldTest {

  private static final List<String> SERVICES =
      List.of("AWS Lambda,Compute", "EC2,Compute", "Data Transfer,Networking", "Moon,Other");
  private static final List<String> TAGS =
      List.of(
          "",
          "\"{\"\"app\"\":\"\"crm\"\"}\"",
          "\"{\"\"application\"\":\"\"billing\"\"}\"",
          "\"{\"\"env\"\":\"\"prod\"\",\"\"App_Name\"\":\"\"crm-portal\"\"}\"");

  @TempDir private Path folder = Path.of("");

  /** One charge: its cells, and its amounts. */
  private record Line(String cells, BigDecimal billed, BigDecimal effective) {
    String text() {
      return cells + "," + billed.toPlainString() + "," + effective.toPlainString() + ",,\n";
    }
  }

  @Test
  void folding_is_the_sum_of_the_lines() {
    Seeded.rounds(
        10,
        random -> {
          List<Line> lines = lines(random, 400);
          PostedDelivery delivery = posted(random, lines);
          assertThat(sum(delivery.entries(), true)).isEqualByComparingTo(billed(lines));
          assertThat(sum(delivery.entries(), false)).isEqualByComparingTo(effective(lines));
          assertThat(delivery.entries().stream().mapToLong(LedgerEntry::lines).sum())
              .isEqualTo(lines.size());
          assertThat(delivery.facts().rows()).isEqualTo(lines.size());
          assertThat(delivery.problems()).noneMatch(p -> p.problem().code().contains("NUMBER"));
        });
  }

  @Test
  void neither_the_order_of_rows_nor_the_cut_into_files_matters() {
    Seeded.rounds(
        10,
        random -> {
          List<Line> lines = lines(random, 300);
          Map<EntryKey, Amounts> whole = byKey(posted(random, lines).entries());
          Collections.shuffle(lines, random);
          assertThat(byKey(posted(random, lines).entries())).isEqualTo(whole);
          int cut = random.nextInt(lines.size());
          List<LedgerEntry> parts = new ArrayList<>();
          parts.addAll(posted(random, lines.subList(0, cut)).entries());
          parts.addAll(posted(random, lines.subList(cut, lines.size())).entries());
          assertThat(byKey(parts)).isEqualTo(whole);
        });
  }

  @Test
  void scaling_every_cost_scales_every_balance_and_a_reversal_leaves_nothing() {
    Seeded.rounds(
        5,
        random -> {
          List<Line> lines = lines(random, 200);
          List<Line> both = new ArrayList<>(lines);
          lines.forEach(
              line ->
                  both.add(
                      new Line(line.cells(), line.billed().negate(), line.effective().negate())));
          List<LedgerEntry> entries = posted(random, both).entries();
          assertThat(entries).allMatch(entry -> withPrices(entry.amounts()).equals(Amounts.ZERO));
          // Net they are nothing; gross each charge and its reversal count.
          assertThat(
                  entries.stream()
                      .map(entry -> entry.amounts().gross())
                      .reduce(BigDecimal.ZERO, BigDecimal::add))
              .isEqualByComparingTo(
                  both.stream()
                      .map(line -> line.effective().abs())
                      .reduce(BigDecimal.ZERO, BigDecimal::add));
        });
  }

  private static Amounts withPrices(Amounts of) {
    return new Amounts(of.billed(), of.effective(), of.list(), of.contracted());
  }

  @Test
  void a_blank_price_and_a_price_of_zero_are_none_unless_the_line_is_free() throws IOException {
    String row = "A,I,EUR,2026-05-01,2026-05-02,Usage,EC2,Compute,P,,";
    PostedDelivery delivery =
        new Deliveries(folder)
            .with(
                "bills/prices.csv",
                Deliveries.BILL_HEADER
                    + (row + "10,10,12,11\n")
                    + (row + "5,5,,\n")
                    + (row + "7,7,0,0\n")
                    + (row + "-3,-3,0.00,\n")
                    + (row + "2,2,4,\n")
                    + (row + "0,0,0,0\n"))
            .only();
    assertThat(delivery.entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.amounts().effective()).isEqualByComparingTo("21");
              assertThat(entry.amounts().list()).isEqualByComparingTo("16");
              assertThat(entry.amounts().contracted()).isEqualByComparingTo("11");
              // Without sign: a credit without a price does not price a charge.
              assertThat(entry.amounts().unpriced()).isEqualByComparingTo("17");
            });
  }

  @Test
  void workers_and_the_order_of_completion_never_show() throws IOException {
    Random random = new Random(7);
    Deliveries deliveries = new Deliveries(folder.resolve("many"));
    for (int i = 0; i < 9; i++) {
      deliveries.with("bills/b" + i + ".csv", text(lines(random, 1 + random.nextInt(500))));
    }
    List<PostedDelivery> alone = deliveries.posted(1);
    assertThat(deliveries.posted(3).stream().map(Deliveries::plain).toList())
        .isEqualTo(alone.stream().map(Deliveries::plain).toList());
    assertThat(alone).extracting(d -> d.facts().name()).isSorted().hasSize(9);
  }

  @Test
  void a_currency_is_the_same_in_small_letters_and_none_is_named() throws IOException {
    PostedDelivery delivery =
        new Deliveries(folder)
            .with(
                "bills/small.csv",
                Deliveries.BILL_HEADER
                    + "A,I,usd,2026-05-01,2026-05-02,Usage,EC2,Compute,P,,1.5,1.5,,\n"
                    + "A,I,USD,2026-05-01,2026-05-02,Usage,EC2,Compute,P,,1,1,,\n"
                    + "A,I,,2026-05-01,2026-05-02,Usage,EC2,Compute,P,,2,2,,\n")
            .only();
    assertThat(delivery.totals()).extracting(SourceTotal::currency).containsOnly("USD", "XXX");
    assertThat(delivery.entries())
        .extracting(entry -> entry.key().origin().currency())
        .containsOnly("USD", "XXX");
    assertThat(BookChecks.sourceAgainstLedger(delivery.totals(), ledger(delivery)))
        .isNotEmpty()
        .allMatch(Check::holds);
  }

  @Test
  void an_effective_cost_that_is_not_stated_adds_nothing_and_is_named() throws IOException {
    PostedDelivery delivery =
        new Deliveries(folder)
            .with(
                "bills/plain.csv",
                """
                BilledCost,BillingPeriodStart,ChargePeriodStart,ChargeCategory
                12.50,2026-05-01,2026-05-02,Usage
                """)
            .only();
    assertThat(delivery.entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.amounts().billed()).isEqualByComparingTo("12.5");
              assertThat(entry.amounts().effective()).isZero();
              assertThat(entry.amounts().list()).isZero();
            });
    assertThat(Deliveries.codes(delivery)).contains("BILL-EFFECTIVE");
    assertThat(BookChecks.sourceAgainstLedger(delivery.totals(), ledger(delivery)))
        .isNotEmpty()
        .allMatch(Check::holds);
  }

  @Test
  void single_rows_without_effective_cost_reconcile_too() throws IOException {
    String row = "A,I,eur,2026-05-01,2026-05-02,Usage,EC2,Compute,P,,";
    PostedDelivery delivery =
        new Deliveries(folder)
            .with(
                "bills/mixed.csv",
                Deliveries.BILL_HEADER + (row + "2,,,\n").repeat(3) + (row + "5,1,,\n").repeat(2))
            .only();
    assertThat(sum(delivery.entries(), false)).isEqualByComparingTo("2");
    assertThat(Deliveries.codes(delivery)).contains("BILL-EFFECTIVE");
    assertThat(BookChecks.sourceAgainstLedger(delivery.totals(), ledger(delivery)))
        .isNotEmpty()
        .allMatch(Check::holds);
  }

  @Test
  void a_commitment_is_kept_only_if_a_policy_speaks_of_it() throws IOException {
    String header =
        "BillingPeriodStart,ChargePeriodStart,ChargeCategory,CommitmentDiscountId,"
            + "CommitmentDiscountStatus,BilledCost,EffectiveCost\n";
    String rows =
        "2026-05-01,2026-05-02,Usage,SP-1,Used,0,1\n2026-05-01,2026-05-02,Usage,sp-1,Unused,0,2\n"
            + "2026-05-01,2026-05-02,Usage,sp-2,Used,0,4\n"
            + "2026-05-01,2026-05-02,Purchase,sp-1,,8,0\n";
    CommitmentPolicy policy =
        new CommitmentPolicy("sp-1", Validity.ALWAYS, UnusedBearer.PURCHASER, Optional.empty(), "");
    Mappings shelf = with(new CommitmentPolicies(List.of(policy)));
    assertThat(commitments(new Deliveries(folder, shelf).with("bills/a.csv", header + rows)))
        .containsExactlyInAnyOrder("Used sp-1", "Unused sp-1", "Used ", " ");
    assertThat(commitments(new Deliveries(folder)))
        .containsExactlyInAnyOrder("Used ", "Unused ", " ");
  }

  private static List<String> commitments(Deliveries deliveries) {
    return deliveries.only().entries().stream()
        .map(entry -> entry.key().traits())
        .map(traits -> traits.commitmentStatus() + " " + traits.commitment())
        .toList();
  }

  public static List<LedgerTotal> ledger(PostedDelivery delivery) {
    return delivery.entries().stream()
        .map(
            entry ->
                new LedgerTotal(
                    entry.delivery(),
                    entry.key().origin().billingAccount(),
                    entry.key().origin().invoiceId(),
                    entry.key().origin().currency(),
                    entry.key().billingMonth(),
                    entry.lines(),
                    entry.amounts().billed(),
                    entry.amounts().effective()))
        .toList();
  }

  private PostedDelivery posted(Random random, List<Line> lines) throws IOException {
    Path fresh = Files.createTempDirectory(folder, "in");
    return new Deliveries(fresh)
        .with("bills/x.csv", text(lines))
        .posted(1 + random.nextInt(3))
        .getFirst();
  }

  private static String text(List<Line> lines) {
    StringBuilder text = new StringBuilder(Deliveries.BILL_HEADER);
    lines.forEach(line -> text.append(line.text()));
    return text.toString();
  }

  private static List<Line> lines(Random random, int size) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int month = 4 + random.nextInt(2);
      String cells =
          String.join(
              ",",
              "acc" + random.nextInt(2),
              "inv" + random.nextInt(2),
              random.nextInt(5) == 0 ? "USD" : "EUR",
              "2026-0" + month + "-01",
              "2026-0" + (month - random.nextInt(2)) + "-1" + random.nextInt(10),
              random.nextInt(9) == 0 ? "Tax" : "Usage",
              SERVICES.get(random.nextInt(SERVICES.size())),
              "Cloud" + random.nextInt(2),
              TAGS.get(random.nextInt(TAGS.size())));
      lines.add(new Line(cells, amount(random), amount(random)));
    }
    return lines;
  }

  private static BigDecimal amount(Random random) {
    return BigDecimal.valueOf(random.nextLong() >> random.nextInt(60), random.nextInt(25));
  }

  private static BigDecimal billed(List<Line> lines) {
    return lines.stream().map(Line::billed).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal effective(List<Line> lines) {
    return lines.stream().map(Line::effective).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal sum(List<LedgerEntry> entries, boolean billed) {
    return entries.stream()
        .map(b -> billed ? b.amounts().billed() : b.amounts().effective())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Map<EntryKey, Amounts> byKey(List<LedgerEntry> entries) {
    Map<EntryKey, Amounts> byKey = new HashMap<>();
    entries.forEach(b -> byKey.merge(b.key(), b.amounts(), Amounts::plus));
    byKey.replaceAll((key, amounts) -> plain(amounts));
    return byKey;
  }

  /** Without trailing zeros: scales differ by how amounts were added. */
  private static Amounts plain(Amounts amounts) {
    return new Amounts(
        amounts.billed().stripTrailingZeros(),
        amounts.effective().stripTrailingZeros(),
        amounts.list().stripTrailingZeros(),
        amounts.contracted().stripTrailingZeros(),
        amounts.unpriced().stripTrailingZeros(),
        amounts.credits().stripTrailingZeros());
  }

  private static Mappings with(CommitmentPolicies policies) {
    Mappings shelf = Deliveries.SHELF;
    return new Mappings(
        shelf.settings(),
        shelf.taxonomy(),
        shelf.catalogue(),
        shelf.sharedPools(),
        policies,
        shelf.labourRates(),
        shelf.exchangeRates(),
        shelf.tagKeys(),
        shelf.requiredTags(),
        shelf.ruleTables(),
        shelf.rulesHash());
  }
}
