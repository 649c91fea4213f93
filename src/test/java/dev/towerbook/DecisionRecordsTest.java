package dev.towerbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each decision is a numbered file of one form, and the list of them is complete. */
class DecisionRecordsTest {

  private static final Path FOLDER = Path.of("docs/adr");
  private static final Path LIST = FOLDER.resolve("README.md");
  private static final String HEAD =
      "| no. | decision | status | date |\n| --- | --- | --- | --- |\n";
  private static final Pattern FORM =
      Pattern.compile(
          "# (?<number>\\d+)\\. (?<title>[^\n]+)\n\n"
              + "Status: (?<status>proposed|accepted|superseded by \\d{4}|withdrawn)"
              + " · Date: (?<date>\\d{4}-\\d{2}-\\d{2})\n\n"
              + "## Decision\n\n(?s:.+)\n## Not chosen\n\n(?s:.+)");

  static List<Path> records() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> !file.equals(LIST)).sorted().toList();
    }
  }

  private static Matcher read(Path file) {
    Matcher form = FORM.matcher(Documents.text(file));
    assertThat(form.matches())
        .as("%s has the form of a decision: title, status, date, two headings", file)
        .isTrue();
    return form;
  }

  @ParameterizedTest
  @MethodSource("records")
  void a_record_has_the_form_and_its_number(Path file) {
    String number =
        String.format(Locale.ROOT, "%04d", Integer.parseInt(read(file).group("number")));
    assertThat(file.getFileName().toString()).startsWith(number + "-").endsWith(".md");
  }

  @Test
  void numbers_run_without_a_gap() throws IOException {
    List<Path> records = records();
    for (int i = 0; i < records.size(); i++) {
      assertThat(read(records.get(i)).group("number")).isEqualTo(String.valueOf(i + 1));
    }
  }

  @Test
  void the_list_names_each_of_them() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (Path file : records()) {
      Matcher form = read(file);
      String name = file.getFileName().toString();
      rows.append("| [%s](%s) | ".formatted(name.substring(0, 4), name))
          .append(form.group("title") + " | " + form.group("status") + " | ")
          .append(form.group("date") + " |\n");
    }
    String text = Documents.text(LIST);
    String expected = text.substring(0, text.indexOf(HEAD)) + HEAD + rows;
    if (System.getProperty("golden.update") != null) {
      Files.writeString(LIST, expected);
    }
    assertThat(Documents.text(LIST)).isEqualTo(expected);
  }
}
