package dev.towerbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.TableProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code docs/problems.md} is written from the declared codes and from what fixtures say; {@code
 * -Dgolden.update} rewrites it.
 */
class ProblemsTest {

  private static final Path DOCUMENT = Path.of("docs/problems.md");
  private static final Path MAIN = Path.of("src/main/java");
  private static final Path FIXTURES = Path.of("src/test/resources");
  private static final Path TESTS = Path.of("src/test/java");

  private static final String HEAD =
      """
      # Problems

      What a problem means and how to fix it, by its code. A message says in full what stands here in general: `{…}` is what
      differs from case to case. The examples are lines of the tests. Written from the declared codes; do not edit. So far the
      codes of small CSV and YAML files are declared; what the others mean stands in their messages.
      """;

  static Stream<ProblemCode> codes() {
    return Arrays.stream(TableProblem.values());
  }

  /** Fixtures in which problems are expected as they are printed. */
  private static List<String> expectedLines() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(FIXTURES)) {
      for (Path file : files.filter(f -> f.endsWith("expected.txt")).sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines;
  }

  private static Optional<String> example(ProblemCode code, List<String> lines) {
    return lines.stream().filter(line -> line.endsWith("[" + code.word() + "]")).findFirst();
  }

  @Test
  void the_document_lists_every_code() throws IOException {
    List<String> lines = expectedLines();
    StringBuilder text = new StringBuilder(HEAD);
    codes().forEach(code -> text.append(entry(code, example(code, lines))));
    if (System.getProperty("golden.update") != null) {
      Files.writeString(DOCUMENT, text);
    }
    assertThat(text.toString()).isEqualTo(Files.readString(DOCUMENT));
  }

  private static String entry(ProblemCode code, Optional<String> example) {
    return "\n## %s\n\nMeans: %s.\nFix: %s.\n"
            .formatted(code.word(), escaped(code.cause()), escaped(code.fix()))
        + example.map("\n```text\n%s\n```\n"::formatted).orElse("");
  }

  private static String escaped(String text) {
    return text.replaceAll("(\\{[a-z ]+})", "`$1`");
  }

  /** A code that no fixture and no test names may never be printed. */
  @ParameterizedTest
  @MethodSource("codes")
  void a_test_brings_about(ProblemCode code) throws IOException {
    assertThat(example(code, expectedLines()).isPresent() || isNamedByTest(code.word()))
        .as("no expected.txt and no test has " + code.word() + ": add a fixture")
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void no_text_of_the_program_repeats(ProblemCode code) throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContain('"' + code.word() + '"');
      }
    }
  }

  private static boolean isNamedByTest(String word) throws IOException {
    Pattern named = Pattern.compile("\"" + word + "\"|\\[" + word + "]");
    try (Stream<Path> files = Files.walk(TESTS)) {
      for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
        if (named.matcher(Files.readString(file)).find()) {
          return true;
        }
      }
    }
    return false;
  }
}
