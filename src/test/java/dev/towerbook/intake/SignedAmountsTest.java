package dev.towerbook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.Seeded;
import dev.towerbook.intake.dataset.InvoiceDetailReader;
import dev.towerbook.intake.dataset.InvoiceReader;
import dev.towerbook.intake.dataset.Pseudonyms;
import dev.towerbook.intake.dataset.TimesheetReader;
import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.intake.folder.InputFiles;
import dev.towerbook.intake.folder.InputFolder;
import dev.towerbook.intake.row.RowsRead;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files whose amounts carry the sign of their currency. */
class SignedAmountsTest {

  private static final String INVOICES =
      "invoice_id;vendor;invoice_date;description;cost_type;period_first_day;period_last_day;"
          + "currency;amount;expense\n";
  private static final String DETAILS =
      "BilledCost;BillingAccountId;BillingCurrency;BillingPeriodStart;InvoiceDetailGrain;"
          + "InvoiceDetailId;InvoiceId;InvoiceIssueStatus\n";

  private static final List<String> PATTERNS =
      List.of(
          "N €",
          "€N",
          "€ N",
          "EUR N",
          "N\u00a0€",
          "-N €",
          "-€N",
          "€ -N",
          "(N €)",
          "(N)",
          "$N",
          "-$N",
          "$-N",
          "($N)",
          "$ (N)",
          "US$N",
          "USD N",
          "N USD",
          "$N USD",
          "N- USD");

  @TempDir private Path folder;
  @TempDir private Path shelf;

  private RowsRead rows = new RowsRead(List.of(), 0, 0, List.of());

  private Loaded<InputFiles> read(String text, String... declared) throws IOException {
    Path file = folder.resolve("invoices/a.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.writeString(shelf.resolve("sources.csv"), String.join("\n", declared));
    return declared.length == 0
        ? InputFolder.read(folder, Sources.formats(), DeclaredSources.NONE)
        : InputFolder.read(folder, Sources.formats(), DeclaredSources.load(shelf).value());
  }

  /** Invoice rows of {@code currency amount}. */
  private static String invoices(String... cells) {
    StringBuilder text = new StringBuilder(INVOICES);
    for (String cell : cells) {
      String[] parts = cell.split("\\|", 2);
      text.append("V-1;Acme;2026-10-15;x;saas;2026-10-01;2026-10-31;");
      text.append(parts[0]).append(';').append(parts[1]).append(";opex\n");
    }
    return text.toString();
  }

  private static List<Problem> errors(Loaded<InputFiles> read) {
    return read.problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .filter(problem -> !problem.cause().contains("contains no bill"))
        .toList();
  }

  private List<String> amounts(Loaded<InputFiles> read) {
    assertThat(errors(read)).isEmpty();
    List<String> amounts = new ArrayList<>();
    rows =
        InvoiceReader.read(
            Sources.of(read.value(), SourceKind.INVOICE).getFirst(),
            line ->
                amounts.add(
                    line.amount().amount().toPlainString() + " " + line.amount().currency()));
    return amounts;
  }

  private List<Problem> rejected() {
    return rows.problems().stream()
        .filter(problem -> problem.severity() == Severity.REJECTED)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.234,50 €|1234.50",
        "€ 1.234,50|1234.50",
        "EUR 1,234.56|1234.56",
        "(1,234.50)|-1234.50",
        "-€5.00|-5.00",
        "(5,00 €)|-5.00",
        "1.234.567 €|1234567",
        "(7)|-7"
      })
  void one_cell_tells_its_mark_with_its_sign(String cell, String amount) throws IOException {
    assertThat(amounts(read(invoices("EUR|" + cell)))).containsExactly(amount + " EUR");
    assertThat(rejected()).isEmpty();
  }

