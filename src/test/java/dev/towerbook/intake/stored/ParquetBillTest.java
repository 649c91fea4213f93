package dev.towerbook.intake.stored;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.Dump;
import dev.towerbook.intake.Sources;
import dev.towerbook.intake.bill.BillReader;
import dev.towerbook.intake.bill.PartReport;
import dev.towerbook.intake.bill.column.BillLimits;
import dev.towerbook.intake.bill.part.BillPart;
import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.folder.InputFiles;
import dev.towerbook.intake.folder.InputFolder;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.intake.stored.ParquetFixture.Writing;
import dev.towerbook.intake.stored.rows.ConvertedRows;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A bill in Parquet is the bill that it is in CSV. */
class ParquetBillTest {

  private static final Path CASES = Path.of("src/test/resources/intake");

  private static final MessageType CUR =
      MessageTypeParser.parseMessageType(
          """
          message cur {
            optional binary bill_payer_account_id (STRING);
            optional int64 bill_billing_period_start_date (TIMESTAMP(MILLIS,true));
            optional binary line_item_usage_account_id (STRING);
            optional binary line_item_line_item_type (STRING);
            optional int96 line_item_usage_start_date;
            optional binary line_item_product_code (STRING);
            optional binary line_item_currency_code (STRING);
            optional double line_item_unblended_cost;
            optional group product (MAP) {
              repeated group key_value {
                required binary key (STRING);
                optional binary value (STRING);
              }
            }
            optional group resource_tags (MAP) {
              repeated group key_value {
                required binary key (STRING);
                optional binary value (STRING);
              }
            }
          }
          """);

  @TempDir private Path folder;

  /** What comes of a folder, whatever the file in it is called. */
  private static List<String> dump(Path folder) {
    return Dump.folder(folder).rows().stream()
        .map(row -> row.replaceAll("bill\\.[a-z.]+", "bill"))
        .toList();
  }

