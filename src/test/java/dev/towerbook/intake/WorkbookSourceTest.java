package dev.towerbook.intake;

import static dev.towerbook.intake.stored.Sheets.number;
import static dev.towerbook.intake.stored.Sheets.row;
import static dev.towerbook.intake.stored.Sheets.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.towerbook.intake.dataset.UsageReader;
import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.folder.InputFiles;
import dev.towerbook.intake.folder.InputFolder;
import dev.towerbook.intake.row.RowsRead;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.intake.stored.Content;
import dev.towerbook.intake.stored.Conversion;
import dev.towerbook.intake.stored.Sheets;
import dev.towerbook.intake.stored.StoredAs;
import dev.towerbook.intake.stored.rows.ConvertedRows;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources in Excel workbooks, as spreadsheet programs and generators write them. */
@Execution(ExecutionMode.CONCURRENT)
class WorkbookSourceTest {

  private static final String HEADER =
      row(text("date"), text("application"), text("wrapper"), text("unit"), text("quantity"));

  private static final String DAY = number("46296", Sheets.DAY);
  private static final String EMPTY = "<c/>";
  private static final String NOTE = row(text("see the handbook"));
  private static final String UNIT = text("transaction");

  @TempDir private Path folder = Path.of("");

  private Loaded<InputFiles> read(byte[] workbook) throws IOException {
    Path file = folder.resolve("usage/october.xlsx");
    Files.createDirectories(file.getParent());
    Files.write(file, workbook);
    return InputFolder.read(folder, Sources.formats(), DeclaredSources.NONE);
  }

  private static List<Problem> reported(Loaded<InputFiles> read) {
    return read.problems().stream().filter(p -> !p.code().equals("INPUT-FOLDER")).toList();
  }

  /** What is read of a workbook: line, day, application and count; problems behind them. */
  private List<String> rows(Sheets sheets) throws IOException {
    Loaded<InputFiles> read = read(sheets.bytes());
    assertThat(read.value().files()).as(read.problems().toString()).hasSize(1);
    SourceFile file = read.value().files().getFirst();
    List<String> rows = new ArrayList<>();
    RowsRead counted =
        UsageReader.read(
            file,
            count ->
                rows.add(
                    count.place().line()
                        + " "
                        + count.date()
                        + " "
                        + count.application()
                        + " "
                        + count.quantity().toPlainString()));
    long good = rows.size();
    long bad = counted.problems().stream().filter(p -> p.severity() == Severity.REJECTED).count();
    counted.problems().forEach(problem -> rows.add(problem.toString()));
    assertThat(counted.counted()).isEqualTo(good + bad + counted.apart());
    return rows;
  }

  /** One row of a usage sheet. */
  private static String usage(String day, String application, String quantity) {
    return row(day, application, EMPTY, UNIT, quantity);
  }

  private static Sheets sheet(String rows) {
    return new Sheets().sheet("October", HEADER + rows);
  }

