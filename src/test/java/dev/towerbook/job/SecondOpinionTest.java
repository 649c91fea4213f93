package dev.towerbook.job;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.assess.Shelf;
import dev.towerbook.job.step.QuickNight;
import dev.towerbook.reference.Line;
import dev.towerbook.reference.Pools;
import dev.towerbook.reference.PresentValues;
import dev.towerbook.reference.RandomCompany;
import dev.towerbook.reference.RandomCompany.Variant;
import dev.towerbook.reference.Reference;
import dev.towerbook.reference.Rows;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/**
 * Random companies have the same ledger, shares of pools, TCO, unit costs and present values as an
 * independent reference works out; more of them with {@code -Dreference.companies=1000}. And a
 * company costs the same however its files are cut and its accounts are called.
 */
@Execution(ExecutionMode.CONCURRENT)
class SecondOpinionTest {

  private static final int COMPANIES = Integer.getInteger("reference.companies", 40);
  private static final long SEED = 20_261_130;
  // Amounts of the program are split to twelve decimals or more, the reference has fractions.
  private static final double TOLERANCE = 0.000_000_1;
  private static final double CENTS = 0.08;

  @TempDir Path folder;

  @Test
  void anotherWayOfReckoningGivesTheSame() throws IOException {
    for (int i = 0; i < COMPANIES; i++) {
      long seed = SEED + i;
      try {
        Path csv = pack(seed, Variant.PLAIN, i % 3 == 0);
        compare(seed, csv);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aCompanyCostsTheSameHoweverItIsTold(long seed) throws IOException {
    Map<String, BigFraction> plain = statements(pack(seed, Variant.PLAIN, false));
    assertThat(plain).isNotEmpty();
    assertSame(plain, seed, new Variant(1, "acc", 0, 1, true), 1);
    assertSame(plain, seed, new Variant(1, "other", 0, 1, false), 1);
    assertSame(plain, seed, new Variant(1, "acc", 0, 10, false), 1);
    assertSame(plain, seed, new Variant(1, "acc", 1, 1, false), 1);
    assertSame(plain, seed, new Variant(2, "acc", 0, 1, false), 2);
  }

  private void assertSame(Map<String, BigFraction> plain, long seed, Variant variant, int times)
      throws IOException {
    Map<String, BigFraction> other = statements(pack(seed, variant, false));
    assertThat(other.keySet()).as("%s", variant).isEqualTo(plain.keySet());
    // Invoices are shared over months to the cent, so that twice as much is not twice each part.
    boolean inCents = variant.times() > 1 || variant.dollar() > 1;
    plain.forEach(
        (key, amount) ->
            near(
                variant + " " + key,
                requireNonNull(other.get(key)),
                amount.multiply(times),
                inCents ? CENTS : TOLERANCE));
  }

  private static Map<String, BigFraction> statements(Path csv) {
    Map<String, BigFraction> amounts = new TreeMap<>();
    for (Line row : Rows.shelf(csv.resolve("app_tco.csv"))) {
      for (String column : List.of("tco_fully_loaded", "tco_shared", "wrappers", "avoidable")) {
        amounts.put(row.at("application_id") + " " + column, Pools.of(row.at(column)));
      }
    }
    return amounts;
  }

  /** Publishes a pack of a company, with a restated bill if that is wanted; its CSV folder. */
  private Path pack(long seed, Variant variant, boolean restated) throws IOException {
    FileSystemUtils.deleteRecursively(folder.resolve("night"));
    FileSystemUtils.deleteRecursively(folder.resolve("shelf"));
    RandomCompany company = new RandomCompany(seed, variant);
    Path shelf = shelf(variant);
    Path run = Files.createDirectories(folder.resolve("night"));
    company.write(shelf, run.resolve("input"));
    Loaded<Shelf> loaded = Shelf.load(shelf);
    assertThat(loaded.problems())
        .filteredOn(problem -> problem.severity() == Severity.ERROR)
        .isEmpty();
    YearMonth month = company.month(2);
    try (QuickNight nights = new QuickNight(run, loaded.value(), Optional.of(month)).withCsv()) {
      if (restated) {
        company.writeEarlier(run.resolve("input"));
        published(nights);
        company.write(shelf, run.resolve("input"));
      }
      published(nights);
    }
    return run.resolve("reports").resolve(month.toString()).resolve("csv");
  }

  private static void published(QuickNight nights) {
    QuickNight.Outcome outcome = nights.run();
    assertThat(outcome.end()).as("%s", outcome.problems()).isEqualTo(QuickNight.End.PUBLISHED);
    assertThat(outcome.problems())
        .filteredOn(problem -> problem.severity() == Severity.REJECTED)
        .isEmpty();
  }

  /** The layouts and the taxonomy of the sample, with the rules of random companies. */
  private Path shelf(Variant variant) throws IOException {
    Path shelf = folder.resolve("shelf");
    Path sample = Path.of("mappings");
    for (String file :
        List.of(
            "formats/focus.yaml",
            "formats/invoice.yaml",
            "formats/timesheet.yaml",
            "formats/usage.yaml",
            "taxonomy/cost-pools.csv",
            "taxonomy/solutions.csv",
            "taxonomy/towers.csv",
            "taxonomy/version.csv",
            "decisions/disposition.csv")) {
      Files.createDirectories(shelf.resolve(file).getParent());
      Files.copy(sample.resolve(file), shelf.resolve(file));
    }
    try (Stream<Path> rules = Files.list(Path.of("src/test/resources/reference/rules"))) {
      for (Path rule : rules.toList()) {
        Path to = shelf.resolve("rules").resolve(rule.getFileName());
        Files.createDirectories(to.getParent());
        String text = Files.readString(rule);
        Files.writeString(to, text.replace("2026-", (2026 + variant.years()) + "-"));
      }
    }
    return shelf;
  }

  private void compare(long seed, Path csv) {
    Path shelf = folder.resolve("shelf");
    Reference reference = new Reference(shelf, folder.resolve("night/input"));
    RandomCompany company = new RandomCompany(seed, Variant.PLAIN);
    YearMonth month = company.month(2);
    same("ledger", ledger(csv), ledger(reference, month));
    same("pools", allocations(csv), allocations(reference, month));
    statements(csv, reference, month);
    months(csv, reference);
    unitCosts(csv, reference);
    // An application without cost in the month is on no page and in no list.
    List<String> valued = new ArrayList<>(reference.statements(month).keySet());
    PresentValues values = new PresentValues(shelf, reference);
    valued.retainAll(values.applications());
    presentValues(csv, values, valued, company.months());
  }

  private static Map<String, BigFraction> ledger(Path csv) {
    Map<String, BigFraction> sums = new TreeMap<>();
    for (Line row : Rows.shelf(csv.resolve("ledger.csv"))) {
      String kind = row.at("target_kind").replace('-', '_').toLowerCase(Locale.ROOT);
      String key =
          kind.equals("suspense")
              ? kind
              : String.join(
                  "/",
                  kind,
                  row.at("target"),
                  row.at("sub_pool"),
                  row.at("sub_tower"),
                  row.at("environment"),
                  row.at("run_change"),
                  row.at("layer").replace('-', '_'),
                  row.at("avoidable"));
      sums.merge(key, Pools.of(row.at("effective_cost_reported")), BigFraction::add);
      sums.merge("hours of " + kind, Pools.of(row.at("hours")), BigFraction::add);
    }
    return sums;
  }

  private static Map<String, BigFraction> ledger(Reference reference, YearMonth month) {
    Map<String, BigFraction> sums = new TreeMap<>();
    for (Reference.Entry entry : reference.ledger(month)) {
      String key =
          entry.kind().equals("suspense")
              ? entry.kind()
              : String.join(
                  "/",
                  entry.kind(),
                  entry.id(),
                  entry.word("sub_pool", ""),
                  entry.word("sub_tower", ""),
                  entry.word("environment", "unknown"),
                  entry.word("run_change", ""),
                  entry.word("layer", "").replace('-', '_'),
                  entry.word("avoidable", "no"));
      sums.merge(key, Pools.of(entry.effective()), BigFraction::add);
      sums.merge("hours of " + entry.kind(), Pools.of(entry.hours()), BigFraction::add);
    }
    return sums;
  }

  private static Map<String, BigFraction> allocations(Path csv) {
    Map<String, BigFraction> amounts = new TreeMap<>();
    for (Line row : Rows.shelf(csv.resolve("allocations.csv"))) {
      amounts.merge(
          row.at("shared_pool") + "/" + row.at("application_id"),
          Pools.of(row.at("amount")),
          BigFraction::add);
    }
    return amounts;
  }

  private static Map<String, BigFraction> allocations(Reference reference, YearMonth month) {
    Map<String, BigFraction> amounts = new TreeMap<>();
    reference
        .allocations(month)
        .forEach((pool, of) -> of.forEach((id, amount) -> amounts.put(pool + "/" + id, amount)));
    return amounts;
  }

  private static void statements(Path csv, Reference reference, YearMonth month) {
    Map<String, Map<String, BigFraction>> expected = reference.statements(month);
    List<Line> rows = Rows.shelf(csv.resolve("app_tco.csv"));
    for (Line row : rows) {
      Map<String, BigFraction> of = expected.getOrDefault(row.at("application_id"), Map.of());
      for (String column :
          List.of(
              "infrastructure",
              "data",
              "network",
              "licences_saas",
              "run_labour",
              "change_labour",
              "unknown_labour",
              "wrapper_run",
              "wrapper_keep_alive",
              "support",
              "shared_layer",
              "tco_fully_loaded",
              "tco_direct",
              "tco_shared",
              "wrappers",
              "tco_without_wrappers",
              "run",
              "change",
              "run_or_change_unknown",
              "avoidable",
              "capital_outlay")) {
        near(
            row.at("application_id") + " " + column,
            Pools.of(row.at(column)),
            of.getOrDefault(column, BigFraction.ZERO));
      }
    }
    assertThat(rows.stream().map(row -> row.at("application_id"))).containsAll(expected.keySet());
  }

  private static void months(Path csv, Reference reference) {
    for (Line row : Rows.shelf(csv.resolve("months.csv"))) {
      YearMonth month = YearMonth.parse(row.at("month"));
      List<Reference.Entry> entries = reference.ledger(month);
      BigFraction effective = BigFraction.ZERO;
      BigFraction billed = BigFraction.ZERO;
      BigFraction suspense = BigFraction.ZERO;
      for (Reference.Entry entry : entries) {
        effective = effective.add(Pools.of(entry.effective()));
        billed = billed.add(Pools.of(entry.billed()));
        boolean nobody = entry.kind().equals("suspense");
        suspense = suspense.add(nobody ? Pools.of(entry.effective()) : BigFraction.ZERO);
      }
      BigFraction unallocated =
          reference.allocations(month).values().stream()
              .map(of -> of.getOrDefault(Pools.NOBODY, BigFraction.ZERO))
              .reduce(BigFraction.ZERO, BigFraction::add);
      near(month + " effective", Pools.of(row.at("effective_cost")), effective);
      near(month + " billed", Pools.of(row.at("billed_cost")), billed);
      near(month + " suspense", Pools.of(row.at("suspense")), suspense);
      near(month + " unallocated", Pools.of(row.at("unallocated")), unallocated);
    }
  }

  private static void unitCosts(Path csv, Reference reference) {
    for (Line row : Rows.shelf(csv.resolve("unit_costs.csv"))) {
      Optional<BigFraction> expected =
          reference.unitCost(row.at("application_id"), YearMonth.parse(row.at("month")));
      String what = row.at("application_id") + " a unit in " + row.at("month");
      if (row.at("unit_cost").isEmpty()) {
        assertThat(expected).as(what + " " + row.at("unknown_because")).isEmpty();
      } else {
        near(what, Pools.of(row.at("unit_cost")), expected.orElseThrow());
      }
    }
  }

  private static void presentValues(
      Path csv, PresentValues values, List<String> valued, List<YearMonth> months) {
    int compared = 0;
    for (Line row : Rows.shelf(csv.resolve("options.csv"))) {
      String application = row.at("application_id");
      if (valued.contains(application)) {
        double expected = requireNonNull(values.of(application, months).get(row.at("option")));
        assertThat(row.at("npv")).as(application + " " + row.at("missing")).isNotEmpty();
        assertThat(Double.parseDouble(row.at("npv")))
            .as(application + " " + row.at("option"))
            .isCloseTo(expected, Offset.offset(0.005));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(3 * valued.size());
  }

  private static void same(
      String what, Map<String, BigFraction> program, Map<String, BigFraction> reference) {
    Map<String, BigFraction> keys = new TreeMap<>(program);
    keys.putAll(reference);
    keys.keySet()
        .forEach(
            key ->
                near(
                    what + " " + key,
                    program.getOrDefault(key, BigFraction.ZERO),
                    reference.getOrDefault(key, BigFraction.ZERO)));
  }

  private static void near(String what, BigFraction program, BigFraction reference) {
    near(what, program, reference, TOLERANCE);
  }

  private static void near(
      String what, BigFraction program, BigFraction reference, double tolerance) {
    assertThat(program.subtract(reference).abs().doubleValue())
        .as("%s: program %s, reference %s", what, program.doubleValue(), reference.doubleValue())
        .isLessThan(tolerance);
  }
}