  private Path below(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "focus-plain",
        "focus-tags",
        "focus-numbers",
        "focus-dates",
        "focus-header-slips",
        "focus-invoice-detail",
        "focus-billing-period",
        "timesheet-tempo",
        "usage",
        "aws-cur-2",
        "aws-cur-commitments",
        "aws-cur-net",
        "azure-ea-actual",
        "azure-mca",
        "azure-day-first",
        "gcp-credits",
        "oci-cost-report",
        "openai-cost"
      })
  void it_is_read_like_the_csv(String name) throws IOException {
    Path csv = CASES.resolve(name).resolve("input.csv");
    Files.copy(csv, below("csv").resolve("bill.csv"));
    ParquetFixture.ofCsv(csv, below("parquet").resolve("bill.parquet"), Writing.SNAPPY);
    assertThat(charges(folder.resolve("parquet")))
        .isEqualTo(charges(folder.resolve("csv")))
        .isNotEmpty();
  }

  /** What is told of rows; a row set aside is not quoted, since it stands otherwise. */
  private static List<String> charges(Path folder) {
    return dump(folder).stream().filter(row -> !row.startsWith("reject")).toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD"})
  void the_sample_in_several_row_groups_has_the_same_charges(CompressionCodecName codec)
      throws IOException {
    Path csv = Path.of("sample-data/bills/aws/2026-09.csv.gz");
    Files.copy(csv, below("csv").resolve("bill.csv.gz"));
    ParquetFixture.ofCsv(csv, below("parquet").resolve("bill.parquet"), new Writing(codec, 150));
    List<String> expected = dump(folder.resolve("csv"));
    assertThat(expected).hasSizeGreaterThan(300);
    assertThat(dump(folder.resolve("parquet"))).isEqualTo(expected);

    SourceFile file = only(folder.resolve("parquet"));
    BillPart ahead = new BillPart(file, 0, file.bytes().size(), true);
    assertThat(Dump.of(List.of(ahead), BillLimits.DEFAULT).rows())
        .isEqualTo(Dump.of(List.of(BillPart.whole(file)), BillLimits.DEFAULT).rows());
    PartReport strict =
        new BillReader(BillReader.Scanning.FASTCSV)
            .read(BillPart.whole(file), Dump.COLUMNS, row -> {});
    assertThat(strict.rows())
        .isEqualTo(expected.stream().filter(ParquetBillTest::isCharge).count());
  }

  private static boolean isCharge(String row) {
    return row.startsWith("charge|");
  }

  private static SourceFile only(Path folder) {
    Loaded<InputFiles> files = InputFolder.read(folder, Sources.formats(), DeclaredSources.NONE);
    assertThat(files.value().files()).as(files.problems().toString()).hasSize(1);
    return files.value().files().getFirst();
  }

  @ParameterizedTest
  @EnumSource(names = {"SNAPPY", "GZIP", "ZSTD"})
  void cur_2_with_maps_and_typed_columns_is_read_like_its_csv(CompressionCodecName codec)
      throws IOException {
    Random random = new Random(7);
    List<Group> rows = new ArrayList<>();
    StringBuilder csv = new StringBuilder();
    csv.append(String.join(",", CUR.getFields().stream().map(f -> f.getName()).toList()));
    for (int i = 0; i < 500; i++) {
      csv.append('\n').append(row(random, rows));
    }
    ParquetFixture.write(
        below("parquet").resolve("bill.snappy.parquet"), CUR, new Writing(codec, 128), rows);
    Files.writeString(below("csv").resolve("bill.csv"), csv.append('\n'));
    List<String> expected = dump(folder.resolve("csv"));
    assertThat(expected).filteredOn(ParquetBillTest::isCharge).hasSize(500);
    assertThat(expected).anyMatch(row -> row.contains("app=it's \"a\", b\\"));
    assertThat(dump(folder.resolve("parquet"))).isEqualTo(expected);
  }

  /** Adds a row in Parquet, answers it in CSV. */
  private static String row(Random random, List<Group> rows) {
    double cost = random.nextInt(5) == 0 ? 1e-10 * random.nextInt(99) : random.nextDouble() * 100;
    int day = 1 + random.nextInt(28);
    Group row = new SimpleGroup(CUR);
    row.append("bill_payer_account_id", "000123456789");
    row.append("bill_billing_period_start_date", 1_777_593_600_000L);
    row.append("line_item_usage_account_id", "42");
    row.append("line_item_line_item_type", "Usage");
    row.append("line_item_usage_start_date", Values.int96(2_461_161 + day, 3_600_000_000_000L));
    row.append("line_item_product_code", "AmazonS3");
    row.append("line_item_currency_code", "USD");
    row.append("line_item_unblended_cost", cost);
    Values.map(row, "product", "product_name", "Amazon S3", "region", "");
    String tags = "";
    if (random.nextBoolean()) {
      String app = random.nextBoolean() ? "shop" : "it's \"a\", b\\";
      Values.map(row, "resource_tags", "user_app", app, "user_note", "two\nlines");
      tags =
          "\"{\"\"user_app\"\":\"\"%s\"\",\"\"user_note\"\":\"\"two\\nlines\"\"}\""
              .formatted(app.replace("\\", "\\\\").replace("\"", "\\\"\""));
    }
    rows.add(row);
    return "000123456789,2026-05-01T00:00:00Z,42,Usage,2026-05-%02dT01:00:00Z,AmazonS3,USD,%s,%s,%s"
        .formatted(
            day,
            Double.toString(cost),
            "\"{\"\"product_name\"\":\"\"Amazon S3\"\",\"\"region\"\":\"\"\"\"}\"",
            tags);
  }

  @Test
  void records_count_as_lines_whatever_newlines_their_cells_hold() throws IOException {
    Path csv = folder.resolve("source.txt");
    Files.writeString(
        csv,
        """
        BilledCost,BillingPeriodStart,ChargePeriodStart,ChargeCategory,BillingCurrency,ServiceName
        1,2026-05-01,2026-05-01,Usage,EUR,"two
        lines"
        x,2026-05-01,2026-05-01,Usage,EUR,a
        """);
    ParquetFixture.ofCsv(csv, below("parquet").resolve("bill.parquet"), Writing.SNAPPY);
    PartReport report =
        new BillReader(BillReader.Scanning.BYTES)
            .read(BillPart.whole(only(folder.resolve("parquet"))), Dump.COLUMNS, row -> {});
    assertThat(report.rejectedRows())
        .singleElement()
        .extracting(r -> r.place().line())
        .isEqualTo(3L);
    assertThat(report.lines().physical()).isEqualTo(3);
  }

  @Test
  void nested_objects_are_flattened_only_where_a_layout_knows_their_members() throws IOException {
    MessageType schema =
        MessageTypeParser.parseMessageType(
            """
            message export {
              optional group service { optional binary id (STRING); optional binary description (STRING); }
              optional group Tags { optional binary app (STRING); }
              repeated group labels { optional binary key (STRING); optional binary value (STRING); }
              optional group many (LIST) { repeated group list { optional int32 element; } }
            }
            """);
    Group row = new SimpleGroup(schema);
    row.addGroup("service").append("description", "Compute, Engine");
    row.addGroup("Tags").append("app", "shop");
    row.addGroup("labels").append("key", "a").append("value", "1");
    row.addGroup("labels").append("key", "b");
    Group many = row.addGroup("many");
    many.addGroup("list").append("element", 1);
    many.addGroup("list");
    Path file = folder.resolve("export.parquet");
    ParquetFixture.write(file, schema, Writing.SNAPPY, List.of(row, new SimpleGroup(schema)));
    List<String> columns =
        Conversion.columns(Content.of(file), StoredAs.PARQUET, "service."::equals);
    assertThat(columns)
        .containsExactly("service.id", "service.description", "Tags", "labels", "many");
    try (ConvertedRows rows = Conversion.rows(Content.of(file), StoredAs.PARQUET, columns)) {
      assertThat(new String(rows.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(
              """
              ,"Compute, Engine","{""app"":""shop""}",\
              "[{""key"":""a"",""value"":""1""},{""key"":""b""}]","[1,null]"
              ,,,,
              """);
    }
  }

  @Test
  void a_file_that_is_cut_anywhere_or_no_parquet_is_an_input_problem() throws IOException {
    Path csv = CASES.resolve("focus-plain/input.csv");
    Path file = folder.resolve("bill.parquet");
    ParquetFixture.ofCsv(csv, file, Writing.SNAPPY);
    byte[] whole = Files.readAllBytes(file);
    for (int length = 1; length < whole.length; length += 7) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(refusal()).as("cut at %d", length).contains("is truncated");
    }
    Files.copy(csv, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(refusal()).contains("is not a Parquet file");
    byte[] encrypted = whole.clone();
    System.arraycopy("PARE".getBytes(StandardCharsets.UTF_8), 0, encrypted, whole.length - 4, 4);
    Files.write(file, encrypted);
    assertThat(refusal()).contains("is encrypted");
  }

  private String refusal() {
    Loaded<InputFiles> files = InputFolder.read(folder, Sources.formats(), DeclaredSources.NONE);
    assertThat(files.value().files()).isEmpty();
    Problem problem = files.problems().getFirst();
    assertThat(problem.severity()).isEqualTo(Severity.ERROR);
    assertThat(problem.place().file()).isEqualTo("bill.parquet");
    assertThat(problem.cure()).isNotBlank();
    assertThat(problem.code()).isEqualTo("INPUT-STORED");
    return problem.cause();
  }

  @Test
  void a_flipped_byte_in_a_page_refuses_the_file_and_one_in_the_footer_breaks_nothing()
      throws IOException {
    Path file = folder.resolve("bill.parquet");
    ParquetFixture.ofCsv(CASES.resolve("focus-plain/input.csv"), file, Writing.SNAPPY);
    byte[] whole = Files.readAllBytes(file);
    int refused = 0;
    for (int i = 0; i < whole.length; i += 23) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 0x10;
      Files.write(file, damaged);
      Loaded<InputFiles> files = InputFolder.read(folder, Sources.formats(), DeclaredSources.NONE);
      if (files.value().files().isEmpty()) {
        refused++;
      } else {
        SourceFile read = files.value().files().getFirst();
        refused +=
            new BillReader(BillReader.Scanning.BYTES)
                    .read(BillPart.whole(read), Dump.COLUMNS, row -> {})
                    .isRefused()
                ? 1
                : 0;
      }
    }
    assertThat(refused).isGreaterThan(whole.length / 23 / 3);
  }

  @Test
  void a_codec_that_is_not_read_is_named() throws IOException {
    Path file = folder.resolve("bill.parquet");
    ParquetFixture.ofCsv(
        CASES.resolve("focus-plain/input.csv"),
        file,
        new Writing(CompressionCodecName.BROTLI, 1000));
    List<Problem> problems =
        new BillReader(BillReader.Scanning.BYTES)
            .read(BillPart.whole(only(folder)), Dump.COLUMNS, row -> {})
            .allProblems();
    assertThat(problems)
        .anyMatch(p -> p.code().equals("BILL-STORED") && p.cause().contains("BROTLI"));
  }
}
