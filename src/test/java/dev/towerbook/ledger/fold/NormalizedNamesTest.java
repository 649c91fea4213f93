package dev.towerbook.ledger.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.towerbook.ledger.Deliveries;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.PostedDelivery;
import dev.towerbook.ledger.SourceProblem;
import dev.towerbook.ledger.SourceTotal;
import dev.towerbook.ledger.post.BillFoldTest;
import dev.towerbook.ledger.prove.BookChecks;
import dev.towerbook.ledger.prove.Check;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.table.NormalizedText;
import dev.towerbook.table.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that stand for others are counted in the rows that they place, and change no sum. */
class NormalizedNamesTest {

  @TempDir private Path folder = Path.of("");

  private static final String ROW = "A,I,EUR,2026-05-01,2026-05-02,Usage,EC2,Compute,P,";

  private static String tags(String app, String env) {
    return "\"{\"\"app\"\":\"\"" + app + "\"\",\"\"env\"\":\"\"" + env + "\"\"}\",1,1,,\n";
  }

  /** Code, column, before, after and rows of the changes of a file. */
  private static List<String> changes(PostedDelivery delivery) {
    return delivery.problems().stream()
        .map(SourceProblem::problem)
        .filter(problem -> problem.change().isPresent())
        .map(NormalizedNamesTest::reported)
        .toList();
  }

  private static String reported(Problem problem) {
    NormalizedText change = problem.change().orElseThrow();
    return String.join(
        " ",
        problem.code(),
        problem.place().columnName(),
        change.before(),
        change.after(),
        String.valueOf(change.rows()));
  }

  @Test
  void a_bill_tells_other_names_of_applications_and_other_spellings_of_words() throws IOException {
    PostedDelivery delivery =
        new Deliveries(folder)
            .with(
                "bills/x.csv",
                Deliveries.BILL_HEADER
                    + (ROW + tags("CRM", "prod")).repeat(3)
                    + (ROW + tags("crm-portal", "Prod")).repeat(2)
                    + ROW
                    + tags("Crm_Portal", "Staging"))
            .only();
    assertThat(changes(delivery))
        .containsExactlyInAnyOrder(
            "REPAIR-ALIAS tag:app CRM crm-portal 3",
            "REPAIR-VALUE-CASE tag:app Crm_Portal crm-portal 1",
            "REPAIR-VALUE-CASE tag:env Staging staging 1");
    assertThat(delivery.entries().stream().mapToLong(LedgerEntry::lines).sum()).isEqualTo(6);
    assertThat(delivery.entries())
        .allMatch(
            entry -> entry.key().place().target().equals(new CostObject.Application("crm-portal")));
    assertThat(BookChecks.sourceAgainstLedger(delivery.totals(), BillFoldTest.ledger(delivery)))
        .isNotEmpty()
        .allMatch(Check::holds);
  }

  @Test
  void threads_and_parts_count_the_same() throws IOException {
    Random random = new Random(21);
    String[] names = {"CRM", "crm", "crm-portal", "CRM_Portal", "nobody"};
    StringBuilder text = new StringBuilder(Deliveries.BILL_HEADER);
    long renamed = 0;
    // More than one part needs more than a few megabytes.
    int rows = 120_000;
    for (int i = 0; i < rows; i++) {
      String name = names[random.nextInt(names.length)];
      renamed += name.equals("crm-portal") || name.equals("nobody") ? 0 : 1;
      text.append(ROW).append(tags(name, "prod"));
    }
    Deliveries deliveries = new Deliveries(folder).with("bills/x.csv", text.toString());
    PostedDelivery alone = Deliveries.plain(deliveries.only());
    assertThat(deliveries.posted(3).stream().map(Deliveries::plain)).containsExactly(alone);
    assertThat(
            alone.problems().stream()
                .flatMap(problem -> problem.problem().change().stream())
                .mapToLong(NormalizedText::rows)
                .sum())
        .isEqualTo(renamed);
  }

  @Test
  void a_small_source_counts_each_row_once() throws IOException {
    List<PostedDelivery> posted =
        new Deliveries(folder)
            .with(
                "a/hours.csv",
                Deliveries.TIMESHEET_HEADER
                    + "2026-05-04,Somebody,developer,build,CRM,p,,2,run,no\n".repeat(2)
                    + "2026-05-04,Somebody,developer,build,crm-portal,p,,2,run,no\n")
            .with(
                "b/invoice.csv",
                Deliveries.INVOICE_HEADER
                    + "i-1,V,2026-05-05,d,licence,2026-04-01,2026-06-30,EUR,90,opex,,crm,,\n")
            .with(
                "c/usage.csv",
                Deliveries.USAGE_HEADER
                    + "2026-05-01,crm,,transaction,5\n".repeat(3)
                    + "2026-05-01,crm-portal,,transaction,5\n")
            .posted(2);
    assertThat(changes(posted.get(0))).containsExactly("REPAIR-ALIAS Application CRM crm-portal 2");
    assertThat(changes(posted.get(1))).containsExactly("REPAIR-ALIAS Application crm crm-portal 1");
    assertThat(changes(posted.get(2))).containsExactly("REPAIR-ALIAS application crm crm-portal 3");
    assertThat(posted.get(2).usage()).singleElement().matches(total -> total.days() == 4);
  }

  @Test
  void an_account_gets_its_leading_zeros_back_where_the_layout_says_how_long_it_is()
      throws IOException {
    String header =
        "lineItem/LineItemType,lineItem/UnblendedCost,lineItem/UsageStartDate,"
            + "bill/BillingPeriodStartDate,bill/PayerAccountId,lineItem/UsageAccountId\n";
    String row = "Usage,1,2026-05-02T00:00:00Z,2026-05-01T00:00:00Z,";
    PostedDelivery delivery =
        new Deliveries(folder)
            .with(
                "bills/cur.csv",
                header
                    + (row + "12345678901,7\n").repeat(2)
                    + row
                    + "012345678901,x7\n"
                    + row
                    + "1234567890123,\n")
            .only();
    assertThat(delivery.totals())
        .extracting(SourceTotal::billingAccount, SourceTotal::rows)
        .containsExactlyInAnyOrder(tuple("012345678901", 3L), tuple("1234567890123", 1L));
    assertThat(changes(delivery))
        .contains("REPAIR-ACCOUNT BillingAccountId 12345678901 012345678901 2");
  }
}