  @Test
  void texts_stand_in_many_ways() throws IOException {
    Sheets sheets = new Sheets();
    String rich =
        sheets.shared(
            "<r><t>c</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">rm &amp; </t></r>");
    String reading = sheets.shared("<t>x</t><rPh sb=\"0\" eb=\"1\"><t>y</t></rPh>");
    String formula = "<c t=\"str\"><f>A1&amp;\"m\"</f><v>erp</v></c>";
    String cdata = "<c t=\"inlineStr\"><is><t><![CDATA[a<b]]></t></is></c>";
    String escaped = "<c t=\"inlineStr\"><is><t>a_x0041_</t></is></c>";
    sheets.sheet(
        "October",
        HEADER
            + usage(DAY, rich, number("1"))
            + usage(DAY, reading, number("2"))
            + usage(DAY, formula, number("3"))
            + usage(DAY, cdata, number("4"))
            + usage(DAY, escaped, text("5"))
            + usage(text("2026-10-01"), text("t, \"q\""), number("6")));
    assertThat(rows(sheets))
        .containsExactly(
            "2 2026-10-01 crm & 1",
            "3 2026-10-01 x 2",
            "4 2026-10-01 erp 3",
            "5 2026-10-01 a<b 4",
            "6 2026-10-01 aA 5",
            "7 2026-10-01 t, \"q\" 6");
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "0.10000000000000001, 0.1",
    "1234567890.1234999, 1234567890.1235",
    "1E2, 100",
    "9.9999999999999995E-7, 0.000001",
    "12.500, 12.5",
    "1.234, 1.2340"
  })
  void a_number_is_read_by_its_digits_as_a_spreadsheet_shows_it(String stored, String read)
      throws IOException {
    List<String> rows = rows(sheet(usage(DAY, text("crm"), number(stored))));
    assertThat(rows.getFirst()).isEqualTo("2 2026-10-01 crm " + read);
    boolean shortened = stored.replaceAll("E.*|[^0-9]", "").replaceFirst("^0+", "").length() > 15;
    assertThat(rows).hasSize(shortened ? 2 : 1);
    if (shortened) {
      assertThat(rows.getLast()).contains("15 digits", "E2");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "46296, 1, 2026-10-01",
    "46296, 5, 2026-10-01",
    "46296, 8, 2026-10-01",
    "46296.354166666664, 2, 2026-10-01",
    "46296.999999999, 2, 2026-10-02",
    "46296.354166666664, 3, 2026-10-01"
  })
  void a_day_is_a_number_with_the_format_of_a_day(String serial, int style, String day)
      throws IOException {
    assertThat(rows(sheet(usage(number(serial, style), text("crm"), number("7")))))
        .containsExactly("2 " + day + " crm 7");
  }

  @Test
  void days_of_1904_and_a_day_that_never_was() throws IOException {
    String row = usage(number("44834", Sheets.DAY), text("crm"), number("7"));
    assertThat(rows(sheet(row).from1904())).containsExactly("2 2026-10-01 crm 7");
    for (String odd : List.of("60", "0", "-1", "3000000", "46296.5E300")) {
      List<String> rows = rows(sheet(usage(number(odd, Sheets.DAY), text("crm"), number("7"))));
      assertThat(rows).singleElement().asString().contains("usage/october.xlsx!October:2");
    }
    // Letters in quotes or brackets make no day of an amount.
    assertThat(rows(sheet(usage(DAY, text("crm"), number("46296", Sheets.MONEY)))))
        .containsExactly("2 2026-10-01 crm 46296");
  }

  @Test
  void a_formula_is_read_by_its_value_and_rejected_without_one() throws IOException {
    String cached = "<c><f>SUM(A1:A2)</f><v>7</v></c>";
    String missing = "<c><f>SUM(A1:A2)</f></c>";
    String emptied = "<c><f>SUM(A1:A2)</f><v></v></c>";
    String error = "<c t=\"e\"><v>#N/A</v></c>";
    String formulaError = "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>";
    String blank = "<c t=\"str\"><f>IF(A9=\"\",\"\",1)</f><v></v></c>";
    List<String> rows =
        rows(
            sheet(
                usage(DAY, text("crm"), cached)
                    + usage(DAY, text("crm"), missing)
                    + usage(DAY, text("crm"), emptied)
                    + usage(DAY, text("crm"), error)
                    + usage(DAY, text("crm"), formulaError)
                    + row(blank, blank, blank, blank, blank)
                    + usage(DAY, text("erp"), number("8"))));
    assertThat(rows).hasSize(6).startsWith("2 2026-10-01 crm 7", "8 2026-10-01 erp 8");
    assertThat(rows.get(2))
        .contains("October:3:5 quantity", "cell E3", "formula without its value");
    assertThat(rows.get(3))
        .contains("October:4:5 quantity", "cell E4", "formula without its value");
    assertThat(rows.get(4)).contains("October:5:5 quantity", "cell E5", "#N/A", "USAGE-CELL");
    assertThat(rows.get(5)).contains("October:6:5 quantity", "cell E6", "#DIV/0!");
  }

