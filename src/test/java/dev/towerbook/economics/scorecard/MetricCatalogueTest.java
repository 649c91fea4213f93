package dev.towerbook.economics.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.Metric;
import dev.towerbook.economics.scorecard.Score.Met;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.sheet.SheetReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricCatalogueTest {

  private static final String HEADER =
      "metric_id,owner,signed_off_by,signed_off_on,target,target_direction,why\n";

  @TempDir private Path shelf;

  private Loaded<MetricCatalogue> load(String rows) throws IOException {
    Path file = shelf.resolve(MetricCatalogue.SHEET.path());
    Files.createDirectories(file.getParent());
    Files.writeString(file, HEADER + rows);
    return MetricCatalogue.load(new SheetReader(shelf));
  }

  private static List<String> codes(Loaded<?> loaded) {
    return loaded.problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .map(problem -> problem.code() + ":" + problem.place().line())
        .toList();
  }

  @Test
  void the_catalogue_of_the_sample_lists_every_metric() {
    Loaded<MetricCatalogue> sample = MetricCatalogue.load(new SheetReader(Path.of("mappings")));
    assertThat(sample.problems()).isEmpty();
    assertThat(sample.value().entries().keySet()).containsAll(ScoreMetric.ids());
    assertThat(sample.value().isTrusted("support_per_bot")).isFalse();
    assertThat(sample.value().isTrusted("npv")).isTrue();
  }

  @Test
  void a_shelf_without_the_file_has_nothing_signed() {
    Loaded<MetricCatalogue> none = MetricCatalogue.load(new SheetReader(shelf));
    assertThat(none.problems()).isEmpty();
    assertThat(none.value().of(ScoreMetric.NPV).isTrusted()).isFalse();
  }

  @Test
  void each_wrong_row_is_named_with_its_line() throws IOException {
    Loaded<MetricCatalogue> loaded =
        load(
            """
            npv,Ann,Bo,2026-04-15,0,at-least,good
            nvp,Ann,Bo,2026-04-15,,,a slip
            npv,Ann,Bo,2026-04-15,,,again
            irr,Ann,Bo,15.4.2026,,,a bad day
            payback,Ann,Bo,,3,at-most,signed on no day
            tag_coverage,Ann,,2026-04-15,,,signed by nobody
            egress_cost,Ann,,,5,,which side?
            policy_violations,Ann,,,,at-most,no target
            cost_per_exception,Ann,,,5,under,no such side
            """);
    assertThat(codes(loaded))
        .containsExactly(
            "METRIC-UNKNOWN:3",
            "SHELF-TWICE:4",
            "TABLE-DATE:5",
            "METRIC-SIGN-OFF:6",
            "METRIC-SIGN-OFF:7",
            "METRIC-TARGET:8",
            "METRIC-TARGET:9",
            "METRIC-TARGET:10");
    assertThat(loaded.problems().getFirst().message()).contains("did you mean npv?");
    assertThat(loaded.value().of(ScoreMetric.PAYBACK).isTrusted()).isFalse();
    assertThat(loaded.value().of(ScoreMetric.IRR).isTrusted()).isFalse();
  }

  @Test
  void metrics_without_a_row_are_a_warning() throws IOException {
    Loaded<MetricCatalogue> loaded = load("npv,Ann,Bo,2026-04-15,0,at-least,good\n");
    assertThat(loaded.problems()).extracting(Problem::code).containsExactly("METRIC-UNLISTED");
    assertThat(loaded.problems().getFirst().severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void a_rule_does_not_know_what_finance_has_not_signed() throws IOException {
    MetricCatalogue metrics =
        load("""
        unit_cost,Ann,,,,,not yet
        wrapper_share,Ann,Bo,2026-04-15,,,signed
        """)
            .value();
    Measure one = new Measure.Known(BigDecimal.ONE);
    assertThat(metrics.forVerdict(Metric.UNIT_COST.column(), one))
        .isEqualTo(new Measure.Unknown("finance has not signed unit_cost"));
    assertThat(metrics.forVerdict(Metric.WRAPPER_SHARE.column(), one)).isEqualTo(one);
    assertThat(metrics.forVerdict(Metric.BUSINESS_FIT.column(), one)).isEqualTo(one);
    Measure none = new Measure.NotApplicable("no usage unit in the catalogue");
    assertThat(metrics.forVerdict(Metric.UNIT_COST.column(), none)).isEqualTo(none);
  }

  @Test
  void a_metric_without_an_owner_is_named_and_in_no_verdict() throws IOException {
    Loaded<MetricCatalogue> loaded = load("unit_cost,,Bo,2026-04-15,1,at-most,whose?\n");
    assertThat(loaded.problems()).extracting(Problem::code).contains("METRIC-OWNER");
    Measure one = new Measure.Known(BigDecimal.ONE);
    assertThat(loaded.value().forVerdict(Metric.UNIT_COST.column(), one))
        .isEqualTo(new Measure.Unknown("unit_cost has no owner"));
  }

  @Test
  void a_metric_that_is_signed_for_a_part_of_the_cost_is_in_no_verdict() throws IOException {
    Path file = shelf.resolve(MetricCatalogue.SHEET.path());
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        HEADER.strip()
            + ",numerator,denominator_source\n"
            + "cost_per_customer,Ann,Bo,2026-04-15,,,portal,cloud,CRM\n");
    MetricCatalogue metrics = MetricCatalogue.load(new SheetReader(shelf)).value();
    assertThat(metrics.of(ScoreMetric.COST_PER_CUSTOMER).numerator()).isEqualTo(Numerator.CLOUD);
    assertThat(metrics.of(ScoreMetric.COST_PER_CUSTOMER).denominator()).isEqualTo("CRM");
    assertThat(
            metrics.forVerdict(
                Metric.COST_PER_CUSTOMER.column(), new Measure.Known(BigDecimal.ONE)))
        .isEqualTo(new Measure.Unknown("cost_per_customer is signed for cloud cost, not for TCO"));
  }

  @Test
  void a_target_is_judged_only_if_it_is_signed_and_there_is_a_value() throws IOException {
    MetricCatalogue metrics =
        load("""
        payback,Ann,Bo,2026-04-15,3,at-most,signed
        npv,Ann,Bo,2026-04-15,0,at-least,signed
        support_per_bot,Ann,,,5000,at-most,not signed
        egress_cost,Ann,Bo,2026-04-15,,,no target
        """)
            .value();
    assertThat(met(metrics, ScoreMetric.PAYBACK, new Measure.Known(new BigDecimal("3"))))
        .isEqualTo(Met.YES);
    assertThat(met(metrics, ScoreMetric.PAYBACK, new Measure.Word("never"))).isEqualTo(Met.NO);
    assertThat(met(metrics, ScoreMetric.NPV, new Measure.Known(new BigDecimal("-0.01"))))
        .isEqualTo(Met.NO);
    assertThat(met(metrics, ScoreMetric.NPV, new Measure.Unknown("no flows")))
        .isEqualTo(Met.UNKNOWN);
    assertThat(met(metrics, ScoreMetric.SUPPORT_PER_BOT, new Measure.Known(BigDecimal.ONE)))
        .isEqualTo(Met.UNKNOWN);
    assertThat(met(metrics, ScoreMetric.EGRESS_COST, new Measure.Known(BigDecimal.ONE)))
        .isEqualTo(Met.NO_TARGET);
  }

  private static Met met(MetricCatalogue metrics, ScoreMetric metric, Measure value) {
    Score score = new Score(metric, value, Optional.empty(), Optional.empty(), "", false);
    return score.met(metrics.of(metric));
  }
}
