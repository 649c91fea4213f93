package dev.towerbook.intake.folder;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.RealData;
import dev.towerbook.intake.Sources;
import dev.towerbook.intake.bill.BillReader;
import dev.towerbook.intake.bill.PartReport;
import dev.towerbook.intake.bill.column.ChargeColumns;
import dev.towerbook.intake.bill.column.ChargeCursor;
import dev.towerbook.intake.bill.column.CostMeasure;
import dev.towerbook.intake.bill.part.BillPart;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.intake.format.SourceFormat;
import dev.towerbook.intake.source.FileIdentity;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.intake.stored.Content;
import dev.towerbook.intake.stored.StoredAs;
import dev.towerbook.money.ExactSum;
import dev.towerbook.table.ProblemLog;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

/**
 * Real files of native layouts against totals that a separate program has made. The oracle groups
 * by columns of the file, we by the FOCUS field that such a column becomes, or by the column itself
 * where none does. The oracle counts rows without a cost; we set them aside.
 */
class NativeOracleTest {

  /** Sums of the oracle → what they are here. */
  private static final Map<String, CostMeasure> MEASURES =
      Map.of(
          "lineItem/UnblendedCost", CostMeasure.BILLED,
          "amortized_derived", CostMeasure.EFFECTIVE,
          "pricing/publicOnDemandCost", CostMeasure.LIST,
          "cost", CostMeasure.BILLED,
          "net", CostMeasure.BILLED);

  /** Groups of the oracle → the field by which the same groups come out. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "product/ProductName", "ServiceName",
          "lineItem/UsageAccountId", "SubAccountId",
          "lineItem/CurrencyCode", "BillingCurrency",
          "Currency", "BillingCurrency",
          "currency", "BillingCurrency",
          "Subscription", "SubAccountId",
          "service.description", "ServiceName",
          "project.id", "SubAccountId",
          "sku.id", "SkuId");

  private static final Map<String, String> MONTHS =
      Map.of(
          "bill/BillingPeriodStartDate", "BillingMonth",
          "lineItem/UsageStartDate", "ChargeMonth",
          "BillingMonth", "BillingMonth",
          "InvoiceMonth", "BillingMonth",
          "UsageMonth", "ChargeMonth");

  @TestFactory
  Stream<DynamicTest> every_native_file_matches_its_oracle() throws IOException {
    Path folder = RealData.folder();
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path oracle :
          files.filter(f -> f.toString().endsWith(".oracle.json")).sorted().toList()) {
        Map<String, Object> json = new Yaml().load(Files.readString(oracle));
        if (List.of("aws-cur", "azure", "gcp").contains(json.get("kind"))) {
          String name = folder.relativize(oracle).toString();
          tests.add(DynamicTest.dynamicTest(name, () -> compare(oracle, json)));
        }
      }
    }
    assertThat(tests).hasSize(8);
    return tests.stream();
  }

  private static void compare(Path oracle, Map<String, Object> json) {
    Map<String, Object> csv = map(json, "csv");
    SourceFile file = Sources.file(csvOf(oracle));
    assertThat(file.format().id()).isEqualTo(json.get("kind"));
    List<String> groups = new ArrayList<>();
    map(json, "by").keySet().forEach(group -> field(group).ifPresent(groups::add));
    ChargeColumns wanted = ChargeColumns.of(groups.stream().distinct().toArray(String[]::new));
    Sums sums = new Sums(wanted);
    PartReport report =
        new BillReader(BillReader.Scanning.BYTES).read(BillPart.whole(file), wanted, sums::add);

    long records = number(csv, "records").longValue();
    boolean noCost = map(json, "null_values").values().stream().anyMatch(n -> records == (int) n);
    assertThat(report.isRefused()).isFalse();
    assertThat(report.rowsRejected()).isEqualTo(noCost ? records : 0);
    assertThat(report.lines().accepted() + report.lines().rejected()).isEqualTo(records);
    sums.same("total", "", "", map(json, "totals"));
    if (!noCost) {
      map(json, "by").forEach((group, keys) -> sums.compare(group, asMap(keys)));
    }
    BigDecimal controlled =
        report.control().stream()
            .map(total -> total.cost(CostMeasure.BILLED).sum())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(controlled).isEqualByComparingTo(sums.cost("", "", CostMeasure.BILLED));
  }

  private static Optional<String> field(String group) {
    String[] parts = group.split("=", 2);
    // A localised header is known by the name in its brackets.
    String column = parts[parts.length - 1].replaceAll("^.*\\((.*)\\)$", "$1");
    String field = FIELDS.getOrDefault(parts[0], column);
    return MONTHS.containsKey(parts[0]) ? Optional.empty() : Optional.of(field);
  }

  private static Path csvOf(Path oracle) {
    String name = oracle.getFileName().toString().replace(".oracle.json", "");
    Path plain = oracle.resolveSibling(name);
    return Files.exists(plain) ? plain : oracle.resolveSibling(name + ".gz");
  }

  @ParameterizedTest
  @CsvSource({
    "focus-generated/gcp14_focus_1_4_invoice_detail.csv.gz, INVOICE_DETAIL",
    "focus-generated/gcp14_focus_1_4_billing_period.csv.gz, BILLING_PERIOD"
  })
  void other_datasets_are_known_and_add_no_cost(String name, SourceKind kind) {
    Path file = RealData.folder().resolve(name);
    List<String> header =
        new HeaderReader(name, new ProblemLog())
            .read(
                Content.of(file),
                new SourceFile.Bytes(
                    0,
                    FileTime.fromMillis(0),
                    "",
                    StoredAs.of(name, name.endsWith(".gz")),
                    FileIdentity.UNKNOWN),
                Sources.formats())
            .orElseThrow()
            .columns();
    List<SourceFormat> formats = Sources.formats().recognise(header);
    assertThat(formats).hasSize(1);
    assertThat(formats.getFirst().kind()).isEqualTo(kind);
  }

  private static Map<String, Object> map(Map<String, Object> json, String key) {
    return asMap(requireNonNull(json.get(key), key));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(Object json) {
    return (Map<String, Object>) json;
  }

  private static Number number(Map<String, Object> json, String key) {
    return (Number) requireNonNull(json.get(key), key);
  }

  /** Sums of a file by field and value. */
  private static final class Sums {
    private final ChargeColumns wanted;
    private final Map<String, Map<CostMeasure, ExactSum>> sums = new TreeMap<>();

