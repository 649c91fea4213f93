package dev.towerbook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of inputs meet those of the shelf whatever blanks, dashes and marks stand in them. */
class LookAlikesTest {

  private static final CostObject.Assigned CRM = new CostObject.Application("crm-portal");

  @TempDir private Path folder = Path.of("");

  private static String bill(String account, String tags, String cost) {
    return account
        + ",I,EUR,2026-05-01,2026-05-02,Usage,EC2,Compute,P,\"{"
        + tags
        + "}\","
        + cost
        + ','
        + cost
        + ",,\n";
  }

  private static String tag(String key, String value) {
    return "\"\"" + key + "\"\":\"\"" + value + "\"\"";
  }

  private PostedDelivery bills(String... rows) throws IOException {
    return new Deliveries(folder)
        .with("bills/x.csv", Deliveries.BILL_HEADER + String.join("", rows))
        .only();
  }

  private static List<String> reported(PostedDelivery delivery, String code) {
    return delivery.problems().stream()
        .map(SourceProblem::problem)
        .filter(problem -> problem.code().equals(code))
        .map(Problem::message)
        .toList();
  }

  @Test
  void tags_and_accounts_of_a_bill_are_folded_and_told_with_their_money() throws IOException {
    PostedDelivery delivery =
        bills(
            bill("A-1", tag("app", "crm\u2011portal"), "100"),
            bill("A\u20111", tag("app", "crm\u2011portal\u00a0"), "200"),
            bill("A-1", tag("app", "\u200bcrm\u00adportal").replace("\u00ad", "\u3000"), "3.5"),
            bill("A-1\ufeff", tag("a\u200bpp", "ｃｒｍ"), "7"),
            bill("A-1", tag("app", "crm\u2011portal"), "50"));
    assertThat(delivery.entries())
        .allMatch(entry -> entry.key().place().target().equals(CRM))
        .allMatch(entry -> entry.key().origin().billingAccount().equals("A-1"));
    assertThat(delivery.totals()).extracting(SourceTotal::billingAccount).containsOnly("A-1");
    assertThat(reported(delivery, "REPAIR-LOOK"))
        .hasSize(6)
        .anyMatch(
            note ->
                note.contains("\"crm<U+2011>portal\" contains")
                    && note.contains("read as \"crm-portal\" (2 rows, EUR 150.00)"))
        .anyMatch(note -> note.contains("\"A<U+2011>1\"") && note.contains("(1 row, EUR 200.00)"))
        .anyMatch(note -> note.contains("\"<U+200B>crm<U+3000>portal\""))
        .anyMatch(note -> note.contains("\"A-1<U+FEFF>\"") && note.contains("EUR 7.00"));
    assertThat(reported(delivery, "REPAIR-TAG-KEY")).allMatch(note -> note.contains("a<U+200B>pp"));
  }

  @Test
  void a_letter_of_another_alphabet_stays_another_word_and_is_named() throws IOException {
    PostedDelivery delivery = bills(bill("A-1", tag("app", "billin\u0261"), "5"));
    assertThat(delivery.entries().getFirst().key().place().target())
        .isEqualTo(
            new CostObject.Suspense(
                "tag app \"billin\u0261\" is not in the catalogue (it looks like billing and is"
                    + " written billin<U+0261>)"));
  }

  @Test
  void of_two_spellings_of_a_tag_key_that_of_the_rules_counts_in_whatever_order()
      throws IOException {
    String one = tag("App", "billing") + ',' + tag("app", "crm");
    String other = tag("app", "crm") + ',' + tag("App", "billing");
    PostedDelivery delivery = bills(bill("A", one, "1"), bill("A", other, "2"));
    assertThat(delivery.entries()).allMatch(b -> b.key().place().target().equals(CRM));
    assertThat(reported(delivery, "BILL-TAG-CLASH"))
        .singleElement()
        .asString()
        .contains("\"app=crm / App=billing\" two tags mean app and differ: app counts, as the")
        .contains("(2 rows)");

    PostedDelivery capital =
        new Deliveries(folder.resolve("other"), shelfThatWrites("tag:App"))
            .with(
                "bills/x.csv", Deliveries.BILL_HEADER + bill("A", one, "1") + bill("A", other, "2"))
            .only();
    assertThat(capital.entries())
        .allMatch(b -> b.key().place().target().equals(new CostObject.Application("billing")));
    assertThat(reported(capital, "BILL-TAG-CLASH"))
        .singleElement()
        .asString()
        .contains("\"App=billing / app=crm\"");
  }

