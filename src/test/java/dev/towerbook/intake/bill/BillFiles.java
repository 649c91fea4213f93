package dev.towerbook.intake.bill;

import dev.towerbook.intake.Dump;
import dev.towerbook.intake.bill.column.BillLimits;
import dev.towerbook.intake.bill.part.BillPart;
import dev.towerbook.intake.source.SourceFile;
import java.util.List;
import java.util.Random;

/** Makes bills for tests. */
public final class BillFiles {

  public static final String HEADER =
      "BillingAccountId,InvoiceId,BillingCurrency,BillingPeriodStart,ChargePeriodStart,"
          + "ChargeCategory,ServiceName,BilledCost,EffectiveCost,ListCost,ContractedCost,Tags\n";

  private static final String[] NAMES = {
    "Engine",
    "\"two\nlines\"",
    "\"crlf\r\nhere\"",
    "\"a, b\"",
    "\"say \"\"hi\"\"\"",
    "Café",
    "日本",
    "😀",
    ""
  };
  private static final String[] COSTS = {
    "1.5", "0", "-3.25", "9.984E-7", "12345678901234567890.5", "0.000000000000000001", "NULL", "x"
  };

  private BillFiles() {}

  /** A row with a service name and a billed cost, both as they stand in the file. */
  public static String row(String service, String billed) {
    return "a-1,I-1,USD,2026-05-01,2026-05-03,Usage," + service + "," + billed + ",1,1,1,\n";
  }

  /** Random rows with most of what real files have. */
  public static String random(Random random, int rows) {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < rows; i++) {
      text.append("a-").append(random.nextInt(3)).append(",I-").append(random.nextInt(2));
      text.append(random.nextInt(9) == 0 ? ",EUR," : ",USD,");
      text.append("2026-0").append(1 + random.nextInt(2)).append("-01T00:00:00Z,2026-01-0");
      text.append(1 + random.nextInt(9)).append(",Usage,");
      text.append(NAMES[random.nextInt(NAMES.length)]);
      for (int measure = 0; measure < 4; measure++) {
        text.append(',').append(COSTS[random.nextInt(COSTS.length)]);
      }
      text.append(
          random.nextBoolean() ? "," : ",\"{\"\"app\"\":\"\"x" + random.nextInt(4) + "\"\"}\"");
      text.append(random.nextInt(12) == 0 ? "\n\n" : random.nextInt(3) == 0 ? "\r\n" : "\n");
    }
    return text.toString();
  }

  /** What comes of a whole file. */
  public static List<String> whole(SourceFile file) {
    return whole(file, BillLimits.DEFAULT);
  }

  /** What comes of a whole file within limits. */
  public static List<String> whole(SourceFile file, BillLimits limits) {
    return Dump.of(List.of(BillPart.whole(file)), limits).rows();
  }

  public static PartReport read(SourceFile file) {
    return new BillReader(BillReader.Scanning.BYTES)
        .read(BillPart.whole(file), Dump.COLUMNS, row -> {});
  }
}
