package dev.towerbook.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.job.Drill.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A delivery is in the book as a whole or not at all, and the newer one wins. */
class DeliveryRunTest {

  private static final String EXPORT = "bills/azure/costs/20261001-20261031/";

  @TempDir private static Path folder;
  private static Drill first;

  /** The Azure bill comes as run r1 of an export with a manifest. */
  @BeforeAll
  static void theFirstDeliveryIsPublished() throws IOException {
    first = Drill.fresh(folder.resolve("first"));
    Path bill = first.input().resolve(SmallInput.AZURE_OCTOBER);
    Path part = first.input().resolve(EXPORT + "r1/part_0.csv.gz");
    Files.createDirectories(part.getParent());
    Files.move(bill, part);
    manifest(first, "r1", "2026-11-01T02:00:00Z", "part_0.csv.gz");
    Outcome outcome = first.run();
    assertThat(outcome.code()).as(outcome.out() + outcome.err()).isZero();
    assertThat(register(first, "r1/")).contains(",loaded,,costs 2026-10,r1,2026-11-01T02:00:00Z,");
  }

  private static void manifest(Drill night, String run, String submitted, String... parts)
      throws IOException {
    Path runFolder = night.input().resolve(EXPORT + run);
    Files.createDirectories(runFolder);
    StringBuilder blobs = new StringBuilder();
    for (String part : parts) {
      long size = Files.exists(runFolder.resolve(part)) ? Files.size(runFolder.resolve(part)) : 1;
      blobs
          .append(blobs.isEmpty() ? "" : ",")
          .append("{\"blobName\":\"container/" + EXPORT + run + "/" + part + "\"")
          .append(",\"byteCount\":" + size + "}");
    }
    Files.writeString(
        runFolder.resolve("manifest.json"),
        """
        {"blobs":[%s],"exportConfig":{"exportName":"costs"},
         "runInfo":{"runId":"%s","startDate":"2026-10-01","submittedTime":"%s"}}
        """
            .formatted(blobs, run, submitted));
  }

  /** The second run of the export: the first twenty rows only, so that the total differs. */
  private static void deliver(Drill night, String run, String submitted) throws IOException {
    Path part = night.input().resolve(EXPORT + run + "/part_0.csv");
    Files.createDirectories(part.getParent());
    List<String> lines =
        Files.readAllLines(night.input().resolve(SmallInput.AWS_OCTOBER)).subList(0, 21).stream()
            // Another account's: rows of the bill itself would count once.
            .map(line -> line.replace("480112907733", "480112907799"))
            .toList();
    Files.write(part, lines);
    manifest(night, run, submitted, "part_0.csv");
  }

  private static String register(Drill run, String name) throws IOException {
    return Objects.requireNonNull(run.pack().get("csv/deliveries.csv"))
        .lines()
        .filter(line -> line.startsWith(EXPORT + name))
        .reduce("", (before, line) -> before + line + "\n");
  }

  @Test
  void a_newer_delivery_replaces_the_older_as_a_whole() throws IOException {
    Drill run = first.copyTo(folder.resolve("newer"));
    deliver(run, "r2", "2026-11-02T02:00:00Z");
    Outcome outcome = run.run();
    assertThat(outcome.code()).as(outcome.out() + outcome.err()).isZero();
    assertThat(register(run, "r1/")).contains(",superseded,delivery r2 is newer,");
    assertThat(register(run, "r2/")).contains(",loaded,,");
    assertThat(run.pack().get("csv/ledger.csv")).contains("r2/part_0.csv").doesNotContain("r1/");
    assertThat(run.pack().get("manifest.json")).contains("\"revision\":2,");
    assertThat(run.pack().get("csv/restatement.csv"))
        .contains("2026-10,2,ledger,", ",provider-restated,costs 2026-10,EUR,")
        .doesNotContain("new-source", "source-withdrawn");
    String pack = run.pack().toString();
    assertThat(run.run("--force").code()).isZero();
    assertThat(run.pack().toString()).as("the same pack again").isEqualTo(pack);
  }

  @Test
  void an_older_delivery_never_replaces_a_newer_one() throws IOException {
    Drill run = first.copyTo(folder.resolve("older"));
    String ledger = run.pack().get("csv/ledger.csv");
    Files.delete(run.input().resolve(EXPORT + "r1/part_0.csv.gz"));
    Files.delete(run.input().resolve(EXPORT + "r1/manifest.json"));
    deliver(run, "r0", "2026-10-31T02:00:00Z");
    Outcome outcome = run.run("--force");
    assertThat(outcome.code()).as(outcome.out() + outcome.err()).isZero();
    assertThat(run.pack().get("csv/ledger.csv")).isEqualTo(ledger);
    assertThat(register(run, "r0/")).contains(",superseded,the book holds a newer delivery,");
    assertThat(register(run, "r1/")).contains(",kept,the delivery in the input folder is older,");
  }

  @Test
  void an_incomplete_delivery_waits_and_the_book_keeps_the_older_one() throws IOException {
    Drill run = first.copyTo(folder.resolve("incomplete"));
    String ledger = run.pack().get("csv/ledger.csv");
    Files.delete(run.input().resolve(EXPORT + "r1/part_0.csv.gz"));
    Files.delete(run.input().resolve(EXPORT + "r1/manifest.json"));
    deliver(run, "r2", "2026-11-02T02:00:00Z");
    manifest(run, "r2", "2026-11-02T02:00:00Z", "part_0.csv", "part_1.csv");

    Outcome waits = run.run();
    assertThat(waits.code()).as(waits.err()).isEqualTo(3);
    assertThat(waits.out()).contains("1 deliveries are incomplete and on hold");
    assertThat(run.pack().get("csv/ledger.csv")).isEqualTo(ledger);
    assertThat(register(run, "r1/")).contains(",kept,its successor is not complete yet,");
    assertThat(register(run, "r2/")).contains(",waiting,", "part_1.csv is missing");

    Files.writeString(
        run.input().resolve(EXPORT + "r2/part_1.csv"),
        Files.readAllLines(run.input().resolve(EXPORT + "r2/part_0.csv")).getFirst() + "\n");
    manifest(run, "r2", "2026-11-02T02:00:00Z", "part_0.csv", "part_1.csv");
    run.run();
    assertThat(register(run, "r1/")).isEmpty();
    assertThat(run.pack().get("csv/ledger.csv")).contains("r2/part_0.csv");
  }
}
