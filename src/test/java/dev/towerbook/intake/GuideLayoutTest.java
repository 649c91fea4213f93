package dev.towerbook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.dataset.Pseudonyms;
import dev.towerbook.intake.dataset.TimeEntry;
import dev.towerbook.intake.dataset.TimesheetReader;
import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.folder.InputFolder;
import dev.towerbook.intake.format.FormatReader;
import dev.towerbook.intake.format.SourceFormats;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.table.Loaded;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The layout and the rows of {@code docs/guides/add-a-layout.md} do what the guide says. */
class GuideLayoutTest {

  private static final Path GUIDE = Path.of("docs/guides/add-a-layout.md");

  @TempDir private Path folder = Path.of("");

  @Test
  void the_layout_of_the_guide_reads_its_rows() throws IOException {
    Path formats = Files.createDirectories(folder.resolve("formats"));
    try (Stream<Path> files = Files.list(Path.of("mappings/formats"))) {
      for (Path file : files.toList()) {
        Files.copy(file, formats.resolve(file.getFileName()));
      }
    }
    Files.writeString(formats.resolve("workbench.yaml"), block("yaml"));
    Loaded<SourceFormats> loaded = FormatReader.read(formats, "formats");
    assertThat(loaded.problems()).isEmpty();

    Path input = Files.createDirectories(folder.resolve("input"));
    Files.writeString(input.resolve("workbench.csv"), block("csv"));
    SourceFile file =
        InputFolder.read(input, loaded.value(), DeclaredSources.NONE).value().files().stream()
            .findFirst()
            .orElseThrow();
    assertThat(file.format().id()).isEqualTo("workbench");
    List<TimeEntry> entries = new ArrayList<>();
    Pseudonyms key = new Pseudonyms("a key for tests only".getBytes(StandardCharsets.UTF_8));
    new TimesheetReader(key).read(file, entries::add);
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().hours()).isEqualByComparingTo(new BigDecimal("1.5"));
    assertThat(entries.getFirst().role()).isEqualTo("developer");
  }

  private static String block(String language) throws IOException {
    Matcher block =
        Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(Files.readString(GUIDE));
    assertThat(block.find()).isTrue();
    return block.group(1);
  }
}