  @Test
  void titles_gaps_blank_and_hidden_rows_and_what_stands_beside() throws IOException {
    String rows =
        row(text("Usage of October"))
            + row()
            + HEADER
            + usage(DAY, text("crm"), number("1"))
            + "<row r=\"9\" hidden=\"1\"><c r=\"A9\" s=\"1\"><v>46296</v></c><c r=\"B9\""
            + " t=\"inlineStr\"><is><t>erp</t></is></c><c r=\"D9\""
            + " t=\"inlineStr\"><is><t>transaction</t></is></c><c r=\"E9\"><v>2</v></c><c r=\"H9\""
            + " t=\"inlineStr\"><is><t>checked</t></is></c></row>"
            + row(EMPTY, EMPTY)
            + usage(DAY, text("crm"), number("3"))
            + row(EMPTY, "<c s=\"1\"/>");
    List<String> read = rows(new Sheets().sheet("October", rows));
    assertThat(read)
        .hasSize(5)
        .contains("4 2026-10-01 crm 1", "9 2026-10-01 erp 2", "11 2026-10-01 crm 3");
    assertThat(read)
        .anyMatch(note -> note.contains("1 hidden rows are read") && note.contains(": 9"));
    assertThat(read)
        .anyMatch(note -> note.contains("right of the header") && note.contains("row 9"));
  }

  @Test
  void the_sheet_whose_header_is_known_is_read_and_named() throws IOException {
    String rows = usage(DAY, text("crm"), number("7"));
    Sheets among =
        new Sheets()
            .sheet("Summary", row(text("Total"), number("7")))
            .sheet("Template", HEADER)
            .sheet("Data", HEADER + rows);
    assertThat(rows(among)).containsExactly("2 2026-10-01 crm 7");
    assertThat(read(among.bytes()).value().files().getFirst().name())
        .isEqualTo("usage/october.xlsx!Data");
    Loaded<InputFiles> hidden = read(sheet(rows).firstIs("veryHidden").bytes());
    assertThat(reported(hidden)).extracting(Problem::code).containsExactly("INPUT-SHEET-HIDDEN");
    Loaded<InputFiles> none = read(new Sheets().sheet("A", row(text("date"), text("x"))).bytes());
    assertThat(reported(none)).extracting(Problem::code).containsExactly("INPUT-HEADER-UNKNOWN");
  }

  @Test
  void sheets_of_the_same_columns_are_parts_of_one_file() throws IOException {
    String october = usage(DAY, text("crm"), number("7")) + usage(DAY, text("erp"), number("x1"));
    String november =
        row(text("application"), text("DATE"), text("unit"), text("wrapper"), text("quantity"))
            + row(text("crm"), number("46327", Sheets.DAY), UNIT, EMPTY, number("8"));
    Sheets sheets = sheet(october).sheet("November", november).sheet("December", HEADER);
    Loaded<InputFiles> read = read(sheets.firstIs("hidden").sheet("Notes", NOTE).bytes());
    assertThat(read.value().files())
        .extracting(SourceFile::name)
        .containsExactly("usage/october.xlsx!October", "usage/october.xlsx!November");
    List<String> rows = new ArrayList<>();
    List<Problem> bad = new ArrayList<>();
    long counted = 0;
    for (SourceFile file : read.value().files()) {
      RowsRead one =
          UsageReader.read(
              file, of -> rows.add(of.place().file() + " " + of.date() + of.quantity()));
      counted += one.counted();
      bad.addAll(one.problems());
    }
    assertThat(rows)
        .containsExactly(
            "usage/october.xlsx!October 2026-10-017", "usage/october.xlsx!November 2026-11-018");
    assertThat(counted).isEqualTo(3);
    assertThat(bad).singleElement().asString().contains("october.xlsx!October:3:5");
    assertThat(reported(read))
        .extracting(Problem::severity, problem -> problem.place().file())
        .containsExactly(
            tuple(Severity.NOTE, "usage/october.xlsx"),
            tuple(Severity.NOTE, "usage/october.xlsx!Notes"));
    assertThat(reported(read).getFirst().cause()).contains("October (hidden), November");
  }

