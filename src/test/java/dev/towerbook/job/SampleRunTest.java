package dev.towerbook.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/**
 * The whole night on {@code sample-data}, compared with {@code reports/sample}: CSV files byte for
 * byte, PDFs by page count and text. After a wanted change: {@code ./mvnw test -Dtest=SampleRunTest
 * -Dgolden.update}, then look at the pages.
 */
class SampleRunTest {

  private static final Path GOLDEN = Path.of("reports/sample");

  @TempDir static Path folder;

  private static Path pack;
  private static int exitCode;

  @BeforeAll
  static void run_the_night() throws IOException {
    exitCode = run("one");
    pack = folder.resolve("one/reports/2026-10");
    if (System.getProperty("golden.update") != null) {
      replaceGolden();
    }
  }

  private static int run(String name) {
    Path at = folder.resolve(name);
    return TowerbookCommand.run(
        "run", "--reports=" + at.resolve("reports"), "--book=" + at.resolve("book"));
  }

  @Test
  void the_sample_needs_a_person_for_its_wrong_rows() {
    assertThat(exitCode).isEqualTo(ExitCode.PERSON_NEEDED.number());
  }

  @Test
  void csv_files_are_those_of_the_committed_pack() throws IOException {
    List<String> names = names(GOLDEN.resolve("csv"));
    assertThat(names(pack.resolve("csv"))).isEqualTo(names).isNotEmpty();
    for (String name : names) {
      assertThat(pack.resolve("csv").resolve(name))
          .as(name)
          .hasSameBinaryContentAs(GOLDEN.resolve("csv").resolve(name));
    }
  }

  @Test
  void pages_say_what_the_committed_pack_says() throws IOException {
    List<String> names = names(GOLDEN).stream().filter(name -> name.endsWith(".pdf")).toList();
    assertThat(names(pack).stream().filter(name -> name.endsWith(".pdf")).toList())
        .isEqualTo(names)
        .hasSizeGreaterThan(24);
    for (String name : names) {
      assertThat(text(pack.resolve(name))).as(name).isEqualTo(text(GOLDEN.resolve(name)));
    }
  }

  @Test
  void a_second_run_of_the_same_input_gives_the_same_bytes() throws IOException {
    run("two");
    Path second = folder.resolve("two/reports/2026-10");
    assertThat(names(second)).isEqualTo(names(pack));
    for (String name : names(pack)) {
      assertThat(second.resolve(name)).as(name).hasSameBinaryContentAs(pack.resolve(name));
    }
  }

  private static List<String> names(Path root) throws IOException {
    Path real = root.toRealPath();
    try (Stream<Path> files = Files.walk(real)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> real.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  /** Text of every page in order. */
  private static String text(Path pdf) throws IOException {
    StringBuilder text = new StringBuilder();
    try (PdfReader reader = new PdfReader(Files.readAllBytes(pdf))) {
      PdfTextExtractor extractor = new PdfTextExtractor(reader);
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        text.append("page ").append(page).append('\n').append(extractor.getTextFromPage(page));
      }
    }
    return text.toString();
  }

  private static void replaceGolden() throws IOException {
    if (Files.exists(GOLDEN)) {
      try (Stream<Path> files = Files.walk(GOLDEN)) {
        files
            .filter(f -> !f.toString().endsWith(".png"))
            .sorted(Comparator.reverseOrder())
            .filter(Files::isRegularFile)
            .forEach(SampleRunTest::delete);
      }
    }
    for (String name : names(pack)) {
      Path target = GOLDEN.resolve(name);
      Files.createDirectories(target.getParent());
      Files.copy(pack.resolve(name), target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