  @Test
  void the_sign_does_not_decide_the_mark() throws IOException {
    for (String cell : List.of("1.234 €", "€1,234", "EUR 1.234", "(1.234)")) {
      assertThat(errors(read(invoices("EUR|" + cell))))
          .singleElement()
          .satisfies(problem -> assertThat(problem.cause()).contains("nothing shows"));
    }
    assertThat(amounts(read(invoices("EUR|1.234 €", "EUR|0,5 €"))))
        .containsExactly("1234 EUR", "0.5 EUR");
    assertThat(amounts(read(invoices("EUR|1.234", "EUR|12,50 €"))))
        .containsExactly("1234 EUR", "12.50 EUR");
    assertThat(amounts(read(invoices("USD|$1,234", "USD|$0.5"))))
        .containsExactly("1234 USD", "0.5 USD");
    // A currency that is none of ISO 4217 is looked at like any other.
    assertThat(amounts(read(invoices("PTS|PTS 1.234", "PTS|2,5"))))
        .containsExactly("1234 PTS", "2.5 PTS");
  }

  @Test
  void one_note_says_what_was_read_and_in_how_many_rows() throws IOException {
    assertThat(amounts(read(invoices("EUR|1.234,56 €", "EUR|12,00 €", "USD|($5,00)", "EUR|7"))))
        .containsExactly("1234.56 EUR", "12.00 EUR", "-5.00 USD", "7 EUR");
    assertThat(rows.problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .contains(
                        "\"$\" in 1 row, \"€\" in 2 rows",
                        "below zero, in 1 row",
                        "\"1.234,56 €\" (line 2) is 1234.56 EUR"));
  }

