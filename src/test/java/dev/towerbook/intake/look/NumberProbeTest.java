package dev.towerbook.intake.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.Sources;
import dev.towerbook.intake.bill.BillReader;
import dev.towerbook.intake.bill.column.ChargeColumns;
import dev.towerbook.intake.bill.column.CostMeasure;
import dev.towerbook.intake.bill.part.BillPart;
import dev.towerbook.intake.dataset.InvoiceReader;
import dev.towerbook.intake.dataset.Pseudonyms;
import dev.towerbook.intake.dataset.TimesheetReader;
import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.intake.folder.InputFiles;
import dev.towerbook.intake.folder.InputFolder;
import dev.towerbook.intake.row.RowsRead;
import dev.towerbook.money.ExactSum;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet of another country saves, with nothing declared. */
class NumberProbeTest {

  private static final String INVOICES =
      "invoice_id;vendor;invoice_date;description;cost_type;period_first_day;period_last_day;"
          + "currency;amount;expense\n";

  @TempDir private Path folder;

  private Loaded<InputFiles> read(String name, String text, Charset charset) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(charset));
    return InputFolder.read(folder, Sources.formats(), DeclaredSources.NONE);
  }

  private Loaded<InputFiles> invoices(String... amounts) throws IOException {
    StringBuilder text = new StringBuilder(INVOICES);
    for (String amount : amounts) {
      text.append("V-1;Acme;2026-10-15;x;saas;2026-10-01;2026-10-31;EUR;");
      text.append(amount).append(";opex\n");
    }
    return read("invoices/a.csv", text.toString(), StandardCharsets.UTF_8);
  }

  private static List<Problem> errors(Loaded<InputFiles> read) {
    return read.problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .filter(problem -> !problem.cause().contains("contains no bill"))
        .toList();
  }

  private static List<BigDecimal> amounts(Loaded<InputFiles> read) {
    assertThat(errors(read)).isEmpty();
    List<BigDecimal> amounts = new ArrayList<>();
    RowsRead rows =
        InvoiceReader.read(
            Sources.of(read.value(), SourceKind.INVOICE).getFirst(),
            line -> amounts.add(line.amount().amount()));
    assertThat(rows.problems()).allMatch(problem -> problem.severity() == Severity.NOTE);
    assertThat(rows.counted()).isEqualTo(amounts.size());
    return amounts;
  }

  @Test
  void one_decimal_comma_decides_for_the_whole_file() throws IOException {
    Loaded<InputFiles> read = invoices("1.234", "1.234,5", "-7", "1.234.567");
    assertThat(amounts(read))
        .containsExactly(
            new BigDecimal("1234"),
            new BigDecimal("1234.5"),
            new BigDecimal("-7"),
            new BigDecimal("1234567"));
    assertThat(read.problems())
        .extracting(Problem::message)
        .anyMatch(text -> text.contains("separated by semicolons"))
        .anyMatch(text -> text.contains("with a decimal comma: \"1.234,5\" (line 3, amount)"));
  }

  @Test
  void one_decimal_point_decides_for_the_whole_file() throws IOException {
    assertThat(amounts(invoices("1.234", "12.5")))
        .containsExactly(new BigDecimal("1.234"), new BigDecimal("12.5"));
    assertThat(amounts(invoices("1,234", "1,234.56", "1 234")))
        .containsExactly(new BigDecimal("1234"), new BigDecimal("1234.56"), new BigDecimal("1234"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1.234|1.234|1234", "1,234|1234|1.234", "12.000|12.000|12000"})
  void what_nothing_decides_is_refused_with_both_readings(String amount, String point, String comma)
      throws IOException {
    Loaded<InputFiles> read = invoices("500", amount);
    assertThat(Sources.of(read.value(), SourceKind.INVOICE)).isEmpty();
    assertThat(errors(read))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .contains("separated by semicolons", "(line 3, amount)")
                    .contains("is " + point + " with a point, " + comma + " with a comma")
                    .contains("(columns folder,numbers) the row invoices,point or invoices,comma"));
  }

  @Test
  void a_file_of_commas_is_in_doubt_too() throws IOException {
    String text = INVOICES.replace(';', ',') + "V,A,2026-10-15,x,saas,2026-10-01,2026-10-31,EUR,";
    Loaded<InputFiles> read =
        read("invoices/a.csv", text + "\"1,234\",opex\n", StandardCharsets.UTF_8);
    assertThat(errors(read)).extracting(Problem::code).containsExactly("INPUT-NUMBERS");
  }

  @Test
  void two_styles_in_equal_parts_are_refused_with_a_number_of_each() throws IOException {
    assertThat(errors(invoices("1,5", "1.5")))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.cause())
                    .contains("\"1.5\" (line 3, amount) has a decimal point")
                    .contains("\"1,5\" (line 2, amount) a decimal comma"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
  void hours_of_a_german_spreadsheet(String charset) throws IOException {
    String text =
        "\"Date\";\"Client\";\"Hours\";\"Billable?\";\"First Name\";\"Last Name\"\r\n"
            + "2026-10-05;Inhouse;7,5;No;Ann;Öz\r\n2026-10-06;Inhouse;8,0;No;Ann;Öz\r\n";
    for (String saved : List.of(text, text.replace(';', '\t'), "sep=;\r\n" + text)) {
      Loaded<InputFiles> read = read("timesheets/a.csv", saved, Charset.forName(charset));
      assertThat(errors(read)).isEmpty();
      List<BigDecimal> hours = new ArrayList<>();
      RowsRead rows =
          new TimesheetReader(new Pseudonyms(new byte[32]))
              .read(
                  Sources.of(read.value(), SourceKind.TIMESHEET).getFirst(),
                  entry -> hours.add(entry.hours()));
      assertThat(hours).containsExactly(new BigDecimal("7.5"), new BigDecimal("8.0"));
      assertThat(rows.counted()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"';'|", "'\t'|", "';'|'sep=;\n'", "','|"})
  void a_bill_with_a_decimal_comma(char separator, String hint) throws IOException {
    String text =
        "BilledCost;EffectiveCost;BillingPeriodStart;ChargePeriodStart;ChargeCategory\n"
            + "\"1.234,5\";\"0,125\";2026-10-01;2026-10-01;Usage\n"
            + "\"1.000\";\"1,5E-3\";2026-10-01;2026-10-02;Usage\n";
    String saved = (hint == null ? "" : hint) + text.replace(';', separator);
    Loaded<InputFiles> read = read("bills/a.csv", saved, StandardCharsets.UTF_8);
    assertThat(errors(read)).isEmpty();
    List<String> costs = new ArrayList<>();
    new BillReader(BillReader.Scanning.BYTES)
        .read(
            BillPart.whole(Sources.of(read.value(), SourceKind.BILL).getFirst()),
            ChargeColumns.of(),
            charge -> {
              ExactSum cost = new ExactSum();
              charge.addTo(CostMeasure.BILLED, cost);
              charge.addTo(CostMeasure.EFFECTIVE, cost);
              costs.add(cost.total().stripTrailingZeros().toPlainString());
            });
    assertThat(costs).containsExactly("1234.625", "1000.0015");
  }

  @Test
  void an_unknown_header_is_told_with_its_separator() throws IOException {
    Loaded<InputFiles> read =
        read("x/a.csv", "date;person;role;hour\n2026-10-05;A;B;1\n", StandardCharsets.UTF_8);
    assertThat(errors(read).getFirst().message())
        .contains(
            "separated by semicolons; no layout recognises this header of 4 columns", "timesheet");
  }
}
