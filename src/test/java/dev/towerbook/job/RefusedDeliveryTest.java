package dev.towerbook.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.job.Drill.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A delivery that is refused leaves the book as it was: the next night knows nothing of it. */
class RefusedDeliveryTest {

  private static final String EXPORT = "bills/azure/costs/20261001-20261031/";
  private static final int YOUR_INPUT = 2;

  @TempDir private static Path folder;
  private static Drill published;
  private static SortedMap<String, String> pack;

  /** The Azure bill is run r1 of an export; its total is what finance expects. */
  @BeforeAll
  static void theFirstDeliveryIsPublished() throws IOException {
    published = Drill.fresh(folder.resolve("published"));
    Path part = published.input().resolve(EXPORT + "r1/part_0.csv.gz");
    Files.createDirectories(part.getParent());
    Files.move(published.input().resolve(SmallInput.AZURE_OCTOBER), part);
    manifest(published, "r1", "2026-11-01T02:00:00Z", "part_0.csv.gz");
    Outcome outcome = published.run();
    assertThat(outcome.code()).as(outcome.err()).isZero();
    pack = published.pack();
  }

  private static void manifest(Drill night, String run, String submitted, String part)
      throws IOException {
    Path runFolder = night.input().resolve(EXPORT + run);
    Files.writeString(
        runFolder.resolve("manifest.json"),
        """
        {"blobs":[{"blobName":"container/%s","byteCount":%d}],
         "exportConfig":{"exportName":"costs"},
         "runInfo":{"runId":"%s","startDate":"2026-10-01","submittedTime":"%s"}}
        """
            .formatted(
                EXPORT + run + "/" + part, Files.size(runFolder.resolve(part)), run, submitted));
  }

  /** Run r2 holds other rows, and the total that finance expects is of neither run. */
  private static void deliverWrongly(Drill run) throws IOException {
    Path part = run.input().resolve(EXPORT + "r2/part_0.csv");
    Files.createDirectories(part.getParent());
    List<String> rows =
        Files.readAllLines(run.input().resolve(SmallInput.AWS_OCTOBER)).subList(0, 21).stream()
            // Another account's: rows of the bill itself would count once.
            .map(line -> line.replace("480112907733", "480112907799"))
            .toList();
    Files.write(part, rows);
    manifest(run, "r2", "2026-11-02T02:00:00Z", "part_0.csv");
    Files.writeString(
        run.input().resolve("expected-totals.csv"),
        """
        source,billing_account,invoice_id,currency,month,billed_cost,tolerance
        bills/azure,,,USD,2026-10,1.00,0
        """);
    Outcome refused = run.run();
    assertThat(refused.code()).as(refused.err()).isEqualTo(YOUR_INPUT);
    assertThat(refused.err())
        .contains(
            "error expected-totals.csv:2: the total that finance expects of bills/azure is 1.00"
                + " USD, the source files total 15714.1689776, difference -15713.1689776, month"
                + " 2026-10. Fix: compare the bill with the invoice; deliver the right file, or"
                + " correct the expected total. [RECONCILE-EXPECTED]");
    assertThat(run.pack()).isEqualTo(pack);
  }

  private static void withdraw(Drill run) throws IOException {
    Files.delete(run.input().resolve(EXPORT + "r2/part_0.csv"));
    Files.delete(run.input().resolve(EXPORT + "r2/manifest.json"));
  }

  @Test
  void withdrawn_from_the_input_the_older_one_counts_again() throws IOException {
    Drill run = published.copyTo(folder.resolve("withdrawn"));
    deliverWrongly(run);
    withdraw(run);
    Files.delete(run.input().resolve("expected-totals.csv"));
    Outcome outcome = run.run();
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("Nothing new");
    assertThat(run.pack()).isEqualTo(pack);
    assertThat(run.run("--force").code()).isZero();
    assertThat(run.pack()).isEqualTo(pack);
  }

  @Test
  void withdrawn_while_its_predecessor_is_gone_from_the_input_it_does_not_come_back()
      throws IOException {
    Drill run = published.copyTo(folder.resolve("predecessor-gone"));
    deliverWrongly(run);
    withdraw(run);
    Files.delete(run.input().resolve(EXPORT + "r1/part_0.csv.gz"));
    Files.delete(run.input().resolve(EXPORT + "r1/manifest.json"));
    Files.delete(run.input().resolve("expected-totals.csv"));
    run.run();
    assertThat(run.pack().get("csv/deliveries.csv")).doesNotContain("/r2/", "/r1/");
  }

  @Test
  void corrected_by_finance_it_counts_without_being_read_again() throws IOException {
    Drill run = published.copyTo(folder.resolve("corrected"));
    deliverWrongly(run);
    Files.delete(run.input().resolve("expected-totals.csv"));
    Outcome outcome = run.run();
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out()).containsPattern("intake +0 files");
    assertThat(run.pack().get("csv/ledger.csv")).contains("r2/part_0.csv").doesNotContain("/r1/");
  }

  @Test
  void a_night_killed_after_the_rename_is_brought_to_its_end() throws IOException {
    Drill run = published.copyTo(folder.resolve("renamed"));
    deliverWrongly(run);
    Files.delete(run.input().resolve("expected-totals.csv"));
    Path link = run.reports().resolve("2026-10");
    Path before = Files.readSymbolicLink(link);
    dies(run, () -> !target(link).equals(before));
    assertThat(target(link)).isNotEqualTo(before);
    withdraw(run);
    Outcome outcome = run.run();
    assertThat(outcome.code()).as(outcome.err()).isZero();
    // Readers have seen r2: r1, which is older, does not come back by itself.
    assertThat(run.pack().get("csv/deliveries.csv"))
        .contains("the book holds a newer delivery", "r2/part_0.csv");
  }

  private static Path target(Path link) {
    try {
      return Files.readSymbolicLink(link);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void dies(Drill run, BooleanSupplier when) {
    HaltingDriver.serve(run.book());
    try {
      HaltingDriver.arm(when);
      assertThat(run.run().code()).isEqualTo(74);
    } finally {
      assertThat(HaltingDriver.leave()).isTrue();
    }
  }
}