  @Test
  void sheets_of_other_columns_are_refused_together() throws IOException {
    String other = row(text("date"), text("application"), text("unit"), text("quantity"));
    String rows = usage(DAY, text("crm"), number("7"));
    String short4 = row(DAY, text("crm"), UNIT, number("7"));
    Sheets two = sheet(rows).sheet("Copy", other + short4).firstIs("hidden");
    assertThat(refused(two.bytes())).contains("October (hidden), Copy", "different columns");
    // A map of sheets has each name once: the part is put in its place.
    byte[] twice =
        sheet(rows)
            .sheet("Copy", HEADER + rows)
            .part(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                    + "relationships\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/>"
                    + "<sheet name=\"A\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>")
            .bytes();
    assertThat(refused(twice)).contains("two sheets with the name A");
  }

  @Test
  void a_sheet_that_looks_like_the_one_that_is_read_is_a_doubt() throws IOException {
    String rows = usage(DAY, text("crm"), number("7"));
    String header =
        row(text("date"), text("application"), text("wrapper"), text("unit"), text("quantities"));
    for (Sheets sheets :
        List.of(sheet(rows).sheet("Typo", header + rows), sheet(rows).sheet("Rest", rows))) {
      Loaded<InputFiles> read = read(sheets.bytes());
      assertThat(read.value().files()).hasSize(1);
      assertThat(reported(read)).extracting(Problem::severity).containsExactly(Severity.ACTION);
      assertThat(reported(read).getFirst().place().file()).matches(".*!(Typo|Rest)");
    }
  }

  @Test
  void a_workbook_without_styles_has_numbers_only() throws IOException {
    assertThat(rows(sheet(usage(text("2026-10-01"), text("crm"), number("7"))).withoutStyles()))
        .containsExactly("2 2026-10-01 crm 7");
  }

  private String refused(byte[] workbook) throws IOException {
    Loaded<InputFiles> read = read(workbook);
    assertThat(read.value().files()).as(read.problems().toString()).isEmpty();
    Problem problem = reported(read).getFirst();
    assertThat(problem.severity()).isEqualTo(Severity.ERROR);
    assertThat(problem.place().file()).startsWith("usage/october.xlsx");
    return problem.cause();
  }

