package dev.towerbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.towerbook.intake.declared.SourceKind;
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
import java.util.function.Predicate;
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
      Set.of("ISO-8859-1", "RUN-ESTATE", "SHA-256", "UTF-16", "UTF-8", "YYYY-MM");

  /** A problem as a row of severity, line and text. */
  private static final Pattern CELLS = Pattern.compile("(?m)^(\\w+),\\d+,\"?([^\"\n]*?)\"?$");

  /** Known to tests by shorter parts of their texts. */
  private static final Set<String> UNNAMED =
      Set.of(
          "BILL-GZIP",
          "INPUT-REFERENCE",
          "SOURCE-GAP",
          "-COST",
          "-COUNT",
          "-NARROW",
          "-QUANTITY",
          "-SIGN",
          "-SUM",
          "BILL-CELL",
          "BILL-COUNT",
          "BILL-CUT",
          "BILL-FAR-MONTHS",
          "BILL-NARROW",
          "BILL-READ",
          "BILL-ROW-KIND",
          "BILL-SUM",
          "BOOK-AMOUNT",
          "DELIVERY-SET-ASIDE",
          "DRIVER-MISSING",
          "FORMAT-NONE",
          "FORMAT-TABLE",
          "FORMAT-TWICE",
          "FORMAT-VALUE",
          "FX-DATE",
          "FX-RATE",
          "INPUT-COLUMN-MISSING",
          "INPUT-COLUMNS",
          "INPUT-HEADER",
          "INPUT-NOT-A-FILE",
          "INPUT-READ",
          "INPUT-SHEET-UNREAD",
          "INPUT-SHEETS",
          "INPUT-UTF8",
          "LEDGER-AMOUNT",
          "OVERLAP-LAYOUT-PARTS",
          "OVERLAP-REPLACED",
          "OVERLAP-SAME-ROWS",
          "OVERLAP-SUM",
          "OVERLAP-TWO-LAYOUTS",
          "OVERLAP-USERS",
          "RESTATED-UNREADABLE",
          "RUN-MONTH",
          "RUN-SET-ASIDE",
          "SETTING-DATABASE",
          "SOURCE-BEHIND",
          "SOURCE-EMPTY",
          "SOURCE-ENDS-EARLY",
          "SOURCE-FAR-MONTH",
          "SOURCE-LEAP",
          "SOURCE-MONTH-MISSING",
          "SOURCE-PART-ENDS-EARLY",
          "SOURCE-STRAY-DAY",
          "SOURCE-UNDELIVERED",
          "TIMESHEET-SPAN",
          "TIMESHEET-WORK-TYPE",
          "USAGE-PART-OF-MONTH");

  /** Characters of a text by which it is known. */
  private static final int QUOTED_MIN = 20;

  /** How problems were worded before; field English has taken their place. */
  private static final Pattern OLD_PHRASES =
      Pattern.compile(
          "\\b(nobody|stands|told|honest|shelf|night|cure|set aside|left out|read over|format file"
              + "|(?<!there )is no (?!longer)\\w+|nothing to do)\\b");

  private static final String HEAD =
      """
      # Problems

      What a problem means and how to fix it, by its code. A message says in full what stands here in general: `{…}` is what
      differs from case to case. A code with several meanings has them one below the other. `KIND` stands for the kind of the
      source, as in `TIMESHEET-CELLS`. The examples are lines of the tests. Written from the declared codes; do not edit.
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

  /** Problems as fixtures expect them, a line each. */
  private static String expected() throws IOException {
    String cells = read(FIXTURES, "expected.csv").replace("\"\"", "'");
    return read(FIXTURES, "expected.txt")
        + CELLS.matcher(cells).replaceAll("$1 $2").replace("'", "\"");
  }

  /** Where a code is printed or named: of rows, behind the kind of their source. */
  private static String printed(String word) {
    String kinds =
        Arrays.stream(SourceKind.values()).map(SourceKind::code).collect(Collectors.joining("|"));
    return word.startsWith("-") ? "(?:" + kinds + ")" + word : word;
  }

  /** The first line of a fixture in which the problem is expected as it is printed. */
  private static Optional<String> example(String word, String lines) {
    Pattern end = Pattern.compile(".*\\[" + printed(word) + "]");
    return lines.lines().filter(end.asMatchPredicate()).findFirst();
  }

  @Test
  void the_document_lists_every_code() throws IOException {
    String lines = expected();
    StringBuilder text = new StringBuilder(HEAD);
    codes().forEach((word, all) -> text.append(entry(word, all, example(word, lines))));
    if (System.getProperty("golden.update") != null) {
      Files.writeString(DOCUMENT, text);
    }
    assertThat(text.toString()).isEqualTo(Files.readString(DOCUMENT));
  }

  private static String entry(String word, List<ProblemCode> all, Optional<String> example) {
    return "\n## "
        + (word.startsWith("-") ? "KIND" : "")
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
                          assertThat(code.with(names(texts)).code()).isEqualTo(code.word());
                        }));
  }

  @Test
  void no_text_goes_back_to_old_words() {
    assertThat(
            codes().values().stream()
                .flatMap(List::stream)
                .map(ProblemCode::template)
                .flatMap(texts -> Stream.of(texts.cause(), texts.fix()))
                .filter(OLD_PHRASES.asPredicate()))
        .isEmpty();
  }

  private static Object[] names(ProblemTemplate texts) {
    return PART.matcher(texts.cause() + texts.fix())
        .results()
        .map(MatchResult::group)
        .distinct()
        .toArray();
  }

  /** A code that no fixture and no test names, and whose texts none quotes, is never printed. */
  @Test
  void a_test_brings_about_every_code() throws IOException {
    String tests = (read(TESTS, ".java") + expected()).replaceAll("\"\\s*\\+\\s*\"", "");
    List<String> never = new ArrayList<>();
    codes()
        .forEach(
            (word, all) -> {
              Pattern named = Pattern.compile("(?<![A-Z-])" + printed(word) + "(?![A-Z-])");
              if (!named.matcher(tests).find() && all.stream().noneMatch(isQuoted(tests))) {
                never.add(word);
              }
            });
    never.removeAll(UNNAMED);
    assertThat(never).as("add a fixture or a test that names it").isEmpty();
  }

  /** True if a test has a longer part of the texts of a code, between what differs. */
  private static Predicate<ProblemCode> isQuoted(String tests) {
    return code ->
        Stream.of(code.template().cause(), code.template().fix())
            .flatMap(text -> Arrays.stream(text.split("\\{[a-z ]+}", -1)))
            .anyMatch(part -> part.length() >= QUOTED_MIN && tests.contains(part.strip()));
  }

  @Test
  void no_code_is_written_as_a_text() throws IOException {
    Set<String> written = new TreeSet<>();
    LITERAL.matcher(read(MAIN, ".java")).results().forEach(found -> written.add(found.group(1)));
    written.removeAll(NO_CODES);
    assertThat(written).isEmpty();
  }
}
