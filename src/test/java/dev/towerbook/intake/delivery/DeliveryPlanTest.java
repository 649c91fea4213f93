package dev.towerbook.intake.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.Sources;
import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.folder.InputFiles;
import dev.towerbook.intake.folder.InputFolder;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.intake.stored.ParquetFixture;
import dev.towerbook.intake.stored.ParquetFixture.Writing;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Manifests decide which files are read; nothing is read twice, nothing half. */
class DeliveryPlanTest {

  private static final String BILL =
      "BilledCost,BillingPeriodStart,ChargePeriodStart,ChargeCategory\n";

  @TempDir private Path folder;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void bill(String name, int cost) throws IOException {
    write(name, BILL + cost + ",2026-05-01,2026-05-01,Usage\n");
  }

  private Loaded<InputFiles> read() {
    return InputFolder.read(folder, Sources.formats(), DeclaredSources.NONE);
  }

  private List<String> names() {
    return read().value().files().stream().map(SourceFile::name).toList();
  }

  private List<String> notes() {
    return read().value().notes().stream()
        .map(note -> note.name() + " " + Words.word(note.state()) + ": " + note.why())
        .toList();
  }

  private static String keys(String assembly, String... keys) {
    return """
    {"assemblyId": "%s", "account": "12", "reportName": "cur",
     "billingPeriod": {"start": "20260501T000000.000Z", "end": "20260601T000000.000Z"},
     "reportKeys": ["%s"]}
    """
        .formatted(assembly, String.join("\",\"", keys));
  }

  private static String blobs(String run, String submitted, int rows, String name, long bytes) {
    return """
    {"dataRowCount": %d, "blobs": [{"blobName": "%s", "byteCount": %d}],
     "exportConfig": {"exportName": "costs", "resourceId": "/s/1"},
     "runInfo": {"runId": "%s", "startDate": "2026-05-01T00:00:00", "submittedTime": "%s"}}
    """
        .formatted(rows, name, bytes, run, submitted);
  }

  private long size(String name) throws IOException {
    return Files.size(folder.resolve(name));
  }

  @Test
  void the_manifest_above_the_assemblies_tells_the_newest() throws IOException {
    bill("aws/cur/20260501-20260601/old/cur-1.csv", 1);
    bill("aws/cur/20260501-20260601/new/cur-1.csv", 2);
    bill("aws/cur/20260501-20260601/new/cur-2.csv", 3);
    bill("aws/other.csv", 4);
    String[] keys = {
      "/cur/20260501-20260601/new/cur-1.csv", "/cur/20260501-20260601/new/cur-2.csv"
    };
    write("aws/cur/20260501-20260601/cur-Manifest.json", keys("new", keys));
    write("aws/cur/20260501-20260601/new/cur-Manifest.json", keys("new", keys));
    write(
        "aws/cur/20260501-20260601/old/cur-Manifest.json",
        keys("old", "/cur/20260501-20260601/old/cur-1.csv"));

    assertThat(names())
        .containsExactly(
            "aws/cur/20260501-20260601/new/cur-1.csv",
            "aws/cur/20260501-20260601/new/cur-2.csv",
            "aws/other.csv");
    assertThat(notes())
        .containsExactly(
            "aws/cur/20260501-20260601/old/cur-1.csv superseded: delivery new is newer");
    assertThat(read().value().files().getFirst().origin())
        .isEqualTo(new DeliveryOrigin("12 cur 2026-05", "new", ""));
    assertThat(read().value().files().getLast().origin().isKnown()).isFalse();
  }

  @Test
  void a_file_of_an_older_assembly_without_a_manifest_is_not_read_beside_the_newer()
      throws IOException {
    bill("cur/p/old/cur-1.csv", 1);
    bill("cur/p/new/cur-1.csv", 2);
    bill("cur/p/notes.csv", 3);
    write("cur/p/cur-Manifest.json", keys("new", "x/cur/p/new/cur-1.csv"));

    assertThat(names()).containsExactly("cur/p/new/cur-1.csv", "cur/p/notes.csv");
    assertThat(notes())
        .containsExactly(
            "cur/p/old/cur-1.csv superseded: manifest cur/p/cur-Manifest.json does not name it");
  }

