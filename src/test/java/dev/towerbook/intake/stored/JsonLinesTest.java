package dev.towerbook.intake.stored;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.towerbook.intake.Dump;
import dev.towerbook.intake.Sources;
import dev.towerbook.intake.bill.BillReader;
import dev.towerbook.intake.bill.PartReport;
import dev.towerbook.intake.bill.part.BillPart;
import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.folder.InputFiles;
import dev.towerbook.intake.folder.InputFolder;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.intake.stored.rows.ConvertedRows;
import dev.towerbook.table.Loaded;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bill in JSON lines is the bill that it is in CSV. */
class JsonLinesTest {

  private static final Path CASES = Path.of("src/test/resources/intake");

  private static final String ROW =
      """
      {"BilledCost":%s,"BillingPeriodStart":"2026-05-01","ChargePeriodStart":"2026-05-02",\
      "ChargeCategory":"Usage","BillingCurrency":"USD","Tags":%s}\
      """;

  @TempDir private Path folder;

  private static List<String> charges(Path folder, int lines) {
    return Dump.folder(folder).rows().stream()
        .filter(row -> row.startsWith("charge|") || row.startsWith("control|"))
        .map(row -> row.split("\\|", 3))
        .map(
            row ->
                row[0]
                    + (Integer.parseInt(row[1]) + (row[0].equals("charge") ? lines : 0))
                    + row[2])
        .toList();
  }

