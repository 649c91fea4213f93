package dev.towerbook.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provider's bill of October is not there: nobody may read that as a fall of cost. */
class NotDeliveredRunTest {

  private static final String HEADER =
      "BilledCost,EffectiveCost,ListCost,ContractedCost,BillingAccountId,BillingAccountName,"
          + "BillingCurrency,BillingPeriodStart,BillingPeriodEnd,ChargeCategory,ChargeClass,"
          + "ChargeDescription,ChargeFrequency,ChargePeriodStart,ChargePeriodEnd,"
          + "CommitmentDiscountCategory,CommitmentDiscountId,CommitmentDiscountStatus,InvoiceId,"
          + "InvoiceIssuerName,PricingCategory,PricingQuantity,PricingUnit,ProviderName,"
          + "PublisherName,RegionId,ResourceId,ServiceCategory,ServiceName,ServiceSubcategory,"
          + "SubAccountId,SubAccountName,Tags";

  @TempDir private static Path folder;

  @BeforeAll
  static void write_the_bills() throws IOException {
    bill("one", YearMonth.of(2026, 9));
    bill("one", YearMonth.of(2026, 10));
    bill("two", YearMonth.of(2026, 9));
    Drill.copy(Path.of("mappings"), folder.resolve("mappings"));
  }

  /** 10 EUR a day of an application. */
  private static void bill(String provider, YearMonth month) throws IOException {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      LocalDate on = month.atDay(day);
      text.append("10,10,10,10,acc-" + provider + ",Payer,EUR,")
          .append(month.atDay(1) + "T00:00:00Z," + month.plusMonths(1).atDay(1) + "T00:00:00Z,")
          .append("Usage,,hours,Usage-Based," + on + "T00:00:00Z," + on.plusDays(1))
          .append("T00:00:00Z,,,,I-" + month + ",Cloud " + provider + ",Standard,1,Hours,Cloud ")
          .append(provider + ",Cloud,eu,vm-1,Compute,Machines,Virtual Machines,s,prod,")
          .append("\"{\"\"app\"\":\"\"claims-core\"\"}\"\n");
    }
    Path file = folder.resolve("input/bills/" + provider + "/" + month + ".csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Drill.Outcome run(String name, Path mappings, String... more) {
    List<String> words =
        new java.util.ArrayList<>(
            List.of(
                "run",
                "--input=" + folder.resolve("input"),
                "--mappings=" + mappings,
                "--reports=" + folder.resolve(name).resolve("reports"),
                "--book=" + folder.resolve(name).resolve("book")));
    words.addAll(List.of(more));
    return Drill.command(words.toArray(String[]::new));
  }

  private static String read(String name, String file) throws IOException {
    return Files.readString(folder.resolve(name).resolve("reports").resolve(file));
  }

  @Test
  void the_month_before_is_published_and_the_source_is_named_with_its_money() throws IOException {
    Drill.Outcome run = run("waits", folder.resolve("mappings"));
    assertThat(run.code()).isEqualTo(ExitCode.PERSON_NEEDED.number());
    assertThat(run.out())
        .contains("2026-09", "bills/two", "billing account acc-two", "EUR 300.00")
        .contains("bills/two,acc-two,2026-09-30", "--month=2026-10");
    assertThat(folder.resolve("waits/reports/2026-09/index.html")).exists();
    assertThat(folder.resolve("waits/reports/2026-10")).doesNotExist();
    assertThat(read("waits", "2026-09/csv/not_delivered.csv")).contains("behind,bill,bills/two");
  }

  @Test
  void asked_for_the_month_is_provisional_wherever_it_says_what_it_is() throws IOException {
    Drill.Outcome run = run("asked", folder.resolve("mappings"), "--month=2026-10");
    assertThat(run.code()).isEqualTo(ExitCode.PERSON_NEEDED.number());
    assertThat(run.out()).contains("provisional", "acc-two has no charges in 2026-10");
    assertThat(read("asked", "2026-10/index.html"))
        .contains("October 2026, open period, provisional");
    assertThat(read("asked", "2026-10/manifest.json"))
        .contains(
            "\"provisional\":[\"the bills do not cover all of 2026-10: billing account acc-two");
    assertThat(read("asked", "2026-10/csv/not_delivered.csv"))
        .contains("missing,bill,bills/two,acc-two,,,2026-10-31,2026-09,EUR,300");
    String[] header =
        read("asked", "2026-10/csv/bridge.csv").lines().findFirst().orElse("").split(",", -1);
    String[] row =
        read("asked", "2026-10/csv/bridge.csv")
            .lines()
            .skip(1)
            .findFirst()
            .orElse("")
            .split(",", -1);
    List<String> columns = List.of(header);
    assertThat(row[columns.indexOf("not_delivered")]).startsWith("-300");
    assertThat(row[columns.indexOf("retired")]).startsWith("0");
  }

  @Test
  void a_source_that_has_ended_as_declared_is_not_missed() throws IOException {
    Path mappings = folder.resolve("ended-mappings");
    Drill.copy(Path.of("mappings"), mappings);
    Files.writeString(
        mappings.resolve("sources.csv"),
        "folder,last_day,why\nbills/two,2026-09-30,contract ended\n");
    Drill.Outcome run = run("ended", mappings);
    assertThat(run.out()).contains("2026-10").doesNotContain("provisional");
    assertThat(run.code()).isEqualTo(ExitCode.PUBLISHED.number());
    assertThat(read("ended", "2026-10/csv/not_delivered.csv").lines()).hasSize(1);
  }
}