  @Test
  void macros_links_passwords_and_document_types_are_refused() throws IOException {
    Sheets good = sheet(usage(DAY, text("crm"), number("7")));
    assertThat(refused(good.part("xl/vbaProject.bin", "x").bytes())).contains("macros");
    Sheets linked = sheet("").part("xl/externalLinks/externalLink1.xml", "<x/>");
    assertThat(refused(linked.bytes())).contains("other workbooks");
    byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, 0};
    assertThat(refused(old)).contains("password");
    assertThat(refused("date,application\n".getBytes(StandardCharsets.UTF_8)))
        .contains("not a workbook");
    String entity =
        "<?xml version=\"1.0\"?><!DOCTYPE s [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
            + "<sst><si><t>&e;</t></si></sst>";
    assertThat(refused(sheet("").part("xl/sharedStrings.xml", entity).bytes()))
        .contains("xl/sharedStrings.xml");
  }

  @Test
  void a_strict_workbook_and_one_without_its_sheets_are_refused() throws IOException {
    String rows = usage(DAY, text("crm"), number("7"));
    String relations =
        "<Relationships><Relationship Id=\"rId1\" Type=\"http://purl.oclc.org/ooxml/officeDocument/"
            + "relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
    Sheets strict = sheet(rows).part("xl/_rels/workbook.xml.rels", relations);
    assertThat(refused(strict.bytes())).contains("Strict Open XML");
    String list = "<workbook><sheets><sheet name=\"A\" sheetId=\"1\"/></sheets></workbook>";
    assertThat(refused(sheet(rows).part("xl/workbook.xml", list).bytes()))
        .contains("where its sheets are");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"B2\"><v>2</v></c></row>",
        "<row r=\"2\"><c r=\"B3\"><v>1</v></c></row>",
        "<row r=\"1\"><c><v>1</v></c></row>",
        "<row r=\"1048577\"><c><v>1</v></c></row>",
        "<row><c t=\"s\"><v>2000000000</v></c></row>",
        "<row><c t=\"s\"><v>-1</v></c></row>",
        "<row><c t=\"d\"><v>2026-10-01</v></c></row>",
        "<row><c s=\"x\"><v>1</v></c></row>",
        "<row><c><f t=\"shared\" si=\"9\"/><v>1</v></c></row>",
        "<row><c><v>1</v></row>"
      })
  void what_no_spreadsheet_writes_is_refused(String row) throws IOException {
    refused(sheet(row).bytes());
  }

  @Test
  void a_workbook_without_measure_is_refused() throws IOException {
    // Few rows with much in them: what is refused is the size, not the rows.
    String rows = ("<row>" + text("x".repeat(2_000)) + "</row>").repeat(28_000);
    SourceFile file = read(sheet(rows).bytes()).value().files().getFirst();
    assertThat(UsageReader.read(file, count -> {}).problems())
        .anyMatch(p -> p.severity() == Severity.ERROR && p.cause().contains("200 times its size"));
    String texts = "<sst><si><t>" + "x".repeat(30 << 20) + "</t></si></sst>";
    refused(sheet("").part("xl/sharedStrings.xml", texts).bytes());
  }

  @Test
  void a_cut_workbook_is_refused() throws IOException {
    byte[] whole = sheet(usage(DAY, text("crm"), number("7"))).bytes();
    for (int length = 1; length < whole.length; length += 101) {
      refused(Arrays.copyOf(whole, length));
    }
  }

  @Test
  void a_large_sheet_is_streamed_and_counted() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      rows.append(
          usage(number("" + (46_296 + i % 30), Sheets.DAY), text("crm" + i), number("" + i)));
    }
    Loaded<InputFiles> read = read(sheet(rows.toString()).bytes());
    List<String> seen = new ArrayList<>();
    RowsRead counted =
        UsageReader.read(read.value().files().getFirst(), count -> seen.add(count.application()));
    assertThat(seen).hasSize(60_000).endsWith("crm59999");
    assertThat(counted.counted()).isEqualTo(60_000);
  }

  @ParameterizedTest
  @CsvSource({
    "1.0625, 4, 25:30:00",
    "1.0625, 6, 25:30:00",
    "0.3125, 3, 7:30:00",
    "0.31248842592592592, 3, 7:29:59",
    "0.3333333333333333, 4, 8:00:00",
    "0.33333333333333298, 4, 8:00:00",
    "-0.0625, 4, -1:30:00",
    "0.041671574074, 4, 1:00:00.424",
    "41.6666666666667, 4, 1000:00:00",
    "46296.354166666664, 3, 2026-10-01T08:30:00",
    "46296, 2, 2026-10-01",
    "46296.5, 2, 2026-10-01T12:00:00",
    "46296.354166666664, 0, 46296.3541666667",
    "61, 1, 1900-03-01",
    "60, 1, 1900-02-29",
    "59, 1, 1900-02-28",
    "1, 1, 1900-01-01"
  })
  void days_and_durations_are_exact_to_the_second(String stored, int style, String text)
      throws IOException {
    Path file = folder.resolve("a.xlsx");
    Files.write(
        file, new Sheets().sheet("S", row(text("h")) + row(number(stored, style), EMPTY)).bytes());
    try (ConvertedRows rows =
        Conversion.rows(Content.sheet(file, "S"), StoredAs.SHEET, List.of("h"))) {
      assertThat(new String(rows.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(text + "\n");
      assertThat(rows.counted()).isEqualTo(1);
    }
  }

  @Test
  void truth_is_written_as_a_spreadsheet_writes_it() throws IOException {
    String cells = "<c t=\"b\"><v>1</v></c><c t=\"b\"><f>1=2</f><v>0</v></c>";
    Path file = folder.resolve("a.xlsx");
    Files.write(file, new Sheets().sheet("S", row(text("a"), text("b")) + row(cells)).bytes());
    try (ConvertedRows rows =
        Conversion.rows(Content.sheet(file, "S"), StoredAs.SHEET, List.of("a", "b"))) {
      assertThat(new String(rows.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("TRUE,FALSE\n");
    }
  }

  @Test
  void what_is_declared_holds_for_texts_and_never_for_days_and_numbers(@TempDir Path shelf)
      throws IOException {
    Files.writeString(
        shelf.resolve("sources.csv"), "folder,date_order,numbers\nusage,month-first,comma\n");
    Path file = folder.resolve("usage/october.xlsx");
    Files.createDirectories(file.getParent());
    Files.write(
        file,
        sheet(
                usage(DAY, text("a"), number("1.234"))
                    + usage(DAY, text("b"), number("12.5"))
                    + usage(DAY, text("c"), number("0.12345"))
                    + usage(text("10/02/2026"), text("d"), text("1.234"))
                    + usage(text("10/02/2026"), text("e"), text("1.234,5")))
            .bytes());
    Loaded<InputFiles> read =
        InputFolder.read(folder, Sources.formats(), DeclaredSources.load(shelf).value());
    List<String> rows = new ArrayList<>();
    RowsRead counted =
        UsageReader.read(
            read.value().files().getFirst(),
            count -> rows.add(count.date() + " " + count.quantity().stripTrailingZeros()));
    assertThat(counted.problems()).noneMatch(p -> p.severity() == Severity.REJECTED);
    assertThat(rows)
        .containsExactly(
            "2026-10-01 1.234",
            "2026-10-01 12.5",
            "2026-10-01 0.12345",
            "2026-10-02 1234",
            "2026-10-02 1234.5");
  }

  /** The first two parts of what is told about a sheet of these rows, which is not read. */
  private String notRead(String... rows) throws IOException {
    Loaded<InputFiles> read = read(sheet(String.join("", rows)).bytes());
    assertThat(read.value().files()).isEmpty();
    Problem problem = reported(read).getFirst();
    assertThat(problem.severity()).isEqualTo(Severity.ERROR);
    return problem.code() + " " + problem.cause();
  }

  @Test
  void numbers_say_nothing_about_texts_beside_them() throws IOException {
    String number = usage(DAY, text("a"), number("12.5"));
    assertThat(notRead(number, usage(DAY, text("b"), text("1.234"))))
        .startsWith("INPUT-NUMBERS")
        .contains("1.234");
    assertThat(notRead(usage(DAY, text("b"), text("1,234")))).contains("1,234");
    String german = number + usage(DAY, text("b"), text("1.234,5"));
    assertThat(rows(sheet(german + usage(DAY, text("c"), text("1.234")))))
        .contains("2 2026-10-01 a 12.5", "3 2026-10-01 b 1234.5", "4 2026-10-01 c 1234");
  }

  @Test
  void days_that_a_spreadsheet_of_another_language_has_misread_are_told() throws IOException {
    String misread = usage(number("46034", Sheets.DAY), text("a"), number("7"));
    String left = usage(text("24/01/2026"), text("b"), number("8"));
    assertThat(notRead(misread, left)).startsWith("INPUT-DATE-ORDER").contains("24/01/2026");
    String late = usage(number("46045", Sheets.DAY), text("c"), number("9"));
    assertThat(rows(sheet(misread + left + late)))
        .contains("2 2026-01-12 a 7", "3 2026-01-24 b 8", "4 2026-01-23 c 9");
    String open = usage(text("03/02/2026"), text("d"), number("9"));
    assertThat(rows(sheet(misread + late + open)))
        .contains("2 2026-01-12 a 7", "3 2026-01-23 c 9")
        .anyMatch(row -> row.contains("USAGE-DATE") && row.contains("two readings"));
  }
}
