package dev.towerbook.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money without a place never nets: what a bill of a few rows comes to, by the real command. */
class SuspenseRunTest {

  private static final String HEADER =
      "BilledCost,EffectiveCost,ListCost,ContractedCost,BillingCurrency,BillingPeriodStart,"
          + "BillingPeriodEnd,ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ServiceName,"
          + "ServiceCategory,ServiceSubcategory,ProviderName,BillingAccountId,SubAccountId,Tags";

  @TempDir private Path folder;

  private static String row(String cost, String category, String tags) {
    return String.join(
        ",",
        List.of(
            cost,
            cost,
            cost,
            cost,
            "EUR",
            "2026-10-01T00:00:00Z",
            "2026-11-01T00:00:00Z",
            "2026-10-31T00:00:00Z",
            "2026-11-01T00:00:00Z",
            category,
            "Compute",
            "Compute",
            "Virtual Machines",
            "Acme Cloud",
            "1",
            "2",
            tags.isEmpty() ? "" : "\"{\"\"app\"\": \"\"" + tags + "\"\"}\""));
  }

  private Drill.Outcome run(String... rows) throws IOException {
    Path bill = folder.resolve("input/bills/2026-10.csv");
    Files.createDirectories(bill.getParent());
    Files.writeString(bill, HEADER + "\n" + String.join("\n", rows) + "\n");
    return Drill.command(
        "run",
        "--input",
        folder.resolve("input").toString(),
        "--mappings",
        "mappings",
        "--reports",
        folder.resolve("reports").toString(),
        "--book",
        folder.resolve("book").toString(),
        "--workers",
        "1");
  }

  private List<String> csv(String name) throws IOException {
    return Files.readAllLines(folder.resolve("reports/2026-10/csv").resolve(name));
  }

  @Test
  void a_credit_without_a_tag_does_not_pay_for_a_charge_of_an_unknown_one() throws IOException {
    Drill.Outcome night =
        run(
            row("-5000", "Usage", ""),
            row("4990", "Usage", "activeconceptwave"),
            row("1000", "Usage", "claims-core"));
    assertThat(night.code()).as(night.out() + night.err()).isEqualTo(3);
    assertThat(night.out())
        .contains("total           EUR 990.00")
        .contains("applications    EUR 1,000.00")
        .contains("capital outlay  EUR 0.00")
        .contains("suspense        EUR -10.00 net, EUR 9,990.00 gross (100.00 %)")
        .contains("unallocated     EUR 0.00")
        .contains("suspense is above 3 %; most of it: ");
    assertThat(csv("suspense.csv").subList(1, 3))
        .allMatch(line -> line.endsWith(",5000,1") || line.endsWith(",4990,1"));
    assertThat(Files.readString(folder.resolve("reports/2026-10/manifest.json")))
        .contains("\"suspense\":\"-10\"", "\"suspense_gross\":\"9990\"");
  }

  @Test
  void a_credit_that_has_its_place_makes_no_doubt_smaller() throws IOException {
    Drill.Outcome night =
        run(
            row("1000", "Usage", "claims-core"),
            row("-900", "Credit", "claims-core"),
            row("10", "Usage", ""));
    assertThat(night.code()).isEqualTo(3);
    assertThat(night.out()).contains("suspense        EUR 10.00 net, EUR 10.00 gross (9.09 %)");
  }

  @Test
  void cost_that_nets_to_nothing_is_no_row_and_needs_nobody() throws IOException {
    Drill.Outcome night =
        run(
            row("1000", "Usage", "claims-core"),
            row("0", "Usage", ""),
            row("1", "Usage", "print-hub"));
    assertThat(night.code()).as(night.out() + night.err()).isZero();
    assertThat(night.out()).contains("suspense        EUR 0.00 net, EUR 0.00 gross (0.00 %)");
    assertThat(csv("suspense.csv")).hasSize(1);
  }
}
