package dev.towerbook.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.Sources;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatReaderTest {

  @TempDir private Path folder;

  private Loaded<SourceFormats> read(String yaml) throws IOException {
    Files.writeString(folder.resolve("x.yaml"), yaml);
    return FormatReader.read(folder, "formats");
  }

  @Test
  void every_slip_is_told_with_its_place() throws IOException {
    Loaded<SourceFormats> read =
        read(
            """
            id: x
            kind: bil
            recogniced-by: [a]
            dates: [nonsense]
            numbers: roman
            fields:
              a: {need: sometimes, spelling: b}
            versions:
              - {any: [a]}
            """);
    assertThat(read.value().formats()).isEmpty();
    assertThat(read.problems().stream().map(Problem::message))
        .anyMatch(m -> m.startsWith("formats/x.yaml:2:7 kind: \"bil\""))
        .anyMatch(m -> m.startsWith("formats/x.yaml:3:1: \"recogniced-by\""))
        .anyMatch(m -> m.contains("recognised-by"))
        .anyMatch(m -> m.startsWith("formats/x.yaml:4:8 dates: \"nonsense\""))
        .anyMatch(m -> m.startsWith("formats/x.yaml:5:10 numbers: \"roman\""))
        .anyMatch(m -> m.startsWith("formats/x.yaml:7:13 need: \"sometimes\""))
        .anyMatch(m -> m.startsWith("formats/x.yaml:7:24: \"spelling\""))
        .anyMatch(m -> m.contains("version"));
  }

  @Test
  void every_slip_in_counts_and_reversals_is_told_with_its_place() throws IOException {
    Loaded<SourceFormats> read =
        read(
            """
            id: x
            kind: usage
            recognised-by: [a]
            reversals: maybe
            fields:
              a: {folder: always}
              unit: {values: [exception]}
            counts:
              run: {a: [x]}
              exception: {b: [x]}
            """);
    assertThat(read.value().formats()).isEmpty();
    assertThat(read.problems().stream().map(Problem::message))
        .hasSize(4)
        .anyMatch(m -> m.startsWith("formats/x.yaml:4:12 reversals: \"maybe\""))
        .anyMatch(m -> m.startsWith("formats/x.yaml:6:15 folder: \"always\""))
        .anyMatch(m -> m.startsWith("formats/x.yaml:9:8 run: \"run\""))
        .anyMatch(m -> m.startsWith("formats/x.yaml:10:18 b: \"b\""));
  }

  @Test
  void every_slip_in_what_only_small_sources_have_is_told_with_its_place() throws IOException {
    Loaded<SourceFormats> read =
        read(
            """
            id: x
            kind: timesheet
            recognised-by: [a]
            numbers: clock
            only: {b: [c]}
            not:
              a: []
            fields:
              a: {columns: [first]}
              d: {numbers: words}
              e:
                values: ["yes"]
                means: {Capital: perhaps}
              f:
                values: ["yes"]
                means: {A: "yes", a: ""}
            """);
    assertThat(read.value().formats()).isEmpty();
    assertThat(read.problems().stream().map(Problem::message))
        .hasSize(6)
        .anyMatch(m -> m.startsWith("formats/x.yaml:5:11 b: \"b\""))
        .anyMatch(m -> m.startsWith("formats/x.yaml:7:6 a:"))
        .anyMatch(m -> m.startsWith("formats/x.yaml:9:16 columns: \"first\""))
        .anyMatch(m -> m.startsWith("formats/x.yaml:10:16 numbers: \"words\""))
        .anyMatch(m -> m.startsWith("formats/x.yaml:13:22 Capital: \"perhaps\""))
        .anyMatch(m -> m.startsWith("formats/x.yaml:16:12 means: \"a\""));
  }

  @Test
  void a_bill_cannot_have_what_only_small_sources_are_read_by() throws IOException {
    Loaded<SourceFormats> read =
        read(
            """
            id: x
            kind: bill
            recognised-by: [a]
            numbers: comma
            only: {a: [b]}
            not: {a: [b]}
            fields:
              a: {columns: [b, c], means: {b: c}, numbers: plain}
            """);
    assertThat(read.value().formats()).isEmpty();
    assertThat(read.problems().stream().map(Problem::message))
        .anyMatch(m -> m.startsWith("formats/x.yaml:4:10 numbers: \"comma\""))
        .anyMatch(m -> m.startsWith("formats/x.yaml:5:1: \"only\""))
        .anyMatch(m -> m.startsWith("formats/x.yaml:6:1: \"not\""))
        .anyMatch(m -> m.startsWith("formats/x.yaml:8:7: \"columns\""))
        .anyMatch(m -> m.startsWith("formats/x.yaml:8:24: \"means\""))
        .anyMatch(m -> m.startsWith("formats/x.yaml:8:39: \"numbers\""));
  }

  private static final String TARGET =
      """
      id: to
      kind: bill
      recognised-by: [Cost]
      fields:
        Cost: {need: required}
        Day: {need: required}
        Name: {}
        Tags: {}
      """;

  @Test
  void every_slip_in_a_native_format_is_told_with_its_place() throws IOException {
    Files.writeString(folder.resolve("to.yaml"), TARGET);
    Files.writeString(folder.resolve("table.csv"), "a,b\nx,1\nX2,2\nx,3\n");
    Loaded<SourceFormats> read =
        read(
            """
            id: x
            kind: bill
            into: to
            recognised-by: [Amount]
            header: sideways
            columns:
              Amount: [amt]
              Kind: []
            instead:
              - {has: Nett, use: {Amount: Kind}}
            fields:
              Cost: Amout
              Nam: Kind
              Name: {column: Kind, table: table.csv, key: a, give: c}
              Tags: {tags: []}
              x_Sum: {sum: [Amount], minus: [Cost]}
              x_Month: {month: Kind, pattern: yy}
              x_By: {divide: Amount, by: Kind}
              x_Map: {column: Kind, mapp: {a: b}}
            rows:
              - when: {Kin: a}
                give: [{unless-zero: Foo}]
              - ignore: why
                give: [{}]
              - when: {Kind: b}
            """);
    assertThat(read.value().formats()).hasSize(1);
    assertThat(read.problems().stream().map(Problem::message))
        .anyMatch(m -> m.startsWith("formats/x.yaml:5:9 header: \"sideways\""))
        .anyMatch(m -> m.startsWith("formats/x.yaml:10:11 has: \"Nett\""))
        .anyMatch(m -> m.startsWith("formats/x.yaml:12:9 Cost: \"Amout\""))
        .anyMatch(m -> m.startsWith("formats/x.yaml:13:8 Nam: \"Nam\""))
        .anyMatch(m -> m.startsWith("formats/table.csv:1") && m.contains("lacks a required column"))
        .anyMatch(m -> m.startsWith("formats/x.yaml:15:16 tags:"))
        .anyMatch(m -> m.startsWith("formats/x.yaml:16:33 minus: \"Cost\""))
        .anyMatch(m -> m.startsWith("formats/x.yaml:17:35 pattern: \"yy\""))
        .anyMatch(m -> m.startsWith("formats/x.yaml:18:30 by:"))
        .anyMatch(m -> m.startsWith("formats/x.yaml:19:25: \"mapp\""))
        .anyMatch(m -> m.startsWith("formats/x.yaml:21:17 Kin: \"Kin\""))
        .anyMatch(m -> m.startsWith("formats/x.yaml:22:26 unless-zero: \"Foo\""))
        .anyMatch(m -> m.startsWith("formats/x.yaml:24:11 give:"))
        .anyMatch(m -> m.startsWith("formats/x.yaml:25:5 give:"))
        .anyMatch(m -> m.contains("\"Day\"") && m.contains("which to needs"));
  }

  @Test
  void a_native_format_needs_a_target_and_a_table_each_value_once() throws IOException {
    Files.writeString(folder.resolve("table.csv"), "a,b\nx,1\nx,3\n");
    String format =
        """
        id: x
        kind: bill
        into: to
        recognised-by: [Amount]
        columns: {Amount: [amt]}
        fields:
          Cost: Amount
          Day: Amount
          Name: {column: Amount, table: table.csv, key: a, give: b}
        """;
    assertThat(read(format).problems())
        .anyMatch(p -> p.message().startsWith("formats/x.yaml:3:7 into: \"to\""));
    Files.writeString(folder.resolve("to.yaml"), TARGET);
    assertThat(read(format).problems())
        .singleElement()
        .satisfies(
            p -> assertThat(p.message()).startsWith("formats/table.csv:3:1 a: \"x\" the value"));
    Files.writeString(folder.resolve("table.csv"), "a,b\nx,1\n");
    assertThat(read(format).problems()).isEmpty();
  }

  @Test
  void what_is_no_yaml_is_told_with_its_place() throws IOException {
    assertThat(read("id: [x\nkind: bill").problems().getFirst().code()).isEqualTo("YAML-SYNTAX");
    assertThat(read("- a\n- b\n").problems().getFirst().code()).isEqualTo("YAML-SHAPE");
    assertThat(read("id: a\nid: b\n").problems())
        .anyMatch(p -> p.place().line() == 2 && p.code().equals("YAML-KEY-TWICE"));
    assertThat(read("id: !!javax.script.ScriptEngineManager [a]\n").problems()).isNotEmpty();
    assertThat(FormatReader.read(folder.resolve("none"), "formats").problems().getFirst().code())
        .isEqualTo("FORMAT-FOLDER");
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, BilledCost ProviderName",
    "1.1, BilledCost SkuMeter",
    "1.2, BilledCost invoiceid",
    "1.3, BilledCost ProviderName ServiceProviderName InvoiceId",
    "1.4, BilledCost InvoiceDetailId",
    "1.4, BilledCost ServiceProviderName InvoiceId",
    "0.5, AmortizedCost ProviderName"
  })
  void the_version_of_a_bill_is_told_from_its_columns(String version, String header) {
    SourceFormat focus =
        Sources.formats().formats().stream()
            .filter(format -> format.id().equals("focus"))
            .findFirst()
            .orElseThrow();
    assertThat(focus.version(Arrays.asList(header.split(" ")))).isEqualTo(version);
    assertThat(focus.position("EffectiveCost", List.of("x", "AMORTIZEDCOST"))).contains(1);
    assertThat(focus.position("EffectiveCost", List.of("AmortizedCost", "EffectiveCost")))
        .contains(1);
    assertThat(focus.ambiguous(List.of("AmortizedCost", "EffectiveCost"))).isEmpty();
    assertThat(focus.ambiguous(List.of("Tags", "tags"))).containsOnlyKeys("Tags");
  }
}
