package dev.towerbook.job;

import static dev.towerbook.job.FocusBill.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/**
 * What a whole pack says of nothing, of credits and of parts: no share of a total that is none, no
 * largest of an empty list, no percentage for what is unknown.
 */
class SentencesRunTest {

  /** May be below zero or above a hundred: changes, use of a budget, ranges of an estimate. */
  private static final Pattern NO_SHARE =
      Pattern.compile(
          "(?i).*(change|\\.used|breakEven|difference|points|trend|verdict\\.reason).*");

  @TempDir private Path folder;

  @Test
  void an_empty_catalogue_makes_no_sentence_about_a_largest_of_nothing() throws IOException {
    Path shelf = emptyShelf();
    Drill.Outcome run = run(shelf, row("1000", "Usage", "claims-core"), row("250", "Usage", ""));
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(3);
    assertThat(run.out()).contains("suspense is above 5 %; largest cause: no cost pool: no rule");
    assertThat(words("portfolio.pdf"))
        .contains("No application serves a capability yet: the catalogue has no row in")
        .contains("No application has cost in the month")
        .contains("NPV decides no application")
        .contains("Suspense is above 5 %; largest cause")
        .doesNotContain("largest cell")
        .doesNotContain("The largest applications")
        .doesNotContain("All applications are scored")
        .doesNotContain("No verdict depends on wrappers")
        .doesNotContain("largest layer");
    sharesAreParts();
  }

  @Test
  void a_month_of_credits_has_no_shares() throws IOException {
    Drill.Outcome run =
        run(row("-1000", "Credit", "claims-core"), row("-100", "Usage", "print-hub"));
    assertThat(run.out()).contains("total           EUR -1,100.00");
    assertThat(words("portfolio.pdf"))
        .contains("EUR −1,100 of IT cost in October 2026")
        .contains("Retiring Print Hub would save nothing: cost is EUR −100 a month.")
        .contains("The largest cell is Servers for Handle claims: EUR −1,000")
        .doesNotContain("EUR −1,000, ")
        .doesNotContain("largest layer");
    sharesAreParts();
  }

  @Test
  void charges_and_credits_that_net_are_ranked_by_size_and_have_no_shares() throws IOException {
    Drill.Outcome run =
        run(
            row("1000", "Usage", "claims-core"),
            row("-990", "Credit", "policy-admin"),
            row("5", "Usage", "print-hub"),
            row("100", "Usage", ""));
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(3);
    String words = words("portfolio.pdf");
    assertThat(words)
        .contains("Suspense is above 3 %; largest cause: no tag app, EUR 100.00 of EUR 100.00.")
        .contains("The largest cell is Servers for Handle claims: EUR 1,000")
        .doesNotContain("EUR 1,000, ");
    assertThat(words.indexOf("Policy Administration UNDECIDED"))
        .isPositive()
        .isLessThan(words.indexOf("Print Hub RETIRE"));
    sharesAreParts();
  }

  @Test
  void rows_without_money_are_graded_by_nothing() throws IOException {
    Drill.Outcome run = run(row("0", "Usage", "claims-core"), row("0", "Usage", ""));
    assertThat(run.code()).as(run.out() + run.err()).isZero();
    assertThat(words("applications/claims-core.pdf"))
        .contains("Cost attribution n/a: no cost to grade")
        .doesNotContain("the largest volume");
    sharesAreParts();
  }

  @Test
  void what_lacks_a_rate_leaves_no_share_of_the_rest_and_no_least() throws IOException {
    Drill.Outcome run =
        run(
            row("100", "JPY", "Usage", "claims-core"),
            row("-9000", "JPY", "Credit", "print-hub"),
            row("50", "Usage", "print-hub"));
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(3);
    assertThat(run.out())
        .contains("total             in part EUR 50.00")
        .contains("JPY -8,900.00 of cost, JPY 9,100.00 without signs is in no total")
        .contains("EUR 0.00 gross (share n/a)");
    assertThat(words("portfolio.pdf"))
        .contains("In part EUR 50 of IT cost in October 2026")
        .contains("The largest known cell is Servers for Run the company: EUR 50")
        .doesNotContain("t least EUR")
        .doesNotContain("100.0 %");
  }

  private Drill.Outcome run(String... rows) throws IOException {
    return run(Path.of("mappings"), rows);
  }

  private Drill.Outcome run(Path shelf, String... rows) throws IOException {
    return FocusBill.run(folder, shelf, rows);
  }

  /** The sample's shelf with the headers of its lists only, as one begins with. */
  private Path emptyShelf() throws IOException {
    Path shelf = folder.resolve("mappings");
    Drill.copy(Path.of("mappings"), shelf);
    List<String> kept = List.of("score-weights.csv", "cost-pools.csv", "towers.csv");
    try (Stream<Path> files = Files.walk(shelf)) {
      for (Path file : files.filter(of -> of.toString().endsWith(".csv")).toList()) {
        String name = String.valueOf(file.getFileName());
        boolean isList =
            !file.startsWith(shelf.resolve("formats"))
                && !file.startsWith(shelf.resolve("taxonomy"))
                && !kept.contains(name);
        if (isList) {
          List<String> lines = Files.readAllLines(file);
          String header = lines.stream().filter(l -> !l.startsWith("#")).findFirst().orElseThrow();
          boolean currency = name.equals("settings.csv");
          Files.writeString(file, header + (currency ? "\nreport_currency,EUR,test\n" : "\n"));
        }
      }
    }
    return shelf;
  }

  /** Text of all pages, with single blanks. */
  private String words(String pdf) throws IOException {
    StringBuilder text = new StringBuilder();
    try (PdfReader reader = new PdfReader(Files.readAllBytes(pack().resolve(pdf)))) {
      PdfTextExtractor extractor = new PdfTextExtractor(reader);
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        text.append(extractor.getTextFromPage(page)).append(' ');
      }
    }
    String words = text.toString().replaceAll("[\\s\\u00A0\\u202F]+", " ");
    assertThat(words).doesNotContain("NaN", "Infinity", "∞", " is : ", "null");
    return words;
  }

  private void sharesAreParts() throws IOException {
    List<String> lines = Files.readAllLines(pack().resolve("csv/figures.csv"));
    for (String line : lines) {
      if (line.endsWith(",%") && !NO_SHARE.matcher(line).matches()) {
        String[] cells = line.split(",", -1);
        assertThat(new BigDecimal(cells[cells.length - 2]))
            .as(line)
            .isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
      }
    }
  }

  private Path pack() {
    return FocusBill.pack(folder);
  }
}
