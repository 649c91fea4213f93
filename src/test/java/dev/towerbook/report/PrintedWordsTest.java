package dev.towerbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.report.page.application.PrintedFiguresTest;
import dev.towerbook.report.pdf.PrintedPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the glossary says otherwise now is in no page, no template, no code of a page and not in the
 * contract of the CSV files.
 */
class PrintedWordsTest {

  private static final Path PAGES = Path.of("src/main/java/dev/towerbook/report/page");

  @Test
  void phrases_of_earlier_packs_do_not_come_back() throws IOException {
    List<String> phrases = phrases();
    assertThat(phrases).hasSizeGreaterThan(70);
    Map<String, List<String>> found = new TreeMap<>();
    texts()
        .forEach(
            (name, text) -> {
              List<String> old = phrases.stream().filter(text::contains).toList();
              if (!old.isEmpty()) {
                found.put(name, old);
              }
            });
    assertThat(found).isEmpty();
  }

  /** The left column of the last table of the glossary. */
  private static List<String> phrases() throws IOException {
    String glossary = Files.readString(Path.of("docs/glossary.md"));
    List<String> phrases = new ArrayList<>();
    glossary
        .substring(glossary.indexOf("| not printed |"))
        .lines()
        .skip(2)
        .map(line -> line.substring(1, line.indexOf('|', 1)))
        .forEach(cell -> phrases.addAll(List.of(cell.strip().split(" · ", -1))));
    return phrases;
  }

  private static Map<String, String> texts() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path source : files(PAGES, ".java")) {
      // A phrase may be written on two lines.
      texts.put(
          source.toString(),
          Files.readString(source)
              .replaceAll("(?m)^ *(\\*|/\\*\\*|//).*$", "")
              .replaceAll("\"\\s*\\+ \"", ""));
    }
    for (Path template : files(Path.of("src/main/resources/packs"), ".ftlh")) {
      texts.put(template.toString(), Files.readString(template));
    }
    for (Path pdf : files(Path.of("reports/sample"), ".pdf")) {
      texts.put(
          pdf.toString(), PrintedFiguresTest.text(new PrintedPdf(Files.readAllBytes(pdf), 0)));
    }
    Path index = Path.of("reports/sample/index.html");
    texts.put(index.toString(), Files.readString(index));
    // Names of columns stay as they are; they stand in backticks.
    Path contract = Path.of("reports/README.md");
    texts.put(contract.toString(), Files.readString(contract).replaceAll("`[^`\\n]*`", ""));
    return texts;
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }
}
