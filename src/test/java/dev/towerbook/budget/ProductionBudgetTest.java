package dev.towerbook.budget;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.towerbook.Oracles;
import dev.towerbook.economics.metric.Measure;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductionBudgetTest {

  private static final String OPS = "ops/ops_cases.json";

  private static double value(Measure measure) {
    return ((Measure.Known) measure).value().doubleValue();
  }

  private static String upper(Object word) {
    return String.valueOf(word).toUpperCase(Locale.ROOT);
  }

  private static ProductionBudget budget(Oracles.Case example) {
    List<BudgetLine> lines = new ArrayList<>();
    for (Object one : Oracles.list(example.input().get("lines"))) {
      Map<?, ?> line = Oracles.map(one);
      lines.add(
          new BudgetLine(
              BudgetLayer.valueOf(upper(requireNonNull(line.get("layer")))),
              BudgetPhase.valueOf(upper(requireNonNull(line.get("phase")))),
              Oracles.decimal(line.get("amount")),
              BudgetLine.Nature.valueOf(upper(requireNonNull(line.get("nature")))),
              (int) Oracles.number(line.get("years"))));
    }
    Map<?, ?> facts = Oracles.map(example.input().get("facts"));
    return new ProductionBudget(
        lines,
        (int) example.in("horizon_years"),
        new BudgetFacts(
            Boolean.TRUE.equals(facts.get("benefit_claimed")),
            Boolean.TRUE.equals(facts.get("control_model_stated")),
            Boolean.TRUE.equals(facts.get("governance_deferred")),
            Boolean.TRUE.equals(facts.get("exit_terms_stated")),
            (int) Oracles.number(facts.get("rollout_stages"))));
  }

  @Test
  void worked_examples_of_funding_layers() throws IOException {
    for (Oracles.Case example : Oracles.of(OPS, "funding_layers")) {
      ProductionBudget budget = budget(example);
      example.check("total", budget.total().doubleValue());
      Map<?, ?> layers = Oracles.map(example.expected().get("by_layer"));
      budget
          .byLayer()
          .forEach(
              (layer, sum) ->
                  example.assertNear(
                      layer.words(),
                      layers.get(layer.name().toLowerCase(Locale.ROOT)),
                      sum.doubleValue()));
      Map<?, ?> phases = Oracles.map(example.expected().get("by_phase"));
      budget
          .byPhase()
          .forEach(
              (phase, sum) ->
                  example.assertNear(
                      phase.words(),
                      phases.get(phase.name().toLowerCase(Locale.ROOT)),
                      sum.doubleValue()));
      example.check("structural", budget.structural().doubleValue());
      example.check("transitional", budget.transitional().doubleValue());
      example.check("run_rate_per_year", budget.runRate().doubleValue());
      example.check("governance_share", value(budget.share(BudgetLayer.GOVERNANCE)));
      assertThat(
              budget.missingLayers().stream()
                  .map(layer -> layer.name().toLowerCase(Locale.ROOT))
                  .toList())
          .isEqualTo(example.expected().get("missing_layers"));
      assertThat(budget.redFlags().stream().map(RedFlag::number).toList())
          .isEqualTo(example.expected().get("red_flags"));
      assertThat(budget.cumulative().get(BudgetPhase.TRANSITION)).isEqualTo(budget.total());
    }
  }

  @Test
  void worked_examples_of_vendors() throws IOException {
    for (Oracles.Case example : Oracles.of(OPS, "vendor_comparison")) {
      int years = (int) example.in("years");
      List<VendorQuote> quotes = new ArrayList<>();
      Oracles.map(example.input().get("vendors"))
          .forEach((name, quote) -> quotes.add(quote(name.toString(), Oracles.map(quote))));
      VendorComparison comparison = new VendorComparison(quotes, example.in("rate"), years);
      for (VendorQuote quote : quotes) {
        Map<?, ?> wanted = Oracles.map(example.expected().get(quote.vendor()));
        example.assertNear("nominal", wanted.get("nominal"), quote.nominal(years).doubleValue());
        example.assertNear("quoted", wanted.get("quoted"), quote.quoted(years).doubleValue());
        example.assertNear("pv", wanted.get("pv"), quote.presentValue(comparison.rate(), years));
        example.assertNear("hidden", wanted.get("hidden_share"), value(quote.hiddenShare(years)));
      }
      assertThat(comparison.cheapestQuoted().vendor())
          .isEqualTo(example.expected().get("cheapest_quoted"));
      assertThat(comparison.cheapestInFull().vendor())
          .isEqualTo(example.expected().get("cheapest_full"));
    }
  }

  private static VendorQuote quote(String vendor, Map<?, ?> quote) {
    return new VendorQuote(
        vendor,
        Oracles.decimal(quote.get("entry")),
        Oracles.decimal(quote.get("run")),
        Oracles.decimal(quote.get("uplift")),
        Oracles.decimal(quote.get("support_dependence")),
        Oracles.decimal(quote.get("retrofit_controls")),
        Oracles.decimal(quote.get("exit_cost")));
  }

  @Test
  void a_line_counts_for_the_years_within_the_horizon() {
    BudgetLine support =
        new BudgetLine(
            BudgetLayer.OPERATING_SUPPORT,
            BudgetPhase.OPERATING,
            BigDecimal.TEN,
            BudgetLine.Nature.STRUCTURAL,
            5);
    assertThat(support.within(3)).isEqualByComparingTo("30");
    assertThat(support.within(7)).isEqualByComparingTo("50");
    BudgetFacts facts = new BudgetFacts(false, false, false, true, 2);
    ProductionBudget budget = new ProductionBudget(List.of(support), 3, facts);
    assertThat(budget.isPilotTimesVolume(new BigDecimal("3"), BigDecimal.TEN)).isTrue();
    assertThat(budget.isPilotTimesVolume(new BigDecimal("4"), BigDecimal.TEN)).isFalse();
    assertThat(budget.redFlags()).contains(RedFlag.LAYER_MISSING, RedFlag.ONE_STEP_ROLLOUT);
    assertThat(new ProductionBudget(List.of(), 1, facts).share(BudgetLayer.GOVERNANCE))
        .isInstanceOf(Measure.Unknown.class);
    assertThatThrownBy(
            () ->
                new BudgetLine(
                    BudgetLayer.ROLLOUT,
                    BudgetPhase.ROLLOUT,
                    BigDecimal.ONE.negate(),
                    BudgetLine.Nature.TRANSITIONAL,
                    1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