  @Test
  void an_incomplete_delivery_waits_and_the_older_one_is_read() throws IOException {
    bill("cur/p/old/cur-1.csv", 1);
    bill("cur/p/new/cur-1.csv", 2);
    write("cur/p/old/cur-Manifest.json", keys("old", "cur/p/old/cur-1.csv"));
    write("cur/p/cur-Manifest.json", keys("new", "cur/p/new/cur-1.csv", "cur/p/new/cur-2.csv"));

    assertThat(names()).containsExactly("cur/p/old/cur-1.csv");
    assertThat(notes())
        .containsExactly("cur/p/new/cur-1.csv waiting: cur/p/new/cur-2.csv is missing");
    assertThat(read().problems()).extracting(Problem::code).containsOnlyOnce("DELIVERY-INCOMPLETE");
    assertThat(read().value().waiting()).isEmpty();
  }

  @Test
  void without_an_older_one_the_scope_waits() throws IOException {
    bill("cur/p/cur-1.csv", 1);
    write("cur/p/cur-Manifest.json", keys("new", "p/cur-1.csv", "p/cur-2.csv"));

    assertThat(names()).isEmpty();
    assertThat(read().value().waiting()).containsExactly("12 cur 2026-05");
    assertThat(read().problems()).extracting(Problem::code).doesNotContain("INPUT-FOLDER");
  }

  @Test
  void sizes_and_rows_of_a_manifest_are_checked() throws IOException {
    bill("az/costs/r1/part_0.csv", 1);
    String part = "az/costs/r1/part_0.csv";
    write("az/costs/r1/manifest.json", blobs("r1", "2026-06-01", 1, "c/" + part, size(part)));
    assertThat(names()).containsExactly(part);

    write("az/costs/r1/manifest.json", blobs("r1", "2026-06-01", 2, "c/" + part, size(part)));
    assertThat(notes()).containsExactly(part + " waiting: its files have 1 rows, not 2");

    write("az/costs/r1/manifest.json", blobs("r1", "2026-06-01", 1, "c/" + part, 7));
    assertThat(notes())
        .containsExactly(part + " waiting: " + part + " has " + size(part) + " bytes, not 7");
  }

  @Test
  void the_newest_by_the_manifests_counts_and_not_the_newest_file() throws IOException {
    bill("az/r1/part_0.csv", 1);
    bill("az/r2/part_0.csv", 2);
    write(
        "az/r2/manifest.json",
        blobs("r2", "2026-06-02T01:00:00Z", 1, "az/r2/part_0.csv", size("az/r2/part_0.csv")));
    write(
        "az/r1/manifest.json",
        blobs("r1", "2026-06-01T01:00:00Z", 1, "az/r1/part_0.csv", size("az/r1/part_0.csv")));
    Files.setLastModifiedTime(folder.resolve("az/r2/manifest.json"), FileTime.fromMillis(0));

    assertThat(names()).containsExactly("az/r2/part_0.csv");
    assertThat(notes()).containsExactly("az/r1/part_0.csv superseded: delivery r2 is newer");
  }

  @Test
  void a_manifest_that_cannot_be_read_is_an_error_and_other_json_is_none() throws IOException {
    bill("a/x.csv", 1);
    write("a/manifest.json", "{\"reportKeys\": [\"x.csv\"");
    assertThat(read().problems()).extracting(Problem::code).contains("DELIVERY-MANIFEST");
    write("a/manifest.json", "{\"reportKeys\": [\"x.csv\"]}");
    assertThat(read().problems()).extracting(Problem::code).contains("DELIVERY-MANIFEST");
    write("a/manifest.json", "{\"name\": \"something else\"}");
    assertThat(read().problems()).extracting(Problem::code).doesNotContain("DELIVERY-MANIFEST");
    assertThat(names()).containsExactly("a/x.csv");
  }

  private static String dataFiles(String execution, String... files) {
    return """
    {"executionId": "%s", "columns": [{"name": "BilledCost", "type": "double"}],
     "dataFiles": ["%s"]}
    """
        .formatted(execution, String.join("\",\"", files));
  }

  private static final String DATA = "s3://bucket/prefix/costs/data/BILLING_PERIOD=2026-05/";
  private static final String EXPORT = "aws/costs/data/BILLING_PERIOD=2026-05/";
  private static final String EXPORTED =
      "aws/costs/metadata/BILLING_PERIOD=2026-05/costs-Manifest.json";

  @Test
  void a_data_export_lies_in_a_folder_beside_its_manifest() throws IOException {
    bill(EXPORT + "costs-00001.csv", 1);
    bill(EXPORT + "costs-00002.csv", 2);
    bill(EXPORT + "costs-00003.csv", 3);
    bill("aws/costs/data/BILLING_PERIOD=2026-06/costs-00001.csv", 4);
    write(EXPORTED, dataFiles("e1", DATA + "costs-00001.csv", DATA + "costs-00002.csv"));

    assertThat(names())
        .containsExactly(
            EXPORT + "costs-00001.csv",
            EXPORT + "costs-00002.csv",
            "aws/costs/data/BILLING_PERIOD=2026-06/costs-00001.csv");
    assertThat(notes())
        .containsExactly(
            EXPORT + "costs-00003.csv superseded: manifest " + EXPORTED + " does not name it");
    assertThat(read().value().files().getFirst().origin())
        .isEqualTo(new DeliveryOrigin("bucket/prefix/costs 2026-05", "e1", ""));
  }

