package dev.towerbook.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A bill of a few rows, and a night over it by the real command. */
final class FocusBill {

  private static final String HEADER =
      "BilledCost,EffectiveCost,ListCost,ContractedCost,BillingCurrency,BillingPeriodStart,"
          + "BillingPeriodEnd,ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ServiceName,"
          + "ServiceCategory,ServiceSubcategory,ProviderName,BillingAccountId,SubAccountId,Tags";

  private FocusBill() {}

  /**
   * A row of October 2026 in euro.
   *
   * @param tags the id of an application, or a key and its value, or nothing
   */
  static String row(String cost, String category, String tags) {
    return row(cost, "EUR", category, tags);
  }

  static String row(String cost, String currency, String category, String tags) {
    return String.join(
        ",",
        List.of(
            cost,
            cost,
            cost,
            cost,
            currency,
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
            tags.isEmpty() ? "" : "\"{" + tags(tags) + "}\""));
  }

  private static String tags(String text) {
    String[] tag = text.contains("=") ? text.split("=", 2) : new String[] {"app", text};
    return "\"\"" + tag[0] + "\"\": \"\"" + tag[1] + "\"\"";
  }

  /** Runs a night in a folder, which keeps its book and reports. */
  static Drill.Outcome run(Path folder, Path mappings, String... rows) throws IOException {
    Path bill = folder.resolve("input/bills/2026-10.csv");
    Files.createDirectories(bill.getParent());
    Files.writeString(bill, HEADER + "\n" + String.join("\n", rows) + "\n");
    return Drill.command(
        "run",
        "--input",
        folder.resolve("input").toString(),
        "--mappings",
        mappings.toString(),
        "--reports",
        folder.resolve("reports").toString(),
        "--book",
        folder.resolve("book").toString(),
        "--workers",
        "1");
  }

  /** The published pack. */
  static Path pack(Path folder) {
    return folder.resolve("reports/2026-10");
  }
}