  private Path below(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  private static String quoted(String text) {
    String json = text.replace("\\", "\\\\").replace("\"", "\\\"");
    return '"' + json.replace("\n", "\\n").replace("\t", "\\t") + '"';
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "focus-plain",
        "focus-tags",
        "focus-numbers",
        "aws-cur-2",
        "aws-cur-commitments",
        "azure-ea-actual",
        "gcp-credits",
        "oci-cost-report",
        "openai-cost"
      })
  void it_is_read_like_the_csv(String name) throws IOException {
    Path csv = CASES.resolve(name).resolve("input.csv");
    Files.copy(csv, below("csv").resolve("bill.csv"));
    StringBuilder json = new StringBuilder();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
      for (NamedCsvRecord row : rows) {
        StringJoiner members = new StringJoiner(",", "{", "}\n");
        row.getFieldsAsMap().forEach((key, cell) -> members.add(quoted(key) + ":" + quoted(cell)));
        json.append(members);
      }
    }
    Files.writeString(below("json").resolve("bill.jsonl"), json);
    assertThat(charges(folder.resolve("json"), 1))
        .isEqualTo(charges(folder.resolve("csv"), 0))
        .isNotEmpty();
  }

  @Test
  void the_keys_of_all_lines_are_the_columns_and_values_keep_their_digits() throws IOException {
    Path file = folder.resolve("bill.ndjson");
    Files.writeString(
        file,
        """
        \uFEFF{"Tags": {"app": "shop", "n": [1, 2]}, "a": 0.10000000000000000555, "none": null}

        {"b": 1e-10, "a": true, " Tags ": null, "text": "x, \\"y\\"\\nz", "list": [ ]}
        {}
        """
            .replace("\n", "\r\n"));
    List<String> columns = Conversion.columns(Content.of(file), StoredAs.JSON_LINES, name -> false);
    assertThat(columns).containsExactly("Tags", "a", "none", "b", "text", "list");
    try (ConvertedRows rows = Conversion.rows(Content.of(file), StoredAs.JSON_LINES, columns)) {
      assertThat(new String(rows.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(
              """
              "{""app"": ""shop"", ""n"": [1, 2]}",0.10000000000000000555,,,,

              ,true,,1e-10,"x, ""y""
              z",[ ]
              ,,,,,
              """);
    }
    assertThat(RowCount.of(file)).isEqualTo(3);
  }

  @Test
  void a_nested_export_is_the_flattened_one() throws IOException {
    Files.writeString(
        below("json").resolve("bill.jsonl"),
        """
        {"billing_account_id":"0A","service":{"id":"6F","description":"Compute Engine"},\
        "sku":{"id":"S1","description":"N2 Core"},"usage_start_time":"2026-05-31 23:00:00 UTC",\
        "usage_end_time":"2026-06-01 00:00:00 UTC","project":{"id":"p-1","name":"Shop",\
        "labels":[{"key":"app","value":"till"}],"ancestors":[]},"labels":[],\
        "location":{"location":"europe-west3","region":"europe-west3"},"cost":10.25,\
        "currency":"EUR","usage":{"amount":3600.0,"unit":"seconds"},\
        "credits":[{"name":"CUD","amount":-2.5,"type":"DISCOUNT"}],\
        "invoice":{"month":"202605"},"cost_type":"regular","adjustment_info":null}
        {"billing_account_id":"0A","service":{"description":"Support"},"sku":{"description":"x"},\
        "usage_start_time":"2026-05-31 23:00:00 UTC","project":null,"cost":1,"currency":"EUR",\
        "credits":[],"invoice":{"month":"202605"},"cost_type":"tax"}
        """);
    List<String> charges = charges(folder.resolve("json"), 0);
    assertThat(charges)
        .anySatisfy(
            row ->
                assertThat(row)
                    .startsWith("charge1202605 202605 billed=7.75 effective=7.75")
                    .contains("ServiceName=Compute Engine", "SubAccountId=p-1", "app=till"))
        .anySatisfy(row -> assertThat(row).startsWith("charge2").contains("ChargeCategory=Tax"));
  }

  @Test
  void a_line_that_is_no_object_is_set_aside_at_its_place_and_the_others_are_read()
      throws IOException {
    String good = ROW.formatted("1.5", "{\"app\":\"two\\nlines\"}");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String line :
        List.of(
            good,
            "{\"BilledCost\": 1,",
            "[1]",
            "",
            good,
            "{\"BilledCost\":1,\"BilledCost\":2}",
            good + " {}",
            "no JSON, \"at all\"",
            good,
            "{\"long\":\"" + "x".repeat(ConvertedRows.ROW_BYTES_MAX) + "\"}",
            ROW.formatted("\"x\"", "null"))) {
      bytes.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
    bytes.writeBytes(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}', '\n'});
    Files.write(folder.resolve("bill.jsonl"), bytes.toByteArray());
    for (BillReader.Scanning scanning : BillReader.Scanning.values()) {
      PartReport report =
          new BillReader(scanning).read(BillPart.whole(only()), Dump.COLUMNS, row -> {});
      assertThat(report.rows()).isEqualTo(3);
      assertThat(report.rejectedRows().stream().map(row -> row.place().line()))
          .containsExactly(2L, 3L, 6L, 7L, 8L, 10L, 11L, 12L);
      assertThat(report.rejectedRows().get(1).raw()).isEqualTo("[1]");
      assertThat(report.problems().kept().stream().map(p -> p.place().line() + p.code()))
          .contains("2BILL-JSON", "10BILL-LENGTH", "11BILL-NUMBER");
      assertThat(report.lines().physical()).isEqualTo(12);
      assertThat(report.lines().blank()).isEqualTo(1);
      assertThat(report.lines().header()).isZero();
      assertThat(report.isRefused()).isFalse();
    }
  }

  private SourceFile only() {
    Loaded<InputFiles> files = InputFolder.read(folder, Sources.formats(), DeclaredSources.NONE);
    assertThat(files.value().files()).as(files.problems().toString()).hasSize(1);
    return files.value().files().getFirst();
  }

  @Test
  void gzip_is_told_by_its_bytes_and_a_cut_file_is_refused() throws IOException {
    String text = (ROW.formatted("1.5", "{}") + "\n").repeat(2000);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    Path file = folder.resolve("bill.jsonl.gz");
    Files.write(file, bytes.toByteArray());
    assertThat(only().bytes().as()).isEqualTo(StoredAs.JSON_LINES_GZIP);
    PartReport report =
        new BillReader(BillReader.Scanning.BYTES)
            .read(BillPart.whole(only()), Dump.COLUMNS, row -> {});
    assertThat(report.rows()).isEqualTo(2000);
    Files.write(file, java.util.Arrays.copyOf(bytes.toByteArray(), bytes.size() - 9));
    assertThat(InputFolder.read(folder, Sources.formats(), DeclaredSources.NONE).problems())
        .anyMatch(problem -> problem.code().equals("INPUT-GZIP"));
  }

  @Test
  void a_file_without_any_object_is_refused_with_a_cure() throws IOException {
    Files.writeString(folder.resolve("bill.jsonl"), "BilledCost,BillingPeriodStart\n1,2026-05\n");
    assertThat(InputFolder.read(folder, Sources.formats(), DeclaredSources.NONE).problems())
        .anyMatch(p -> p.code().equals("INPUT-STORED") && p.cure().contains(".csv"));
  }

  @Test
  void a_file_that_ends_inside_its_last_line_was_cut() throws IOException {
    String good = ROW.formatted("1", "null");
    for (String end : List.of("{\"BilledCost\": 1,", "{", good.substring(0, good.length() - 1))) {
      Files.writeString(folder.resolve("bill.jsonl"), good + "\n" + end);
      PartReport report =
          new BillReader(BillReader.Scanning.BYTES)
              .read(BillPart.whole(only()), Dump.COLUMNS, row -> {});
      assertThat(report.isRefused()).as(end).isTrue();
      assertThat(report.problems().kept().getFirst().message())
          .contains("ends inside its last line: it was cut");
    }
    Files.writeString(folder.resolve("bill.jsonl"), good + "\n" + good);
    assertThat(
            new BillReader(BillReader.Scanning.BYTES)
                .read(BillPart.whole(only()), Dump.COLUMNS, row -> {})
                .rows())
        .isEqualTo(2);
  }

  @Test
  void a_line_above_the_limit_tells_its_length_and_its_amount() throws IOException {
    String good = ROW.formatted("1", "null");
    String odd = ROW.formatted("7", "null");
    String note = "x".repeat(ConvertedRows.ROW_BYTES_MAX);
    String line = odd.substring(0, odd.length() - 1) + ",\"note\":\"" + note + "\"}";
    Files.writeString(folder.resolve("bill.jsonl"), good + "\n" + line + "\n" + good + "\n");
    PartReport report =
        new BillReader(BillReader.Scanning.BYTES)
            .read(BillPart.whole(only()), Dump.COLUMNS, row -> {});
    assertThat(report.rows()).isEqualTo(2);
    assertThat(report.problems().kept().getFirst().message())
        .contains("bill.jsonl:2", "the row has " + line.length() + " bytes");
    assertThat(report.rejected().getFirst().billed()).isEqualByComparingTo("7");
  }
}
