package dev.towerbook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One folder a quirk: {@code input.csv} is read, everything that comes of it must be {@code
 * expected.csv}. Rewrite with {@code -Dgolden.update}, then read the difference.
 */
class IntakeGoldenTest {

  private static final Path CASES = Path.of("src/test/resources/intake");

  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_file_is_read_as_expected(String name, @TempDir Path folder) throws IOException {
    Files.copy(CASES.resolve(name).resolve("input.csv"), folder.resolve("input.csv"));
    Path actual = folder.resolve("actual.csv.txt");
    Dump.folder(folder).write(actual);
    Path expected = CASES.resolve(name).resolve("expected.csv");
    if (System.getProperty("golden.update") != null) {
      Files.copy(actual, expected, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(Files.readString(actual)).isEqualTo(Files.readString(expected));
  }
}