  @Test
  void a_sign_that_contradicts_its_row_rejects_it_with_both_currencies() throws IOException {
    assertThat(amounts(read(invoices("USD|12,50 €", "EUR|$3,50", "EUR|1,50 €", "CAD|$2,50"))))
        .containsExactly("1.50 EUR", "2.50 CAD");
    assertThat(rejected())
        .extracting(Problem::message)
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .contains("a.csv:2:9 amount: \"12,50 €\" is in EUR (\"€\") by its sign")
                    .contains("in USD by its row"),
            second -> assertThat(second).contains("a.csv:3:", "USD", "in EUR by its row"));
    // What is rejected is worth what it says, so that limits see it.
    assertThat(rows.rejected())
        .extracting(value -> value.unit() + " " + value.amount())
        .containsExactly("EUR 3.50", "USD 12.50");
  }

  @Test
  void a_row_without_a_currency_is_never_read_by_its_sign() throws IOException {
    assertThat(amounts(read(invoices("|12,50 €", "EUR|1,50 €")))).containsExactly("1.50 EUR");
    assertThat(rejected()).hasSize(1);
  }

  @Test
  void what_is_no_currency_is_no_amount() throws IOException {
    assertThat(amounts(read(invoices("EUR|5,5 pcs", "EUR|(5,5) refund", "EUR|-(5,5)", "EUR|1,5"))))
        .containsExactly("1.5 EUR");
    assertThat(rejected()).hasSize(3);
  }

  @Test
  void money_text_that_is_declared_needs_the_right_currency_too() throws IOException {
    String[] money = {"folder,numbers", "invoices,money-text"};
    assertThat(amounts(read(invoices("USD|$1,440.00", "USD|US$5", "EUR|$2.00"), money)))
        .containsExactly("1440.00 USD", "5 USD");
    assertThat(rejected()).hasSize(1);
    assertThat(amounts(read(invoices("USD|5 pcs", "USD|1,44,0.00"), money))).isEmpty();
    assertThat(rejected())
        .extracting(Problem::message)
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .contains("is not money as the layout declares it", "\"pcs\" behind the number")
                    .doesNotContain("declare numbers"),
            second -> assertThat(second).contains("its commas, points or signs do not stand"));
  }

  @Test
  void lines_of_a_providers_invoice_are_compared_exactly() throws IOException {
    String row = "%s;A-1;EUR;2026-10-01;{};D-1;I-1;Issued\n";
    Loaded<InputFiles> read =
        read(DETAILS + row.formatted("1.234,50 €") + row.formatted("(4,25 €)"));
    assertThat(errors(read)).isEmpty();
    InvoiceDetailReader.Invoices invoices =
        InvoiceDetailReader.read(Sources.of(read.value(), SourceKind.INVOICE_DETAIL).getFirst());
    assertThat(invoices.rows()).isEqualTo(2);
    assertThat(invoices.expected())
        .singleElement()
        .satisfies(
            total -> {
              assertThat(total.billed().amount().toPlainString()).isEqualTo("1230.25");
              assertThat(total.tolerance()).isEqualByComparingTo("0.01");
            });
    Loaded<InputFiles> other = read(DETAILS + row.formatted("$1,50"));
    assertThat(
            InvoiceDetailReader.read(
                    Sources.of(other.value(), SourceKind.INVOICE_DETAIL).getFirst())
                .expected())
        .isEmpty();
  }

  /** Amounts in one style of a spreadsheet: read to the last digit, or refused as open. */
  @Test
  void any_amount_is_read_exactly_or_refused() {
    int[] read = {0};
    Seeded.rounds(
        300,
        random -> {
          boolean comma = random.nextBoolean();
          int decimals = random.nextInt(4);
          DecimalFormat format =
              new DecimalFormat(
                  "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals)),
                  DecimalFormatSymbols.getInstance(comma ? Locale.GERMANY : Locale.US));
          String pattern = PATTERNS.get(random.nextInt(PATTERNS.size()));
          List<String> cells = new ArrayList<>();
          List<String> expected = new ArrayList<>();
          for (int i = 0; i < 1 + random.nextInt(6); i++) {
            BigDecimal amount = BigDecimal.valueOf(random.nextInt(9_000_000), decimals);
            boolean negative = pattern.contains("-") || pattern.contains("(");
            String currency = pattern.contains("EUR") || pattern.contains("€") ? "EUR" : "USD";
            cells.add(currency + "|" + pattern.replace("N", format.format(amount)));
            BigDecimal meant = negative ? amount.negate() : amount;
            expected.add(meant.toPlainString() + " " + currency);
          }
          Loaded<InputFiles> file = read(invoices(cells.toArray(new String[0])));
          if (errors(file).isEmpty()) {
            read[0]++;
            assertThat(amounts(file)).as(cells.toString()).isEqualTo(expected);
          } else {
            assertThat(errors(file))
                .as(cells.toString())
                .allMatch(problem -> problem.code().equals("INPUT-NUMBERS"))
                .allMatch(problem -> decimals == 0 || decimals == 3);
          }
        });
    if (Long.getLong("seed") == null) {
      assertThat(read[0]).isGreaterThan(150);
    }
  }

  @Test
  void no_machine_writes_a_sign() throws IOException {
    String text = DETAILS.replace(';', ',') + "1.234 €,A-1,EUR,2026-10-01,{},D-1,I-1,Issued\n";
    assertThat(errors(read(text)))
        .singleElement()
        .satisfies(problem -> assertThat(problem.cause()).contains("nothing shows"));
    assertThat(errors(read(text.replace(" €", "")))).isEmpty();
  }

  @Test
  void hours_have_no_currency() throws IOException {
    Path file = folder.resolve("timesheets/t.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, "date,person,role,hours\n2026-10-05,Ann,dev,7.5\n2026-10-05,Ann,dev,$5\n");
    List<String> hours = new ArrayList<>();
    RowsRead read =
        new TimesheetReader(new Pseudonyms(new byte[32]))
            .read(
                Sources.of(
                        InputFolder.read(folder, Sources.formats(), DeclaredSources.NONE).value(),
                        SourceKind.TIMESHEET)
                    .getFirst(),
                entry -> hours.add(entry.hours().toPlainString()));
    assertThat(hours).containsExactly("7.5");
    assertThat(read.problems()).anyMatch(one -> one.severity() == Severity.REJECTED);
  }
}
