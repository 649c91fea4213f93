package dev.towerbook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.bill.BillReader;
import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.folder.InputFiles;
import dev.towerbook.intake.folder.InputFolder;
import dev.towerbook.ledger.post.DeliveryPoster;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the shelf declares of a source beats what would be detected. */
class DeclaredReadingTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  @TempDir Path folder;

  private void write(String name, String text, Charset charset) throws IOException {
    Path file = folder.resolve("input").resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(charset));
  }

  private Loaded<InputFiles> read(String... declared) throws IOException {
    Files.writeString(folder.resolve("sources.csv"), String.join("\n", declared) + "\n");
    Loaded<DeclaredSources> sources = DeclaredSources.load(folder);
    assertThat(sources.problems()).isEmpty();
    return InputFolder.read(folder.resolve("input"), Deliveries.FORMATS, sources.value());
  }

  private static PostedDelivery posted(Loaded<InputFiles> input, BillReader.Scanning scanning) {
    assertThat(errors(input)).filteredOn(code -> !code.equals("INPUT-FOLDER")).isEmpty();
    try (DeliveryPoster poster =
        new DeliveryPoster(Deliveries.SHELF, input.value().files(), 2, new BillReader(scanning))) {
      return poster.next();
    }
  }

  private static List<String> errors(Loaded<InputFiles> input) {
    return input.problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .map(Problem::code)
        .toList();
  }

  private static String bill(String... rows) {
    return Deliveries.BILL_HEADER.replace(',', ';') + String.join("\n", rows) + "\n";
  }

  @ParameterizedTest
  @EnumSource(BillReader.Scanning.class)
  void a_bill_of_a_german_spreadsheet(BillReader.Scanning scanning) throws IOException {
    write(
        "bills/2026-10.csv",
        bill(
            "acc;I;EUR;01/10/2026;09/10/2026;Usage;Büro;Compute;Müller;;1.234,50;1.234,50;;",
            "acc;I;EUR;01/10/2026;10/10/2026;Usage;\"A;B\";Compute;Müller;;0,5;\"-0,25\";2,00;2"),
        WINDOWS);
    Loaded<InputFiles> input =
        read(
            "folder,encoding,separator,date_order,numbers",
            "bills,windows-1252,semicolon,day-first,comma");
    PostedDelivery delivery = posted(input, scanning);
    assertThat(delivery.facts().rejected()).isZero();
    assertThat(delivery.totals())
        .singleElement()
        .satisfies(
            total -> {
              assertThat(total.billingMonth()).isEqualTo(OCTOBER);
              assertThat(total.chargeMonth()).isEqualTo(OCTOBER);
              assertThat(total.billed()).isEqualByComparingTo(new BigDecimal("1235.00"));
              assertThat(total.effective()).isEqualByComparingTo(new BigDecimal("1234.25"));
            });
    assertThat(delivery.entries())
        .extracting(entry -> entry.key().origin().provider(), entry -> entry.key().service())
        .contains(org.assertj.core.groups.Tuple.tuple("Müller", "Büro"))
        .contains(org.assertj.core.groups.Tuple.tuple("Müller", "A;B"));
    assertThat(input.problems())
        .filteredOn(problem -> problem.code().equals("INPUT-DECLARED"))
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.severity()).isEqualTo(Severity.NOTE);
              assertThat(note.cause())
                  .contains("sources.csv:2", "encoding windows-1252 instead of utf-8")
                  .contains("separator semicolon", "date order day-first", "numbers comma");
            });
  }

  @Test
  void hours_in_utf_16_with_tabs() throws IOException {
    write(
        "timesheets/2026-10.csv",
        "\ufeff"
            + Deliveries.TIMESHEET_HEADER.replace(',', '\t')
            + "05.10.2026\tAnn\tsenior-engineer\trun\tclaims-core\t\t\t7,5\trun\tno\n",
        StandardCharsets.UTF_16LE);
    Loaded<InputFiles> input =
        read(
            "folder,kind,encoding,separator,date_order,numbers",
            "timesheets,timesheet,utf-16,tab,day-first,comma");
    PostedDelivery delivery = posted(input, BillReader.Scanning.BYTES);
    assertThat(delivery.facts().rows() + delivery.facts().rejected()).isEqualTo(1);
    assertThat(Deliveries.codes(delivery)).doesNotContain("TIMESHEET-NUMBER", "TIMESHEET-DATE");
  }

  @Test
  void a_file_of_another_kind_than_declared_is_refused() throws IOException {
    write("bills/hours.csv", Deliveries.TIMESHEET_HEADER, StandardCharsets.UTF_8);
    Loaded<InputFiles> input = read("folder,kind", "bills,bill");
    assertThat(input.problems())
        .filteredOn(problem -> problem.code().equals("INPUT-KIND"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.cause()).contains("kind bill", "kind timesheet"));
    assertThat(input.value().files()).isEmpty();
  }

  @Test
  void another_separator_than_declared_is_refused_with_what_is_there() throws IOException {
    write("bills/x.csv", bill("acc"), StandardCharsets.UTF_8);
    assertThat(read("folder,separator", "bills,tab").problems())
        .filteredOn(problem -> problem.code().equals("INPUT-SEPARATOR"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.cause()).contains("no tab", "semicolon"));
    assertThat(read("folder,why", "bills,").problems())
        .filteredOn(problem -> problem.code().equals("INPUT-WRITTEN"))
        .singleElement()
        .satisfies(
            note -> assertThat(note.cause()).contains("as it is written: separated by semicolons"));
  }

  @Test
  void bytes_of_another_encoding_than_declared_refuse_the_bill() throws IOException {
    write("bills/x.csv", bill("acc;ü"), StandardCharsets.UTF_16LE);
    assertThat(errors(read("folder,encoding,separator", "bills,utf-8,semicolon"))).isNotEmpty();
    write("bills/x.csv", "\ufeff" + bill("acc"), StandardCharsets.UTF_8);
    assertThat(errors(read("folder,encoding,separator", "bills,windows-1252,semicolon")))
        .contains("INPUT-STORED");
  }

  @Test
  void the_hint_of_a_first_line_is_read_over() throws IOException {
    write(
        "usage/2026-10.csv",
        "sep=,\n" + Deliveries.USAGE_HEADER + "2026-10-05,claims-core,,transaction,7\n",
        StandardCharsets.UTF_8);
    PostedDelivery delivery = posted(read("folder,why", "bills,"), BillReader.Scanning.BYTES);
    assertThat(delivery.facts().rows() + delivery.facts().rejected()).isEqualTo(1);
  }
}
