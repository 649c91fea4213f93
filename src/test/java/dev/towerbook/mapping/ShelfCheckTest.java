package dev.towerbook.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
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
    assertThat(Mappings.load(ShelfFolders.GOOD).problems()).isEmpty();
  }

  /** One line a problem, and a last one that counts them. */
  private static List<String> lines(Path shelf) {
    List<Problem> problems = Mappings.load(shelf).problems();
    Stream<String> each =
        problems.stream().map(problem -> problem.severity() + " " + problem.message());
    String sum =
        "errors: %d, warnings: %d"
            .formatted(count(problems, Severity.ERROR), count(problems, Severity.WARNING));
    return Stream.concat(each, Stream.of(sum)).toList();
  }

  private static long count(List<Problem> problems, Severity severity) {
    return problems.stream().filter(problem -> problem.severity() == severity).count();
  }

  @ParameterizedTest
  @MethodSource("badShelves")
  void every_mistake_is_told_with_its_place(String name, @TempDir Path temp) throws IOException {
    Path folder = ShelfFolders.ROOT.resolve("bad").resolve(name);
    List<String> lines = lines(ShelfFolders.laidOver(folder, temp));

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
    List<Problem> problems = Mappings.load(temp.resolve("nowhere")).problems();

    assertThat(count(problems, Severity.ERROR)).isGreaterThan(5);
    assertThat(problems).extracting(Problem::code).contains("SHELF-READ");
    assertThat(problems)
        .extracting(Problem::message)
        .anyMatch(line -> line.contains("rules/application.csv: is missing"));
  }
}
