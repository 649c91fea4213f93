package dev.towerbook.job;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.towerbook.job.Drill.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Situations that users have reported in public, run as their user would. The inputs lie beside the
 * project, where {@code -Dtowerbook.shared} says; a case that is not there is skipped. What each of
 * them is about has a test with an input of its own in the room that decides it.
 */
class FieldTest {

  @TempDir private Path folder;

  /**
   * A case.
   *
   * @param code the exit code
   * @param cost effective cost in report currency by what bears it, bills of the case's frame
   *     included; empty if the run is refused
   * @param said what console or a CSV file says
   */
  record Case(String name, int code, Map<String, String> cost, List<String> said) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Case of(String name, int code, Map<String, String> cost, String... said) {
    return new Case(name, code, cost, List.of(said));
  }

  private static final Map<String, String> FRAME =
      Map.of("claims-core", "1000", "policy-admin", "500");

  private static Map<String, String> claims(String amount) {
    return Map.of("claims-core", amount, "policy-admin", "500");
  }

  private static Stream<Case> cases() {
    return Stream.of(
        of("01-cur2-net-columns-empty", 0, Map.of("claims-core", "172.4", "policy-admin", "43.1")),
        of("02-cur2-tags-column", 0, Map.of("claims-core", "172.4", "policy-admin", "43.1")),
        of("03-clockify-day-first", 3, claims("3044.5"), "no work type"),
        of(
            "05-azure-month-to-date-twice",
            3,
            Map.of("claims-core", "190", "policy-admin", "120"),
            "daily-mtd_9f8e.csv",
            "daily-mtd_0a1b.csv"),
        of(
            "07-savings-plan-returned",
            3,
            Map.of("claims-core", "86.2", "commitments", "0", "suspense", "-6.896")),
        of("08-invoice-in-another-currency", 2, Map.of(), "USD 250.00, not in EUR"),
        of("09-names-in-other-scripts", 0, Map.of("claims-core", "600", "policy-admin", "500")),
        of("10-excel-semicolons", 3, claims("2348.5"), "semicolon", "no work type"),
        of("10c-sep-line", 3, claims("2348.5"), "no work type"),
        of("11-tag-keys-differ-by-case", 0, Map.of("claims-core", "200"), "BILL-TAG-CLASH"),
        of(
            "12-list-cost-zero",
            0,
            Map.of("claims-core", "60", "policy-admin", "100", "commitments", "0"),
            "1 lines have neither list nor contracted cost",
            "commitment_coverage,,,share"),
        of(
            "14-formula-in-names",
            3,
            Map.of("claims-core", "600", "suspense", "140"),
            "'-1+1|cmd",
            "'+SUM(1;1)"),
        of("17-ten-minutes", 3, claims("1087"), "1 hours of 2026-10, EUR 87.00"),
        of(
            "18b-large-tag-cell-below-the-limit",
            0,
            Map.of("claims-core", "1070", "policy-admin", "530")),
        of("19-currency-without-rate", 3, claims("1086.2"), "JPY 9,000.00", "SEK 1,000.00"),
        of(
            "20-account-renamed-in-the-month",
            3,
            Map.of(
                "document-store",
                "300",
                "suspense",
                "200",
                "claims-core",
                "1000",
                "policy-admin",
                "500"),
            "halden-print-archive"),
        of("21-invoices-over-odd-periods", 0, Map.of("claims-core", "1310", "policy-admin", "469")),
        of(
            "22-active-users-of-two-regions",
            3,
            FRAME,
            "added up, a day has up to 180",
            "hr-desk,,active_user,100,"),
        of(
            "24-bigquery-json-without-nulls",
            0,
            Map.of("claims-core", "70", "policy-admin", "30", "cloud-fees", "19")),
        of("26-total-row-at-the-end", 3, claims("2348.5"), "rejected"),
        of(
            "27-usage-partly-delivered",
            3,
            FRAME,
            "counts for 10 of 31 days",
            "policy-admin,transaction,3100,EUR,500,0.1612903225806452,"),
        of(
            "28-markup-in-names",
            3,
            Map.of("claims-core", "600", "policy-admin", "500", "suspense", "40")),
        of("30-focus-saved-day-first", 0, Map.of("claims-core", "1300", "policy-admin", "700")),
        of("32-bill-by-month", 0, Map.of("claims-core", "600", "policy-admin", "500")),
        of(
            "34-overlapping-counts-and-hours",
            3,
            claims("3180"),
            "claims-core,,transaction,3100,",
            "cw41.csv",
            "week-1.csv"),
        of("35-usage-taken-back", 0, FRAME, "claims-core,,transaction,3050,"),
        of(
            "36-invisible-characters-in-tags",
            0,
            Map.of("claims-core", "600", "policy-admin", "400")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_case_from_the_field_ends_as_its_user_expects(Case of) throws IOException {
    Path field = Path.of(System.getProperty("towerbook.shared", "../shared"), "field", of.name());
    assumeTrue(Files.isDirectory(field), "skipped: ../shared/field is not here");
    Drill drill = Drill.fresh(folder);
    if (Files.isDirectory(field.resolve("shelf"))) {
      overlay(field.resolve("shelf"), drill.mappings());
    }

    Outcome run = drill.run("--input", field.resolve("input").toString());

    String console = run.out() + run.err();
    assertThat(run.code()).as(console).isEqualTo(of.code());
    SortedMap<String, String> pack =
        Files.exists(drill.reports().resolve("2026-10")) ? drill.pack() : new TreeMap<>();
    assertThat(pack.isEmpty()).isEqualTo(of.cost().isEmpty());
    String all = console + String.join("\n", pack.values());
    assertThat(of.said()).allSatisfy(text -> assertThat(all.contains(text)).as(text).isTrue());
    if (!of.cost().isEmpty()) {
      SortedMap<String, String> expected = new TreeMap<>(of.cost());
      assertThat(cost(requireNonNull(pack.get("csv/ledger.csv")))).isEqualTo(expected);
    }
  }

  /** Effective cost by what bears it; what has no place is one. */
  private static SortedMap<String, String> cost(String ledger) {
    SortedMap<String, BigDecimal> cost = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(ledger)) {
      for (NamedCsvRecord row : rows) {
        String costObject =
            row.getField("target_kind").equals("suspense") ? "suspense" : row.getField("target");
        String amount = row.getField("effective_cost_reported");
        cost.merge(
            costObject,
            amount.isEmpty() ? BigDecimal.ZERO : new BigDecimal(amount),
            BigDecimal::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SortedMap<String, String> plain = new TreeMap<>();
    cost.forEach(
        (costObject, sum) -> plain.put(costObject, sum.stripTrailingZeros().toPlainString()));
    return plain;
  }

  private static void overlay(Path from, Path to) throws IOException {
    try (Stream<Path> found = Files.walk(from)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        Files.copy(
            file,
            to.resolve(from.relativize(file).toString()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
