package dev.towerbook.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A few hundred rows of the sample company: two months, two providers, two currencies. */
final class SmallInput {

  static final String AWS_OCTOBER = "bills/aws/2026-10.csv";
  static final String AZURE_OCTOBER = "bills/azure/2026-10.csv.gz";

  static final String TIMESHEETS = "timesheets/2026-10.csv";

  private static final Path SAMPLE = Path.of("sample-data");
  private static final int BILL_ROWS = 60;

  private SmallInput() {}

  /** Writes the input; every row of it can be read. */
  static void write(Path input) throws IOException {
    cut("bills/aws/2026-09.csv.gz", BILL_ROWS, input.resolve("bills/aws/2026-09.csv.gz"));
    cut(AWS_OCTOBER, BILL_ROWS, input.resolve(AWS_OCTOBER));
    cut("bills/azure/2026-10.csv", BILL_ROWS, input.resolve(AZURE_OCTOBER));
    cut(TIMESHEETS, 80, input.resolve(TIMESHEETS));
    cut("invoices/2026.csv", 40, input.resolve("invoices/2026.csv"));
    // Whole counters: one that is cut in mid-month would need a person.
    cut("usage/2026-10.csv", 217, input.resolve("usage/2026-10.csv"));
  }

  /** Copies the header and the first rows of a sample file; the names say whether it is zipped. */
  private static void cut(String name, int rows, Path to) throws IOException {
    List<String> lines;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(unzipped(SAMPLE.resolve(name)), StandardCharsets.UTF_8))) {
      lines = reader.lines().limit(rows + 1L).toList();
    }
    Files.createDirectories(to.getParent());
    try (OutputStream out = zipped(to)) {
      out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private static InputStream unzipped(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
  }

  private static OutputStream zipped(Path file) throws IOException {
    OutputStream bytes = Files.newOutputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes;
  }
}
