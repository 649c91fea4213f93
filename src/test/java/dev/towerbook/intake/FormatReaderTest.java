package dev.towerbook.intake;

import static org.assertj.core.api.Assertions.assertThat;

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
