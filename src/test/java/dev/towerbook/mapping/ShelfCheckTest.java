package dev.towerbook.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder under {@code bad} is a shelf with one kind of mistake; {@code expected.txt} is what
 * {@code check-mappings} says. Rewrite them with {@code -Dgolden.update}.
 */
class ShelfCheckTest {

  @Test
  void a_good_shelf_has_no_problem() {
    ShelfCheck check = ShelfCheck.of(ShelfFolders.GOOD);

    assertThat(check.lines()).containsExactly("errors: 0, warnings: 0");
  }

  @ParameterizedTest
  @MethodSource("badShelves")
  void every_mistake_is_told_with_its_place(String name, @TempDir Path temp) throws IOException {
    Path folder = ShelfFolders.ROOT.resolve("bad").resolve(name);
    List<String> lines = ShelfCheck.of(ShelfFolders.laidOver(folder, temp)).lines();

    Path expected = folder.resolve("expected.txt");
    if (System.getProperty("golden.update") != null) {
      Files.writeString(expected, String.join("\n", lines) + "\n");
    }
    assertThat(lines).containsExactlyElementsOf(Files.readAllLines(expected));
  }

  static Stream<String> badShelves() throws IOException {
    return ShelfFolders.bad().stream().map(folder -> folder.getFileName().toString());
  }

  @Test
  void an_absent_shelf_is_told_and_not_thrown(@TempDir Path temp) {
    ShelfCheck check = ShelfCheck.of(temp.resolve("nowhere"));

    assertThat(check.errors()).isGreaterThan(5);
    assertThat(check.lines()).anyMatch(line -> line.contains("rules/application.csv: is missing"));
  }
}
