package dev.towerbook.decision.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.decision.Disposition;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.Metric;
import dev.towerbook.economics.scorecard.ScoreMetric;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionTableTest {

  private static final String HEADER =
      "rule_id,lifecycle,business_fit,wrapper_share,unit_cost_change,disposition,reason,why\n";

  @TempDir private Path folder = Path.of("");

  private Loaded<DecisionTable> load(String text) throws IOException {
    Path file = folder.resolve(DecisionTable.SHEET.path());
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return DecisionTable.load(folder);
  }

  private DecisionTable table(String rows) throws IOException {
    Loaded<DecisionTable> loaded = load(HEADER + rows);
    assertThat(loaded.problems()).isEmpty();
    return loaded.value();
  }

  private static RuleFigures figures(Measure fit, Measure share) {
    return figures(fit, share, new Measure.NotApplicable("no unit"));
  }

  private static RuleFigures figures(Measure fit, Measure share, Measure change) {
    Map<Metric, Measure> figures = new EnumMap<>(Metric.class);
    figures.put(Metric.BUSINESS_FIT, fit);
    figures.put(Metric.WRAPPER_SHARE, share);
    figures.put(Metric.LIFECYCLE, new Measure.Word("live"));
    figures.put(Metric.UNIT_COST_CHANGE, change);
    return new RuleFigures(figures, Map.of());
  }

  private static Measure known(String value) {
    return new Measure.Known(new BigDecimal(value));
  }

  @Test
  void the_first_row_that_holds_decides() throws IOException {
    DecisionTable table =
        table(
            """
            a,,>=4,,,keep,Fit is {business_fit},w
            b,live,>=2,,,refactor,r,w
            c,,,,,retire,r,w
            """);
    RuleVerdict keep = table.decide(figures(known("4"), known("0")));
    assertThat(keep.disposition()).isEqualTo(Disposition.KEEP);
    assertThat(keep.ruleId()).isEqualTo("a");
    assertThat(keep.reason()).isEqualTo("Fit is {business_fit}");
    assertThat(keep.missing()).isEmpty();
    assertThat(table.decide(figures(known("3.9"), known("0"))).ruleId()).isEqualTo("b");
    assertThat(table.decide(figures(known("1"), known("0"))).ruleId()).isEqualTo("c");
  }

  @Test
  void a_row_that_fails_anyway_needs_no_unknown_figure() throws IOException {
    DecisionTable table = table("a,,>=4,>=0.5,,retire,r,w\nb,,,,,keep,r,w\n");
    Measure missing = new Measure.Unknown("TCO is not above zero");
    RuleVerdict failed = table.decide(figures(known("2"), missing));
    assertThat(failed.ruleId()).isEqualTo("b");
    assertThat(failed.disposition()).isEqualTo(Disposition.KEEP);
    RuleVerdict undecided = table.decide(figures(known("5"), missing));
    assertThat(undecided.disposition()).isEqualTo(Disposition.UNDECIDED);
    assertThat(undecided.ruleId()).isEqualTo("a");
    assertThat(undecided.missing()).containsExactly("TCO is not above zero");
    assertThat(undecided.reason()).contains("Rule a cannot be tested", "TCO is not above zero");
  }

  @Test
  void a_row_that_needs_a_trend_that_is_not_known_is_skipped_and_named() throws IOException {
    DecisionTable table = table("fading,,<3,,>=0.25,retire,r,w\nrest,,>=1,,,keep,r,w\n");
    Measure young = new Measure.Unknown("no earlier month with cost");
    RuleVerdict keep = table.decide(figures(known("2"), known("0"), young));
    assertThat(keep.disposition()).isEqualTo(Disposition.KEEP);
    assertThat(keep.ruleId()).isEqualTo("rest");
    assertThat(keep.skipped()).containsExactly("fading: no earlier month with cost");
    assertThat(table.decide(figures(known("4"), known("0"), young)).skipped()).isEmpty();
    RuleVerdict open =
        table.decide(figures(new Measure.Unknown("fit is not scored"), known("0"), young));
    assertThat(open.disposition()).isEqualTo(Disposition.UNDECIDED);
    assertThat(open.ruleId()).isEqualTo("rest");
    assertThat(open.missing()).containsExactly("fit is not scored");
  }

  @Test
  void a_rule_may_ask_for_every_metric_of_a_scorecard() throws IOException {
    Loaded<DecisionTable> loaded =
        load(
            """
            rule_id,tag_coverage,when,disposition,reason,why
            untagged,<0.5,,refactor,Only {tag_coverage} of it is tagged,w
            steep,,unit_cost_slope>0.2,refactor,Slope {unit_cost_slope},w
            rest,,,keep,r,w
            """);
    assertThat(loaded.problems()).isEmpty();
    DecisionTable table = loaded.value();
    assertThat(table.scoreMetrics())
        .containsExactlyInAnyOrder(ScoreMetric.TAG_COVERAGE, ScoreMetric.UNIT_COST_SLOPE);
    Measure few = new Measure.Unknown("3 periods, 8 are needed");
    RuleFigures tagged =
        new RuleFigures(
            Map.of(),
            Map.of(ScoreMetric.TAG_COVERAGE, known("0.9"), ScoreMetric.UNIT_COST_SLOPE, few));
    assertThat(table.decide(tagged).ruleId()).isEqualTo("rest");
    assertThat(table.decide(tagged).skipped()).containsExactly("steep: 3 periods, 8 are needed");
    RuleFigures bare = new RuleFigures(Map.of(), Map.of(ScoreMetric.TAG_COVERAGE, known("0.4")));
    assertThat(table.decide(bare).ruleId()).isEqualTo("untagged");
  }

  @Test
  void missing_scores_end_undecided_and_are_named() throws IOException {
    DecisionTable table =
        table("no-score,,unknown,,,undecided,Nobody scored it,w\nk,,,,,keep,r,w\n");
    RuleVerdict verdict =
        table.decide(figures(new Measure.Unknown("fit is not scored"), known("0")));
    assertThat(verdict.disposition()).isEqualTo(Disposition.UNDECIDED);
    assertThat(verdict.ruleId()).isEqualTo("no-score");
    assertThat(verdict.missing()).containsExactly("fit is not scored");
    assertThat(table.decide(figures(known("3"), known("0"))).ruleId()).isEqualTo("k");
  }

  @Test
  void what_does_not_apply_meets_no_threshold_and_is_not_missing() throws IOException {
    DecisionTable table = table("a,,,,>=0.1,retire,r,w\nb,,,,<0.1,retire,r,w\n");
    RuleVerdict verdict = table.decide(figures(known("3"), known("0")));
    assertThat(verdict.disposition()).isEqualTo(Disposition.UNDECIDED);
    assertThat(verdict.ruleId()).isEmpty();
    assertThat(verdict.missing()).isEmpty();
  }

  @Test
  void a_figure_that_was_not_computed_is_unknown() throws IOException {
    RuleVerdict verdict = table("a,,>=4,,,keep,r,w\n").decide(new RuleFigures(Map.of(), Map.of()));
    assertThat(verdict.disposition()).isEqualTo(Disposition.UNDECIDED);
    assertThat(verdict.missing()).singleElement().asString().contains("is not computed");
  }

  @Test
  void every_problem_comes_with_its_place() throws IOException {
    List<Problem> problems =
        load(HEADER
                + "a,liv,>=x,,,keep,r,w\n"
                + "b,,,4..2,,MERGE,{moon} and {business_fit},w\n"
                + "a,,,,,keep,r,w\n"
                + ",,,,,keep,r,w\n"
                + "e,,,high,,,,w\n")
            .problems();
    assertThat(problems)
        .extracting(problem -> problem.code() + " " + problem.place())
        .containsExactlyInAnyOrder(
            "DECISION-CONDITION decisions/disposition.csv:2:2 lifecycle",
            "DECISION-CONDITION decisions/disposition.csv:2:3 business_fit",
            "DECISION-CONDITION decisions/disposition.csv:3:4 wrapper_share",
            "DECISION-WORD decisions/disposition.csv:3:6 disposition",
            "DECISION-METRIC decisions/disposition.csv:3:7 reason",
            "DECISION-ID-TWICE decisions/disposition.csv:4:1 rule_id",
            "TABLE-EMPTY decisions/disposition.csv:5:1 rule_id",
            "DECISION-CONDITION decisions/disposition.csv:6:4 wrapper_share",
            "TABLE-EMPTY decisions/disposition.csv:6:6 disposition",
            "TABLE-EMPTY decisions/disposition.csv:6:7 reason");
  }

  @Test
  void a_column_that_is_no_metric_is_a_problem() throws IOException {
    assertThat(load("rule_id,busines_fit,disposition,reason,why\n").problems())
        .extracting(Problem::code)
        .containsExactly("TABLE-COLUMN");
    assertThat(load("rule_id,disposition,why\n").problems())
        .extracting(Problem::code)
        .containsExactly("TABLE-COLUMN-MISSING");
  }

  @Test
  void conditions_may_stand_as_pairs_in_one_cell() throws IOException {
    Loaded<DecisionTable> loaded =
        load(
            """
            rule_id,lifecycle,when,disposition,reason,why
            a,live,business_fit>=4; wrapper_share=0..0.2,keep,r,w
            b,,lifecycle=live,refactor,r,w
            """);
    assertThat(loaded.problems()).isEmpty();
    DecisionTable table = loaded.value();
    assertThat(table.decide(figures(known("4"), known("0.2"))).ruleId()).isEqualTo("a");
    assertThat(table.decide(figures(known("4"), known("0.3"))).ruleId()).isEqualTo("b");
    assertThat(
            load("""
            rule_id,lifecycle,when,disposition,reason,why
            a,live,busines_fit>=4,keep,r,w
            b,live,lifecycle=live,keep,r,w
            c,,business_fit>=many,keep,r,w
            d,,business_fit,keep,r,w
            """)
                .problems())
        .extracting(problem -> problem.code() + ' ' + problem.place().line())
        .containsExactly(
            "DECISION-METRIC 2", "DECISION-CONDITION 3", "DECISION-CONDITION 4", "SHELF-PAIR 5");
  }

  @Test
  void the_shelf_of_the_sample_company_is_in_order() {
    assertThat(DecisionTable.load(Path.of("mappings")).problems()).isEmpty();
  }
}
