package dev.towerbook.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/**
 * Names of persons are stored nowhere, whatever column of a timesheet they have slipped into: each
 * layout gets a file for each of its columns, with a good row and one in which a name stands there.
 */
class PersonNamesTest {

  private static final List<String> NAMES =
      List.of(
          "Quentin Abernathyx",
          "Ildiko Borsodiny",
          "Casimir Dubrovnikov",
          "Thandeka Ezulwini",
          "Fiorella Gattopardi",
          "Hrothgar Heorotson",
          "Yevheniia Iziumska",
          "Jacinta Kolomanski",
          "Ludovica Lambrusconi",
          "Mirembe Nakasongolan",
          "Zoë Brückenkötter",
          "Odalys Pontevedrano",
          "Rainald Querfurther",
          "Saoirse Tullamoreagh",
          "Ursulina Vlissingersen",
          "Wilhelmina Xanthopoulou");

  /** Layout → the line of its golden file that is a good row. */
  private static final Map<String, Integer> GOOD_ROWS =
      Map.of(
          "timesheet", 1,
          "timesheet-clockify", 1,
          "timesheet-harvest", 1,
          "timesheet-sap-cats", 2,
          "timesheet-tempo", 1,
          "timesheet-toggl", 1,
          "timesheet-workday", 1);

  @TempDir private static Path folder;
  private static Drill night;
  private static Drill.Outcome outcome;

  @BeforeAll
  static void run() throws IOException {
    night = Drill.fresh(folder.resolve("night"));
    Files.writeString(
        night.mappings().resolve("rates/labour-rates.csv"),
        "developer,2026-01-01,,EUR,80.00,drill\n",
        StandardOpenOption.APPEND);
    // The layouts' own examples have rows that nobody can read, more than a company would accept.
    Path settings = night.mappings().resolve("settings.csv");
    Files.writeString(
        settings,
        Files.readString(settings)
            .replace("set_aside_rows_percent_max,1,", "set_aside_rows_percent_max,50,")
            .replace("set_aside_value_percent_max,1,", "set_aside_value_percent_max,50,"));
    Files.delete(night.input().resolve("timesheets/2026-10.csv"));
    int next = 0;
    for (Map.Entry<String, Integer> layout : GOOD_ROWS.entrySet()) {
      next = writeFiles(layout.getKey(), layout.getValue(), next);
    }
    assertThat(next).as("files with a name").isGreaterThan(90);
    outcome = night.run();
  }

  private static int writeFiles(String layout, int good, int first) throws IOException {
    Path golden = Path.of("src/test/resources/intake").resolve(layout).resolve("input.csv");
    String text = Files.readString(golden).replace("\ufeff", "");
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
      reader.forEach(row -> rows.add(row.getFields()));
    }
    int next = first;
    for (int column = 0; column < rows.getFirst().size(); column++) {
      List<String> named = new ArrayList<>(rows.get(good));
      named.set(column, NAMES.get(next++ % NAMES.size()));
      Path file = night.input().resolve("timesheets/" + layout + "/" + column + ".csv");
      Files.createDirectories(file.getParent());
      Files.writeString(
          file,
          Stream.of(rows.getFirst(), october(rows.get(good)), october(named))
              .map(PersonNamesTest::line)
              .collect(Collectors.joining()));
    }
    return next;
  }

  /** The month of the pack. */
  private static List<String> october(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("2026-05-", "2026-10-").replace("202605", "202610"))
        .map(cell -> cell.replace("05/04/2026", "10/24/2026"))
        .toList();
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(",", "", "\n"));
  }

  private static void assertNoName(String where, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String name : NAMES) {
      String surname = name.substring(name.indexOf(' ') + 1).toLowerCase(Locale.ROOT);
      assertThat(lower.contains(surname)).as("%s has %s", where, surname).isFalse();
    }
  }

  private static List<Path> written() throws IOException {
    List<Path> written = new ArrayList<>();
    for (Path root : List.of(night.reports(), night.book())) {
      try (Stream<Path> files = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
        files.filter(Files::isRegularFile).forEach(written::add);
      }
    }
    return written;
  }

  @Test
  void the_console_names_nobody() {
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(3);
    assertNoName("out", outcome.out());
    assertNoName("err", outcome.err());
  }

  @Test
  void no_byte_of_book_and_pack_names_anybody() throws IOException {
    for (Path file : written()) {
      assertNoName(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }
  }

  @Test
  void no_page_names_anybody() throws IOException {
    int pages = 0;
    for (Path file : written()) {
      if (file.toString().endsWith(".pdf")) {
        try (PdfReader reader = new PdfReader(Files.readAllBytes(file))) {
          PdfTextExtractor extractor = new PdfTextExtractor(reader);
          for (int i = 1; i <= reader.getNumberOfPages(); i++) {
            assertNoName(file + " page " + i, extractor.getTextFromPage(i));
            pages++;
          }
        }
      }
    }
    assertThat(pages).isGreaterThan(10);
  }

  @Test
  void the_money_of_what_is_not_listed_lands_and_says_so() throws IOException {
    Path csv = night.reports().resolve("2026-10/csv");
    assertThat(Files.readString(csv.resolve("ledger.csv"))).contains(",(not listed),");
    assertThat(Files.readString(csv.resolve("suspense.csv")))
        .contains("Activity not listed", "Application not listed", "Wrapper not listed");
    assertThat(Files.readString(csv.resolve("problems.csv"))).contains("LEDGER-RATE-GAP");
  }
}