  private Mappings shelfThatWrites(String tag) throws IOException {
    Path shelf = folder.resolve("shelf");
    Path good = Path.of("src/test/resources/mapping/good");
    try (var files = Files.walk(good)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = shelf.resolve(good.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, Files.readString(file).replace("tag:app", tag));
      }
    }
    Loaded<Mappings> loaded = Mappings.load(shelf);
    assertThat(loaded.problems()).isEmpty();
    return loaded.value();
  }

  @Test
  void roles_people_applications_vendors_and_counters_of_small_sources_too() throws IOException {
    PostedDelivery hours =
        new Deliveries(folder.resolve("t"))
            .with(
                "t/t.csv",
                Deliveries.TIMESHEET_HEADER
                    + "2026-01-01,Ada,devel\u00adoper,fix,crm\u2013portal,,,2,run,\n"
                    + "2026-01-02,Ada\u00a0,developer\u200b,fix,crm,,,1,run,\n")
            .only();
    assertThat(hours.entries())
        .allMatch(entry -> entry.key().place().target().equals(CRM))
        .extracting(LedgerEntry::hours)
        .containsExactly(new BigDecimal("3"));
    assertThat(reported(hours, "REPAIR-LOOK"))
        .anyMatch(note -> note.contains("role") && note.contains("(2 rows, 3 hours)"))
        .noneMatch(note -> note.contains("Ada"));

    PostedDelivery invoices =
        new Deliveries(folder.resolve("i"))
            .with(
                "i/i.csv",
                Deliveries.INVOICE_HEADER
                    + "I1,Soft\u00a0Co,2026-01-15,seats,saas,2026-01-01,2026-01-31,EUR,12.50,opex,,"
                    + "crm\u200b,,\n"
                    + "I2,Soft Co,2026-01-15,seats,saas,2026-01-01,2026-01-31,EUR,-1,opex,,crm,,\n")
            .only();
    assertThat(invoices.entries())
        .allMatch(entry -> entry.key().place().target().equals(CRM))
        .extracting(entry -> entry.key().origin().provider())
        .containsOnly("Soft Co");
    assertThat(reported(invoices, "REPAIR-LOOK"))
        .anyMatch(note -> note.contains("\"Soft<U+00A0>Co\"") && note.contains("EUR 12.50"));

    PostedDelivery counts =
        new Deliveries(folder.resolve("u"))
            .with(
                "u/u.csv",
                Deliveries.USAGE_HEADER
                    + "2026-05-01,crm\u2010portal,,transaction,10\n"
                    + "2026-05-02,crm-portal,,trans\u200baction,5\n")
            .only();
    assertThat(counts.usage())
        .singleElement()
        .satisfies(total -> assertThat(total.quantity()).isEqualByComparingTo("15"));
    assertThat(reported(counts, "REPAIR-LOOK"))
        .anyMatch(
            note -> note.contains("\"crm<U+2010>portal\"") && note.contains("10 transaction"));
  }

  @Test
  void two_keys_of_the_shelf_that_look_alike_are_an_error_of_the_shelf() throws IOException {
    Path shelf = folder.resolve("shelf");
    shelfThatWrites("tag:app");
    Path rates = shelf.resolve("rates/labour-rates.csv");
    List<String> lines = Files.readAllLines(rates);
    String twin = lines.get(1).replaceFirst("^[^,]*", "developer\u200b");
    Files.write(
        rates, List.of(lines.get(0), lines.get(1).replaceFirst("^[^,]*", "developer"), twin));
    Files.writeString(
        shelf.resolve("catalogue/application-aliases.csv"),
        "alias,application_id,why\nC\u2013RM,crm-portal,x\nc\u2011rm,billing,y\n");
    assertThat(Mappings.load(shelf).problems())
        .extracting(Problem::code)
        .contains("RATE-OVERLAP", "SHELF-TWICE");
  }
}
