package dev.towerbook;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.job.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the documents name exists: links, paths, classes, tests, commands, options, exit codes. */
class DocumentsTest {

  private static final Path ARCHITECTURE = Path.of("docs/architecture.md");
  private static final Path OPERATIONS = Path.of("docs/operations.md");
  private static final Path STYLE = Path.of("docs/style.md");
  private static final Path WALKTHROUGH = Path.of("docs/walkthrough.md");

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][A-Za-z]*)?)`s?");
  private static final Pattern PATH =
      Pattern.compile(
          "`((?:src|mappings|sample-data|reports/README|reports/sample|docs|bench)/[^` <>*]*)`");
  private static final Pattern TESTS = Pattern.compile("-Dtest=([A-Za-z,]+)");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])(--[a-z][a-z-]*)");
  private static final Pattern COMMAND = Pattern.compile("\\./towerbook ([a-z][a-z-]*)");
  private static final Pattern AMOUNT = Pattern.compile("`(\\d+\\.\\d{4,})`");

  static List<Path> documents() {
    return Documents.all();
  }

  /** Documents that speak of Towerbook's own command line. */
  static List<Path> manuals() {
    return Documents.all().stream().filter(file -> !file.startsWith("bench")).toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void every_link_leads_somewhere(Path document) {
    List<String> broken = new ArrayList<>();
    for (String link : Documents.found(LINK, Documents.prose(document))) {
      if (!link.startsWith("http") && !exists(document, link)) {
        broken.add(link);
      }
    }
    assertThat(broken).isEmpty();
  }

  private static boolean exists(Path document, String link) {
    String[] parts = link.split("#", 2);
    Path file = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
    return Files.exists(file) && (parts.length == 1 || Documents.anchors(file).contains(parts[1]));
  }

  @Test
  void every_document_can_be_reached_from_the_readme() {
    Set<Path> reached = new HashSet<>();
    Deque<Path> next = new ArrayDeque<>(List.of(Path.of("README.md")));
    while (!next.isEmpty()) {
      Path document = next.remove();
      if (reached.add(document) && document.toString().endsWith(".md")) {
        for (String link : Documents.found(LINK, Documents.prose(document))) {
          if (!link.startsWith("http")) {
            next.add(document.resolveSibling(link.split("#", 2)[0]).normalize());
          }
        }
      }
    }
    assertThat(reached)
        .containsAll(Documents.all().stream().filter(file -> !file.startsWith(".github")).toList());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void every_path_exists(Path document) {
    assertThat(Documents.found(PATH, Documents.text(document)))
        .allSatisfy(name -> assertThat(Path.of(name)).exists());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void every_test_that_is_named_exists(Path document) {
    Set<String> tests = new TreeSet<>();
    Documents.found(TESTS, Documents.text(document))
        .forEach(names -> tests.addAll(List.of(names.split(","))));
    tests.removeAll(Documents.classes("src/test/java"));
    assertThat(tests).as("tests that do not exist").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("manuals")
  void every_command_and_every_option_exists(Path document) {
    String text = Documents.text(document);
    assertThat(Documents.commands().getSubcommands().keySet())
        .containsAll(Documents.found(COMMAND, text));
    assertThat(Documents.options()).containsAll(Documents.found(OPTION, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docs/architecture.md",
        "docs/walkthrough.md",
        "docs/guides/add-a-page.md",
        "docs/guides/add-a-table.md",
        "docs/guides/add-a-metric.md",
        "docs/guides/add-a-shelf-file.md",
        "docs/guides/add-an-allocation-basis.md"
      })
  void every_class_exists(String document) {
    Set<String> named = Documents.found(CLASS, Documents.text(Path.of(document)));
    Set<String> known = Documents.classes("src/main/java");
    known.addAll(Documents.classes("src/test/java"));
    named.removeAll(known);
    assertThat(named).as("classes that do not exist").isEmpty();
  }

  @Test
  void the_table_of_the_run_and_the_walkthrough_name_classes() {
    assertThat(Documents.found(CLASS, Documents.text(ARCHITECTURE))).hasSizeGreaterThan(15);
    assertThat(Documents.found(CLASS, Documents.text(WALKTHROUGH))).hasSizeGreaterThan(20);
  }

  @Test
  void every_amount_of_the_walkthrough_stands_in_the_sample() throws IOException {
    StringBuilder sample = new StringBuilder();
    sample.append(Files.readString(Path.of("sample-data/bills/aws/2026-10.csv")));
    try (Stream<Path> files = Files.list(Path.of("reports/sample/csv"))) {
      for (Path file : files.toList()) {
        sample.append(Files.readString(file));
      }
    }
    String all = sample.toString();
    Set<String> amounts = Documents.found(AMOUNT, Documents.text(WALKTHROUGH));
    assertThat(amounts).hasSizeGreaterThan(4);
    assertThat(amounts).allSatisfy(amount -> assertThat(all).contains("," + amount + ","));
  }

  @Test
  void every_option_of_a_run_is_in_the_manual() {
    CommandLine run = requireNonNull(Documents.commands().getSubcommands().get("run"));
    Set<String> options = new TreeSet<>(run.getCommandSpec().optionsMap().keySet());
    options.removeAll(List.of("-h", "--help", "-V", "--version"));
    assertThat(Documents.found(OPTION, Documents.text(OPERATIONS))).containsAll(options);
  }

  @Test
  void every_exit_code_is_in_the_manual() {
    for (ExitCode code : ExitCode.values()) {
      assertThat(Documents.text(OPERATIONS)).contains("\n| " + code.number() + " | ");
    }
  }

  @Test
  void the_limits_of_the_style_are_those_of_the_tests() {
    assertThat(Documents.text(STYLE))
        .contains("\n| lines of a file | " + TidyTest.FILE_LINES_MAX + " |")
        .contains("\n| lines of a method | " + TidyTest.METHOD_LINES_MAX + " |")
        .contains("\n| characters of a line | " + TidyTest.LINE_LENGTH_MAX + " |")
        .contains("\n| parameters of a method | " + TidyTest.PARAMETERS_MAX + " |");
  }

  @Test
  void each_word_stands_in_the_glossary_once() {
    Pattern word = Pattern.compile("(?m)^\\| ([^|]+) \\| [^|]+ \\| [^|]+ \\|$");
    List<String> words =
        word.matcher(Documents.text(Path.of("docs/glossary.md")))
            .results()
            .map((MatchResult row) -> row.group(1))
            .flatMap(cell -> Stream.of(cell.split(" · ")))
            .filter(cell -> !cell.equals("word") && !cell.startsWith("---"))
            .toList();
    assertThat(words).hasSizeGreaterThan(60).doesNotHaveDuplicates();
  }
}