  @Test
  void a_data_export_with_a_folder_for_each_delivery_is_read_from_the_newest() throws IOException {
    String old = "2026-06-01T08:00:00.000Z-aa/";
    String young = "2026-06-02T08:00:00.000Z-bb/";
    bill(EXPORT + old + "costs-00001.csv", 1);
    bill(EXPORT + old + "costs-00002.csv", 2);
    bill(EXPORT + young + "costs-00001.csv", 3);
    write(EXPORTED, dataFiles("bb", DATA + young + "costs-00001.csv"));

    assertThat(names()).containsExactly(EXPORT + young + "costs-00001.csv");
    assertThat(notes()).hasSize(2).allMatch(note -> note.contains("does not name it"));
    assertThat(read().value().files().getFirst().origin())
        .isEqualTo(
            new DeliveryOrigin("bucket/prefix/costs 2026-05", "bb", "2026-06-02T08:00:00.000Z"));
  }

  @Test
  void a_data_export_that_is_not_complete_waits_with_all_files_of_its_period() throws IOException {
    bill(EXPORT + "costs-00001.csv", 1);
    bill(EXPORT + "costs-00003.csv", 3);
    write(EXPORTED, dataFiles("e1", DATA + "costs-00001.csv", DATA + "costs-00002.csv"));

    assertThat(names()).isEmpty();
    assertThat(notes())
        .containsExactly(
            EXPORT + "costs-00001.csv waiting: " + DATA + "costs-00002.csv is missing",
            EXPORT + "costs-00003.csv waiting: manifest " + EXPORTED + " does not name it");
    assertThat(read().value().waiting()).containsExactly("bucket/prefix/costs 2026-05");
  }

  @Test
  void a_data_export_without_a_period_is_told() throws IOException {
    bill("aws/costs/data/costs-00001.csv", 1);
    write("aws/costs/metadata/costs-Manifest.json", dataFiles("e1", "s3://b/c/data/x.csv"));
    assertThat(read().problems()).extracting(Problem::code).contains("DELIVERY-MANIFEST");
  }

  @Test
  void rows_of_parquet_and_json_lines_are_counted_as_the_manifest_states_them() throws IOException {
    String row = "{\"BilledCost\":%d,\"BillingPeriodStart\":\"2026-05-01\",";
    row += "\"ChargePeriodStart\":\"2026-05-01\",\"ChargeCategory\":\"Usage\"}\n";
    write("a/part.jsonl", row.formatted(1) + "\n" + row.formatted(2));
    write("a/manifest.json", blobs("r1", "2026-06-01", 2, "part.jsonl", size("a/part.jsonl")));
    bill("source.txt", 3);
    ParquetFixture.ofCsv(
        folder.resolve("source.txt"), folder.resolve("part.parquet"), Writing.SNAPPY);
    Files.delete(folder.resolve("source.txt"));
    Files.createDirectories(folder.resolve("b"));
    Files.move(folder.resolve("part.parquet"), folder.resolve("b/part.parquet"));
    write(
        "b/manifest.json",
        blobs("r2", "2026-06-02", 1, "part.parquet", size("b/part.parquet"))
            .replace("/s/1", "/s/2"));
    assertThat(names()).containsExactly("a/part.jsonl", "b/part.parquet");
    write(
        "b/manifest.json",
        blobs("r2", "2026-06-02", 9, "part.parquet", size("b/part.parquet"))
            .replace("/s/1", "/s/2"));
    assertThat(names()).containsExactly("a/part.jsonl");
    assertThat(notes()).containsExactly("b/part.parquet waiting: its files have 1 rows, not 9");

    byte[] whole = Files.readAllBytes(folder.resolve("b/part.parquet"));
    Files.write(folder.resolve("b/part.parquet"), Arrays.copyOf(whole, whole.length - 1));
    write(
        "b/manifest.json",
        blobs("r2", "2026-06-02", 1, "part.parquet", size("b/part.parquet"))
            .replace("/s/1", "/s/2"));
    assertThat(notes()).singleElement().asString().contains("cannot be counted", "is truncated");
  }
}
