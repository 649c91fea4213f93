package dev.towerbook.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.scorecard.DataGrade;
import dev.towerbook.economics.scorecard.Score;
import dev.towerbook.economics.scorecard.ScoreCard;
import dev.towerbook.economics.scorecard.ScoreCard.Scope;
import dev.towerbook.economics.scorecard.ScoreMetric;
import dev.towerbook.economics.scorecard.Scorecards;
import dev.towerbook.economics.scorecard.WrapperMonth;
import dev.towerbook.economics.unit.Consumption;
import dev.towerbook.economics.unit.NetworkCost;
import dev.towerbook.intake.source.Expense;
import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.mapping.words.Transfer;
import dev.towerbook.report.RunResults;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Cards and bills of consumption tie to the statements that they are drawn from. */
class ScorecardSumsTest {

  private final RunResults results = RunFixture.results();
  private final Scorecards cards = results.scorecards();

  private static BigDecimal sum(Stream<BigDecimal> amounts) {
    return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void the_bill_of_consumption_is_what_applications_bear() {
    Map<String, BigDecimal> billed = new HashMap<>();
    for (Consumption.Line line : cards.consumption().lines()) {
      billed.merge(line.businessUnit(), line.amount(), BigDecimal::add);
    }
    Map<String, BigDecimal> borne = new HashMap<>();
    results
        .figures()
        .values()
        .forEach(
            of ->
                borne.merge(
                    of.application().businessUnit(), of.statement().booked(), BigDecimal::add));
    assertThat(billed.keySet()).isEqualTo(borne.keySet());
    billed.forEach((unit, amount) -> assertThat(amount).isEqualByComparingTo(borne.get(unit)));
  }

  @Test
  void the_prior_amounts_of_the_bill_are_those_of_the_month_before() {
    BigDecimal prior =
        sum(
            cards.consumption().lines().stream()
                .flatMap(line -> line.prior().stream())
                .map(Consumption.Prior::amount));
    assertThat(prior).isEqualByComparingTo(results.prior().orElseThrow().booked());
  }

  @Test
  void a_unit_rate_is_the_same_for_everyone_and_gives_the_amount() {
    Map<String, BigDecimal> rates = new HashMap<>();
    for (Consumption.Line line : cards.consumption().lines()) {
      if (line.quantity() instanceof Measure.Known quantity
          && line.rate() instanceof Measure.Known rate) {
        String service = line.kind() + line.service();
        BigDecimal earlier = rates.putIfAbsent(service, rate.value());
        assertThat(earlier == null || earlier.compareTo(rate.value()) == 0).as(service).isTrue();
        assertThat(rate.value().multiply(quantity.value()).subtract(line.amount()).abs())
            .as(service)
            .isLessThan(new BigDecimal("0.000001"));
      }
    }
    assertThat(rates).isNotEmpty();
  }

  @Test
  void traffic_is_complete_whoever_bears_it() {
    List<AllocatedCost> lines = results.allocation().lines();
    for (Transfer kind : Transfer.values()) {
      BigDecimal reported = cards.network().total(of -> of == kind);
      BigDecimal borne =
          sum(
              lines.stream()
                  .filter(line -> line.place().transfer() == kind && kind != Transfer.NONE)
                  .filter(line -> line.place().expense() == Expense.OPEX)
                  .map(AllocatedCost::amount));
      assertThat(reported).as(kind.name()).isEqualByComparingTo(borne);
    }
    assertThat(cards.network().lines())
        .allMatch(
            line ->
                line.costObject() == NetworkCost.ObjectKind.APPLICATION
                    || line.application().isEmpty());
  }

  @Test
  void wrappers_cost_what_the_statements_say() {
    assertThat(sum(cards.wrappers().values().stream().map(WrapperMonth::cost)))
        .isEqualByComparingTo(
            sum(results.figures().values().stream().map(of -> of.statement().wrappers())));
  }

  @Test
  void every_card_has_every_metric_and_what_is_missing_has_its_reason() {
    assertThat(cards.of(Scope.APPLICATION)).hasSameSizeAs(results.figures().values());
    assertThat(cards.of(Scope.WRAPPER)).hasSameSizeAs(cards.wrappers().values());
    for (ScoreCard card : cards.cards()) {
      assertThat(card.scores()).hasSize(ScoreMetric.values().length);
      for (Score score : card.scores()) {
        assertThat(score.isThere()).isEqualTo(score.reason().isEmpty());
        assertThat(score.grade() == DataGrade.MISSING).isEqualTo(!score.isThere());
      }
    }
  }

  @Test
  void what_nobody_can_tell_is_missing_and_not_zero() {
    ScoreCard portfolio = cards.portfolio();
    assertThat(portfolio.of(ScoreMetric.POLICY_VIOLATIONS).value())
        .isInstanceOf(Measure.Unknown.class);
    assertThat(portfolio.of(ScoreMetric.MARGINAL_COST_N).value())
        .isInstanceOf(Measure.NotApplicable.class);
    ScoreCard bot = card("broker-rekey-bot");
    assertThat(bot.of(ScoreMetric.PAYBACK).value()).isEqualTo(new Measure.Word("never"));
    assertThat(bot.of(ScoreMetric.COST_PER_EXCEPTION).reason())
        .startsWith(
            "Human minutes: minutes_per_exception is not stated in catalogue/wrappers.csv; ");
    assertThat(card("ledger-bank-bridge").of(ScoreMetric.NPV).value())
        .isInstanceOf(Measure.Unknown.class);
  }

  private ScoreCard card(String wrapper) {
    return cards.of(Scope.WRAPPER).stream()
        .filter(card -> card.id().equals(wrapper))
        .findFirst()
        .orElseThrow();
  }
}
