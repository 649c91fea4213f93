package dev.towerbook.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.decision.option.OptionTerms;
import dev.towerbook.economics.metric.DebtTerms;
import dev.towerbook.mapping.catalogue.CompanySettings;
import dev.towerbook.mapping.rules.Dimension;
import dev.towerbook.mapping.rules.RuleReader;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.KeySheet;
import dev.towerbook.table.sheet.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The tables of columns in {@code mappings/README.md} are generated from the declarations of the
 * files; {@code -Dgolden.update} writes them.
 */
class ShelfReadmeTest {

  private static final Path SHELF = Path.of("mappings");
  private static final Path README = SHELF.resolve("README.md");
  private static final Pattern TABLE =
      Pattern.compile("<!-- columns of (\\S+) -->\n(.*?)<!-- end -->", Pattern.DOTALL);

  /** Files of another shape than a header with rows of one kind. */
  private static final Set<String> FOREIGN = Set.of("rates/eurofxref-hist.csv");

  private static Map<String, String> tables() {
    Map<String, String> tables = new LinkedHashMap<>();
    ShelfFiles.SHEETS.forEach(sheet -> tables.put(sheet.path(), columns(sheet)));
    tables.put("rules/", columns(RuleReader.sheet(Dimension.RUN_CHANGE)));
    for (KeySheet keys : List.of(CompanySettings.SHEET, OptionTerms.SHEET, DebtTerms.SHEET)) {
      tables.merge(
          keys.sheet().path(),
          "\n| key | value | meaning |\n| --- | --- | --- |\n"
              + keys.keys().stream()
                  .map(key -> line("`" + key.name() + "`", key.type(), key.meaning()))
                  .collect(Collectors.joining()),
          String::concat);
    }
    return tables;
  }

  private static String columns(Sheet<?> sheet) {
    String table =
        "| `" + sheet.path() + "` | needed | cells | meaning |\n| --- | --- | --- | --- |\n";
    String rows =
        sheet.columns().stream()
            .map(
                column ->
                    line(
                        "`" + column.name() + "`",
                        needed(column.need()),
                        column.type(),
                        column.meaning()))
            .collect(Collectors.joining());
    String others =
        sheet.others().isEmpty() ? "" : line("any other", "no", "condition", sheet.others());
    return table + rows + others;
  }

  private static String needed(Column.Need need) {
    return switch (need) {
      case FILLED -> "yes";
      case NAMED -> "column";
      case OPTIONAL -> "no";
    };
  }

  private static String line(String... cells) {
    return Stream.of(cells)
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"))
        .replace("|  |", "| |");
  }

  @Test
  void the_tables_of_columns_are_those_of_the_declarations() throws IOException {
    String text = Files.readString(README);
    Map<String, String> tables = tables();
    Set<String> found = new TreeSet<>();
    String whole =
        TABLE
            .matcher(text)
            .replaceAll(
                table -> {
                  found.add(table.group(1));
                  return Matcher.quoteReplacement(
                      "<!-- columns of "
                          + table.group(1)
                          + " -->\n"
                          + tables.getOrDefault(table.group(1), "no such file\n")
                          + "<!-- end -->");
                });
    if (System.getProperty("golden.update") != null) {
      Files.writeString(README, whole);
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(tables.keySet());
    assertThat(Files.readString(README)).isEqualTo(whole);
  }

  @Test
  void every_list_of_the_sample_is_declared() throws IOException {
    Set<String> declared = tables().keySet();
    try (Stream<Path> files = Files.walk(SHELF)) {
      assertThat(
              files
                  .map(file -> SHELF.relativize(file).toString().replace('\\', '/'))
                  .filter(file -> file.endsWith(".csv"))
                  .filter(file -> !file.startsWith("rules/") && !file.startsWith("formats/"))
                  .filter(file -> !FOREIGN.contains(file)))
          .allMatch(declared::contains);
    }
  }
}
