package dev.towerbook.intake;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.bill.BillReader;
import dev.towerbook.intake.bill.PartReport;
import dev.towerbook.intake.bill.column.ChargeColumns;
import dev.towerbook.intake.bill.column.ChargeCursor;
import dev.towerbook.intake.bill.column.CostMeasure;
import dev.towerbook.intake.bill.part.BillPart;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.intake.stored.ParquetFixture;
import dev.towerbook.intake.stored.ParquetFixture.Writing;
import dev.towerbook.money.ExactSum;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/**
 * Real FOCUS files against totals that a separate program has made. How they are compared: the
 * oracle counts every record and leaves cells out that are no numbers; we leave out the row, so of
 * a file with such cells the rows must be exactly the oracle's records minus ours set aside, and
 * its totals are those of the cells that are left. The oracle keys a null as {@code (null)} and
 * enumerated values as they are spelled; we hand them on in canonical spelling, so the oracle's
 * keys are folded without case.
 */
class BillOracleTest {

  private static final List<String> GROUPS = List.of("ServiceCategory", "ChargeCategory");

  /** Files of the oracle's kind "focus" that are Cost and Usage. */
  @TestFactory
  Stream<DynamicTest> every_focus_file_matches_its_oracle() throws IOException {
    Path folder = RealData.folder();
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path oracle :
          files.filter(f -> f.toString().endsWith(".oracle.json")).sorted().toList()) {
        Map<String, Object> json = new Yaml().load(Files.readString(oracle));
        if ("focus".equals(json.get("kind"))) {
          String name = folder.relativize(oracle).toString();
          tests.add(DynamicTest.dynamicTest(name, () -> compare(oracle, json)));
          tests.add(DynamicTest.dynamicTest(name + " in Parquet", () -> parquet(oracle, json)));
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(20);
    return tests.stream();
  }

  @Test
  void the_real_file_is_seen_as_what_it_is() {
    Path sample = RealData.folder().resolve("focus-1.0-official-sample/focus_sample.csv");
    SourceFile file = Sources.file(sample);
    assertThat(file.version()).isEqualTo("1.0");
    assertThat(file.bytes().sha256())
        .isEqualTo("e91e5ac7edf01ed2c9d926f37ef7dc1ae2aae97956fea8da6c9ee488b1c2839e");
  }

  private static void compare(Path oracle, Map<String, Object> json) {
    Map<String, Object> csv = map(at(json, "csv"));
    SourceFile file = Sources.file(csvOf(oracle));
    assertThat(file.bytes().sha256()).isEqualTo(csv.get("sha256"));
    long blank = ((Number) at(csv, "blank_lines_skipped")).longValue();
    assertThat(compare(file, json).lines().blank()).isEqualTo(blank);
  }

  /** The same file, written as Parquet with columns of text. */
  private static void parquet(Path oracle, Map<String, Object> json) throws IOException {
    Path parquet = Files.createTempFile("towerbook", ".parquet");
    try {
      ParquetFixture.ofCsv(csvOf(oracle), parquet, Writing.SNAPPY);
      compare(Sources.file(parquet), json);
    } finally {
      Files.deleteIfExists(parquet);
    }
  }

  private static PartReport compare(SourceFile file, Map<String, Object> json) {
    Map<String, Object> csv = map(at(json, "csv"));
    Sums sums = new Sums();
    PartReport report =
        new BillReader(BillReader.Scanning.BYTES)
            .read(BillPart.whole(file), Sums.WANTED, sums::add);

    long records = ((Number) at(csv, "records")).longValue();
    long bad = badRecords(json);
    assertThat(report.rowsRejected()).as("rows set aside").isEqualTo(bad);
    assertThat(report.rows()).as("rows").isEqualTo(records - bad);
    assertThat(report.isRefused()).isFalse();
    sameCosts("total", map(at(json, "totals")), sums.total());
    sameCosts("control total", map(at(json, "totals")), controlled(report));
    Map<String, Object> by = map(at(json, "by"));
    for (String group :
        List.of("ServiceCategory", "ChargeCategory", "BillingMonth", "ChargeMonth")) {
      if (by.containsKey(group) && bad < records) {
        sameGroups(group, map(at(by, group)), sums.by(group));
      }
    }
    return report;
  }

  private static Path csvOf(Path oracle) {
    String name = oracle.getFileName().toString().replace(".oracle.json", "");
    Path plain = oracle.resolveSibling(name);
    return Files.exists(plain) ? plain : oracle.resolveSibling(name + ".gz");
  }

  private static long badRecords(Map<String, Object> json) {
    return ((List<?>) at(json, "invalid_values"))
        .stream().map(cell -> at(map(cell), "record")).distinct().count();
  }

  private static void sameGroups(
      String group, Map<String, Object> expected, Map<String, Group> actual) {
    Map<String, Map<String, BigDecimal>> folded = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    expected.forEach(
        (key, sums) -> {
          Map<String, BigDecimal> target = folded.computeIfAbsent(key, none -> new TreeMap<>());
          map(sums)
              .forEach(
                  (measure, sum) ->
                      target.merge(measure, new BigDecimal(sum.toString()), BigDecimal::add));
        });
    assertThat(actual.keySet()).as(group).containsExactlyInAnyOrderElementsOf(folded.keySet());
    actual.forEach(
        (key, costs) -> {
          Map<String, BigDecimal> want = at(folded, key);
          assertThat(costs.rows).as(group + " " + key).isEqualTo(at(want, "rows").longValue());
          sameCosts(group + " " + key, Map.copyOf(want), costs.totals());
        });
  }

  private static void sameCosts(
      String what, Map<String, Object> expected, Map<CostMeasure, BigDecimal> actual) {
    for (CostMeasure measure : CostMeasure.values()) {
      Object sum = expected.get(measure.column());
      BigDecimal want = sum == null ? BigDecimal.ZERO : new BigDecimal(sum.toString());
      assertThat(actual.get(measure)).as(what + " " + measure).isEqualByComparingTo(want);
    }
  }

  private static Map<CostMeasure, BigDecimal> controlled(PartReport report) {
    EnumMap<CostMeasure, BigDecimal> sums = new EnumMap<>(CostMeasure.class);
    for (CostMeasure measure : CostMeasure.values()) {
      sums.put(
          measure,
          report.control().stream()
              .map(total -> total.cost(measure).sum())
              .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
    return sums;
  }

  private static <K, V> V at(Map<K, V> map, K key) {
    return requireNonNull(map.get(key), () -> "no " + key);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object json) {
    return (Map<String, Object>) json;
  }

  /** Rows and costs of one key. */
  private static final class Group {
    private long rows;
    private final EnumMap<CostMeasure, ExactSum> sums = new EnumMap<>(CostMeasure.class);

    Group() {
      for (CostMeasure measure : CostMeasure.values()) {
        sums.put(measure, new ExactSum());
      }
    }

    Map<CostMeasure, BigDecimal> totals() {
      EnumMap<CostMeasure, BigDecimal> totals = new EnumMap<>(CostMeasure.class);
      sums.forEach((measure, sum) -> totals.put(measure, sum.total()));
      return totals;
    }
  }

  /** Sums of a file, all and by group. */
  private static final class Sums {
    private static final ChargeColumns WANTED = ChargeColumns.of(GROUPS.toArray(String[]::new));
    private final Map<String, Map<String, Group>> groups = new TreeMap<>();

    void add(ChargeCursor row) {
      add("", "", row);
      for (int i = 0; i < GROUPS.size(); i++) {
        String text = row.text(i, row.code(i));
        add(GROUPS.get(i), text.isEmpty() ? "(null)" : text, row);
      }
      add("BillingMonth", month(row.billingMonth()), row);
      add("ChargeMonth", month(row.chargeMonth()), row);
    }

    private static String month(int yyyymm) {
      return "%04d-%02d".formatted(yyyymm / 100, yyyymm % 100);
    }

    private void add(String name, String key, ChargeCursor row) {
      Group group =
          groups
              .computeIfAbsent(name, none -> new TreeMap<>())
              .computeIfAbsent(key, none -> new Group());
      group.rows++;
      for (CostMeasure measure : CostMeasure.values()) {
        if (row.has(measure)) {
          row.addTo(measure, at(group.sums, measure));
        }
      }
    }

    Map<String, Group> by(String name) {
      return groups.getOrDefault(name, Map.of());
    }

    Map<CostMeasure, BigDecimal> total() {
      return by("").getOrDefault("", new Group()).totals();
    }
  }
}
