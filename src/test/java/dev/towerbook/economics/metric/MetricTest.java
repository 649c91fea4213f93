package dev.towerbook.economics.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.economics.Figures;
import dev.towerbook.economics.metric.ApplicationFigures.MonthCost;
import dev.towerbook.ledger.Portfolio;
import dev.towerbook.table.Decimals;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import dev.towerbook.table.Table;
import dev.towerbook.tco.TcoStatement;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every metric by the table of worked cases; a metric without a row fails. */
class MetricTest {

  private static final Path CASES = Path.of("src/test/resources/economics/metrics.csv");

  private static final Set<String> COLUMNS =
      Set.of(
          "metric",
          "case",
          "application",
          "lines",
          "history",
          "volumes",
          "wrappers",
          "wrapper_usage",
          "with_wrappers",
          "expected");

  static List<Row> cases() {
    ProblemLog log = new ProblemLog();
    List<Row> rows = new Table("metrics.csv", log).rows(CASES, COLUMNS, COLUMNS::contains);
    assertThat(log.all()).isEmpty();
    return rows;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_metric_says_what_the_table_expects(Row row) {
    Metric metric = Metric.named(row.text("metric")).orElseThrow();
    assertThat(inWords(metric.of(Figures.of(row))))
        .as("%s, %s, line %d", row.text("metric"), row.text("case"), row.line())
        .isEqualTo(expected(row.text("expected")));
  }

  private static String expected(String text) {
    return Decimals.parse(text)
        .map(number -> number.stripTrailingZeros().toPlainString())
        .orElse(text);
  }

  private static String inWords(Measure measure) {
    return switch (measure) {
      case Measure.Known known -> known.value().stripTrailingZeros().toPlainString();
      case Measure.Word word -> word.value();
      case Measure.Unknown unknown -> "unknown: " + unknown.reason();
      case Measure.NotApplicable none -> "n/a: " + none.reason();
    };
  }

  @Test
  void every_metric_has_a_row() {
    Set<Metric> tested = EnumSet.noneOf(Metric.class);
    cases().forEach(row -> Metric.named(row.text("metric")).ifPresent(tested::add));
    assertThat(tested).isEqualTo(EnumSet.allOf(Metric.class));
  }

  @Test
  void a_metric_is_named_by_its_column_and_has_a_meaning() {
    for (Metric metric : Metric.values()) {
      assertThat(Metric.named(metric.column())).contains(metric);
      assertThat(metric.meaning()).isNotBlank();
      assertThat(metric.words().isEmpty()).isEqualTo(metric.format() != MetricFormat.WORD);
    }
    assertThat(Metric.named("business-fit")).isEmpty();
    assertThat(Metric.LIFECYCLE.words())
        .containsExactly("build", "live", "plan", "retired", "sunset");
  }

  @Test
  void a_metric_of_words_says_only_its_words() {
    for (Row row : cases()) {
      Metric metric = Metric.named(row.text("metric")).orElseThrow();
      if (metric.of(Figures.of(row)) instanceof Measure.Word word) {
        assertThat(metric.words()).contains(word.value());
      }
    }
  }

  @Test
  void a_month_without_an_exchange_rate_is_no_month_of_less_cost() {
    YearMonth may = YearMonth.of(2026, 5);
    SortedMap<YearMonth, MonthCost> history = new TreeMap<>();
    BigDecimal hundred = BigDecimal.valueOf(100);
    for (YearMonth month : List.of(may.minusMonths(2), may)) {
      history.put(
          month,
          new MonthCost(hundred, BigDecimal.ZERO, hundred, BigDecimal.ZERO, BigDecimal.ZERO));
    }
    SortedMap<YearMonth, BigDecimal> volumes = new TreeMap<>();
    for (int back = 0; back <= 2; back++) {
      volumes.put(may.minusMonths(back), BigDecimal.TEN);
    }
    String reason = "no exchange rate for USD in 2026-04";
    SortedMap<YearMonth, String> unknown = new TreeMap<>();
    unknown.put(may.minusMonths(1), reason);
    ApplicationFigures earlier = figures(history, unknown, volumes);
    assertThat(Metric.TCO_CHANGE.of(earlier)).isEqualTo(new Measure.Unknown(reason));
    assertThat(Metric.UNIT_COST_CHANGE.of(earlier)).isEqualTo(new Measure.Unknown(reason));
    assertThat(Metric.unitCost(earlier, may.minusMonths(1))).isEqualTo(new Measure.Unknown(reason));
    assertThat(Metric.unitCost(earlier, may)).isEqualTo(new Measure.Known(BigDecimal.TEN));
    assertThat(Metric.MONTHS_OF_COST.of(earlier))
        .isEqualTo(new Measure.Known(BigDecimal.valueOf(3)));
    SortedMap<YearMonth, String> now = new TreeMap<>();
    now.put(may, "no rate");
    for (Metric metric : List.of(Metric.MONTHLY_TCO, Metric.UNIT_COST, Metric.TCO_CHANGE)) {
      assertThat(metric.of(figures(history, now, volumes)))
          .as(metric.column())
          .isEqualTo(new Measure.Unknown("no rate"));
    }
  }

  private static ApplicationFigures figures(
      SortedMap<YearMonth, MonthCost> history,
      SortedMap<YearMonth, String> unknown,
      SortedMap<YearMonth, BigDecimal> volumes) {
    return new ApplicationFigures(
        Portfolio.application("app"),
        new TcoStatement("app", YearMonth.of(2026, 5), "EUR", List.of()),
        history,
        unknown,
        volumes,
        new TreeMap<>(),
        List.of(),
        List.of(),
        DebtTerms.DEFAULTS,
        true,
        List.of());
  }
}