    Sums(ChargeColumns wanted) {
      this.wanted = wanted;
    }

    void add(ChargeCursor row) {
      add("", "", row);
      add("BillingMonth", month(row.billingMonth()), row);
      add("ChargeMonth", month(row.chargeMonth()), row);
      for (int i = 0; i < wanted.columns().size(); i++) {
        String text = row.text(i, row.code(i));
        add(wanted.columns().get(i), text.isEmpty() ? "(null)" : text, row);
      }
    }

    private static String month(int yyyymm) {
      return "%04d-%02d".formatted(yyyymm / 100, yyyymm % 100);
    }

    private void add(String name, String key, ChargeCursor row) {
      Map<CostMeasure, ExactSum> group =
          sums.computeIfAbsent(name + "|" + key, none -> new TreeMap<>());
      for (CostMeasure measure : CostMeasure.values()) {
        if (row.has(measure)) {
          row.addTo(measure, group.computeIfAbsent(measure, none -> new ExactSum()));
        }
      }
    }

    BigDecimal cost(String name, String key, CostMeasure measure) {
      Map<CostMeasure, ExactSum> group = sums.getOrDefault(name + "|" + key, Map.of());
      return group.containsKey(measure)
          ? requireNonNull(group.get(measure)).total()
          : BigDecimal.ZERO;
    }

    void compare(String group, Map<String, Object> keys) {
      String name =
          field(group).orElseGet(() -> requireNonNull(MONTHS.get(group.split("=", 2)[0])));
      assertThat(sums.keySet().stream().filter(key -> key.startsWith(name + "|")))
          .as(group)
          .hasSize(keys.size());
      keys.forEach((key, costs) -> same(group, name, key, asMap(costs)));
    }

    void same(String what, String name, String key, Map<String, Object> costs) {
      boolean net = costs.containsKey("net");
      costs.forEach(
          (title, sum) -> {
            CostMeasure measure = MEASURES.get(title.split("=", 2)[0]);
            if (measure != null && !(net && title.equals("cost"))) {
              assertThat(cost(name, key, measure))
                  .as(what + " " + key + " " + title)
                  .isEqualByComparingTo(new BigDecimal(sum.toString()));
            }
          });
    }
  }
}
