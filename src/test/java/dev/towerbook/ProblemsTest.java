package dev.towerbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/problems.md} is written from the declared codes and from what fixtures say; {@code
 * -Dgolden.update} rewrites it.
 */
class ProblemsTest {

  private static final Path DOCUMENT = Path.of("docs/problems.md");
  private static final Path MAIN = Path.of("src/main/java");
  private static final Path FIXTURES = Path.of("src/test/resources");
  private static final Path TESTS = Path.of("src/test/java");
  private static final Pattern PART = Pattern.compile("\\{([a-z ]+)}");

  /** Two words or more in capitals: what a code looks like where it is written as a text. */
  private static final Pattern LITERAL = Pattern.compile("\"([A-Z]{2,}(?:-[A-Z0-9]+)+)\"");

  /** Texts that only look like codes. */
  private static final Set<String> NO_CODES =
      Set.of("ISO-8859-1", "RUN-ESTATE", "SHA-256", "UTF-8", "UTF-16");

  private static final String HEAD =
      """
      # Problems

      What a problem means and how to fix it, by its code. A message says in full what stands here in general: `{…}` is what
      differs from case to case. A code with several meanings has them one below the other. The examples are lines of the
      tests. Written from the declared codes; do not edit.
      """;

  /** All constants by the code that is printed, its own declaration first. */
  private static SortedMap<String, List<ProblemCode>> codes() {
    return HouseTest.HOUSE.stream()
        .filter(JavaClass::isEnum)
        .filter(type -> type.isAssignableTo(ProblemCode.class))
        .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
        .map(ProblemCode.class::cast)
        .sorted((one, other) -> Boolean.compare(isFurther(one), isFurther(other)))
        .collect(Collectors.groupingBy(ProblemCode::word, TreeMap::new, Collectors.toList()));
  }

  private static boolean isFurther(ProblemCode code) {
    return code.template().of().isPresent();
  }

  private static String read(Path folder, String end) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(end)).sorted().toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }

  /** The first line of a fixture in which the problem is expected as it is printed. */
  private static Optional<String> example(String word, String lines) {
    return lines.lines().filter(line -> line.endsWith("[" + word + "]")).findFirst();
  }

  @Test
  void the_document_lists_every_code() throws IOException {
    String lines = read(FIXTURES, "expected.txt");
    StringBuilder text = new StringBuilder(HEAD);
    codes().forEach((word, all) -> text.append(entry(word, all, example(word, lines))));
    if (System.getProperty("golden.update") != null) {
      Files.writeString(DOCUMENT, text);
    }
    assertThat(text.toString()).isEqualTo(Files.readString(DOCUMENT));
  }

  private static String entry(String word, List<ProblemCode> all, Optional<String> example) {
    return "\n## "
        + word
        + "\n"
        + all.stream()
            .map(ProblemCode::template)
            .map(ProblemsTest::entry)
            .collect(Collectors.joining())
        + example.map("\n```text\n%s\n```\n"::formatted).orElse("");
  }

  private static String entry(ProblemTemplate template) {
    return "\nMeans: %s.\nFix: %s.\n".formatted(escaped(template.cause()), escaped(template.fix()));
  }

  private static String escaped(String text) {
    return text.replaceAll("(\\{[a-z ]+})", "`$1`");
  }

  @Test
  void no_code_is_declared_twice() {
    assertThat(codes().values())
        .allSatisfy(all -> assertThat(all).filteredOn(code -> !isFurther(code)).hasSize(1));
  }

  @Test
  void texts_are_sentences_that_can_be_filled() {
    assertThat(codes().values())
        .allSatisfy(
            all ->
                assertThat(all)
                    .allSatisfy(
                        code -> {
                          ProblemTemplate texts = code.template();
                          assertThat(texts.cause()).isNotBlank().doesNotEndWith(".");
                          assertThat(texts.fix()).isNotBlank().doesNotEndWith(".");
                          assertThat(code.with(names(texts)).code()).isEqualTo(code);
                        }));
  }

  private static Object[] names(ProblemTemplate texts) {
    return PART.matcher(texts.cause() + texts.fix())
        .results()
        .map(MatchResult::group)
        .distinct()
        .toArray();
  }

  /** A code that no fixture and no test names may never be printed. */
  @Test
  void a_test_brings_about_every_code() throws IOException {
    String tests = read(TESTS, "Test.java") + read(FIXTURES, ".txt");
    List<String> never = new ArrayList<>(codes().keySet());
    never.removeIf(
        word -> Pattern.compile("(?<![A-Z-])" + word + "(?![A-Z-])").matcher(tests).find());
    assertThat(never).as("add a fixture or a test that names it").isEmpty();
  }

  @Test
  void no_code_is_written_as_a_text() throws IOException {
    Set<String> written = new TreeSet<>();
    LITERAL.matcher(read(MAIN, ".java")).results().forEach(found -> written.add(found.group(1)));
    written.removeAll(NO_CODES);
    written.retainAll(codes().keySet());
    assertThat(written).isEmpty();
  }
}
