package dev.towerbook.intake.declared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredSourcesTest {

  @TempDir Path shelf;

  private Loaded<DeclaredSources> load(String... lines) throws IOException {
    Files.writeString(shelf.resolve("sources.csv"), String.join("\n", lines) + "\n");
    return DeclaredSources.load(shelf);
  }

  @Test
  void a_shelf_may_declare_nothing() throws IOException {
    Loaded<DeclaredSources> none = DeclaredSources.load(shelf);
    assertThat(none.problems()).isEmpty();
    assertThat(none.value().of("bills/2026-10.csv")).isEqualTo(DeclaredSource.NONE);
  }

  @Test
  void every_column_is_read_and_every_one_but_the_folder_may_be_missing() throws IOException {
    Loaded<DeclaredSources> read =
        load(
            "folder,kind,owner,first_day,last_day,rhythm,overlap,encoding,date_order,numbers,"
                + "separator,why",
            "timesheets/*.csv,timesheet,hr@example.org,2026-01-01,2026-10-31,weekly,refuse,"
                + "windows-1252,day-first,comma,semicolon,German Excel");
    assertThat(read.problems()).isEmpty();
    DeclaredSource source = read.value().of("timesheets/cw41.csv");
    assertThat(source.kind()).contains(SourceKind.TIMESHEET);
    assertThat(source.expected().owner()).contains("hr@example.org");
    assertThat(source.expected().firstDay()).contains(LocalDate.of(2026, 1, 1));
    assertThat(source.expected().lastDay()).contains(LocalDate.of(2026, 10, 31));
    assertThat(source.expected().rhythm()).contains(Rhythm.WEEKLY);
    assertThat(source.overlap()).contains(OverlapPolicy.REFUSE);
    assertThat(source.writing().encoding()).contains(TextEncoding.WINDOWS_1252);
    assertThat(source.writing().dates()).contains(DateSequence.DAY_FIRST);
    assertThat(source.writing().numbers()).contains(NumberStyle.COMMA);
    assertThat(source.writing().separator()).contains(Separator.SEMICOLON);
    assertThat(source.place().line()).isEqualTo(2);

    DeclaredSource narrow = load("folder", "timesheets").value().of("timesheets/cw41.csv");
    assertThat(narrow.kind()).isEmpty();
    assertThat(narrow.expected()).isEqualTo(ExpectedDelivery.NONE);
    assertThat(narrow.overlap()).isEmpty();
    assertThat(narrow.writing()).isEqualTo(DeclaredWriting.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "bills, bills/aws/2026-10.csv, true",
    "bills/, bills/aws/2026-10.csv, true",
    "bills/aws, bills/aws/2026-10.csv, true",
    "bills/aws, bills/azure/2026-10.csv, false",
    "bills/a*, bills/azure/2026-10.csv, true",
    "*.csv, 2026-10.csv, true",
    "*.csv, bills/2026-10.csv, false",
    "**/*.csv, bills/aws/2026-10.csv, true",
    "., 2026-10.csv, true",
    "., bills/2026-10.csv, false",
    "bill, bills/2026-10.csv, false"
  })
  void a_pattern_is_of_a_file_or_of_a_folder_above_it(String pattern, String name, boolean holds) {
    assertThat(new FolderPattern(pattern).holds(name)).isEqualTo(holds);
  }

  @Test
  void the_first_row_that_fits_counts() throws IOException {
    Loaded<DeclaredSources> read =
        load("folder,overlap", "bills/aws,sum", "bills,latest", "timesheets,refuse");
    assertThat(read.problems()).isEmpty();
    DeclaredSources sources = read.value();
    assertThat(sources.of("bills/aws/a.csv").overlap()).contains(OverlapPolicy.SUM);
    assertThat(sources.of("bills/gcp/a.csv").overlap()).contains(OverlapPolicy.LATEST);
    assertThat(sources.of("usage/a.csv").overlap()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "bills, bills/aws, true",
    "bills/*, bills/aws, true",
    "bills/**, bills/*/x.csv, true",
    "*, bills/aws, true",
    "bills/aws, bills/*, false",
    "bills/?, bills/*, false",
    "bills/*/x, bills/**, false",
    "bills/[a-c]*, bills/*, false",
    "bills/a, 'bills/{a,b}', false"
  })
  void a_row_behind_a_wider_one_is_told(String first, String second, boolean reported)
      throws IOException {
    Loaded<DeclaredSources> read = load("folder,why", "\"" + first + "\",", "\"" + second + "\",");
    assertThat(read.problems())
        .extracting(Problem::code)
        .isEqualTo(reported ? java.util.List.of("SOURCE-UNREACHED") : java.util.List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "encoding, utf8, SOURCE-WORD, did you mean utf-8?",
    "encoding, win-1252, SOURCE-WORD, 'write one of utf-8, windows-1252, iso-8859-1, utf-16'",
    "overlap, lastest, SOURCE-WORD, did you mean latest?",
    "rhythm, monthy, SOURCE-WORD, did you mean monthly?",
    "separator, ;, SOURCE-WORD, 'write one of comma, semicolon, tab, pipe'",
    "date_order, days-first, SOURCE-WORD, did you mean day-first?",
    "numbers, komma, SOURCE-WORD, did you mean comma?",
    "kind, bills, SOURCE-WORD, did you mean bill?",
    "last_day, 31.10.2026, TABLE-DATE, 2026-10-31",
    "folder, a[, SOURCE-PATTERN, timesheets/*.csv",
    "folder, '', TABLE-EMPTY, fill the cell",
    "seperator, tab, TABLE-COLUMN, correct the name"
  })
  void what_cannot_be_meant_is_an_error(String column, String word, String code, String reported)
      throws IOException {
    boolean folder = column.equals("folder");
    Loaded<DeclaredSources> read =
        folder ? load("folder,why", word + ",x") : load("folder," + column, "bills," + word);
    assertThat(read.problems()).hasSize(1);
    Problem problem = read.problems().getFirst();
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.severity()).isEqualTo(Severity.ERROR);
    assertThat(problem.message()).contains(reported);
  }

  @Test
  void how_a_file_is_written_is_not_said_of_some_of_its_rows() throws IOException {
    Loaded<DeclaredSources> read = load("folder,subject,kind", "bills,123,bill");
    assertThat(read.problems()).extracting(Problem::code).containsExactly("SOURCE-SUBJECT");
  }

  @Test
  void a_source_does_not_end_before_it_begins() throws IOException {
    Loaded<DeclaredSources> read = load("folder,first_day,last_day", "bills,2026-10-01,2026-09-30");
    assertThat(read.problems()).extracting(Problem::code).containsExactly("SOURCE-DAYS");
  }
}
