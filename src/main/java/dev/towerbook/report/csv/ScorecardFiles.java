package dev.towerbook.report.csv;

import dev.towerbook.economics.Measure;
import dev.towerbook.economics.invest.DatedCashFlow.Flow;
import dev.towerbook.economics.invest.Initiative;
import dev.towerbook.economics.invest.InvestmentCase;
import dev.towerbook.economics.scorecard.Instrumented;
import dev.towerbook.economics.scorecard.MetricEntry;
import dev.towerbook.economics.scorecard.MetricEntry.SignOff;
import dev.towerbook.economics.scorecard.MetricEntry.Target;
import dev.towerbook.economics.scorecard.Score;
import dev.towerbook.economics.scorecard.ScoreCard;
import dev.towerbook.economics.scorecard.Scorecards;
import dev.towerbook.economics.unit.InstrumentationCoverage;
import dev.towerbook.report.RunResults;
import dev.towerbook.table.TableWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The scorecards, and what stands behind them. */
final class ScorecardFiles {

  private ScorecardFiles() {}

  static List<CsvFile> of(RunResults results) {
    return List.of(
        new CsvFile(
            "scorecard.csv",
            "All metrics of the portfolio, of each application and each wrapper, missing ones too",
            scoreColumns(),
            out -> results.scorecards().cards().forEach(card -> card(out, results, card))),
        new CsvFile(
            "initiatives.csv",
            "What initiatives are worth: NPV, IRR and payback of their dated cash flows",
            initiativeColumns(),
            out ->
                results
                    .scorecards()
                    .investments()
                    .byId()
                    .values()
                    .forEach(one -> initiative(out, results, one))),
        new CsvFile(
            "instrumentation.csv",
            "Which applications report their cost per unit, and which lack what",
            List.of(
                "month",
                "application_id",
                "unit",
                "metric_id",
                "metric_signed",
                "counted",
                "instrumented",
                "currency",
                "tco",
                "offender_rank",
                "lacks"),
            out -> services(out, results)));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String yesNo(boolean yes) {
    return yes ? "yes" : "no";
  }

  private static TableWriter optional(TableWriter out, Optional<BigDecimal> number) {
    return number.isPresent() ? out.number(number.get()) : out.empty();
  }

  private static String said(Measure measure) {
    return measure instanceof Measure.Word word ? word.value() : "";
  }

  private static List<String> scoreColumns() {
    return List.of(
        "month",
        "scope",
        "id",
        "metric_id",
        "value",
        "word",
        "unit",
        "low_95",
        "high_95",
        "prior_value",
        "change",
        "target_direction",
        "target",
        "target_met",
        "data_grade",
        "owner",
        "signed_off_by",
        "signed_off_on",
        "note",
        "unknown_because");
  }

  private static void card(TableWriter out, RunResults results, ScoreCard card) {
    Scorecards all = results.scorecards();
    for (Score score : card.scores()) {
      MetricEntry entry = all.metrics().of(score.metric());
      out.text(results.facts().month().toString())
          .text(word(card.scope()))
          .text(card.id())
          .text(score.metric().id());
      MeasureCells.known(out, score.value())
          .text(said(score.value()))
          .text(score.metric().unit(results.facts().currency()));
      optional(out, score.range().map(range -> BigDecimal.valueOf(range.low())));
      optional(out, score.range().map(range -> BigDecimal.valueOf(range.high())));
      optional(out, score.priorFigure());
      optional(out, score.change()).text(entry.target().map(t -> word(t.direction())).orElse(""));
      optional(out, entry.target().map(Target::value))
          .text(met(score, entry))
          .text(word(score.grade()))
          .text(entry.owner())
          .text(entry.signOff().map(SignOff::by).orElse(""))
          .text(entry.signOff().map(signed -> signed.on().toString()).orElse(""))
          .text(score.note())
          .text(score.reason())
          .endRow();
    }
  }

  private static String met(Score score, MetricEntry entry) {
    return switch (score.met(entry)) {
      case YES -> "yes";
      case NO -> "no";
      case UNKNOWN -> "unknown";
      case NO_TARGET -> "";
    };
  }

  private static List<String> initiativeColumns() {
    return List.of(
        "month",
        "initiative_id",
        "initiative",
        "wrapper_id",
        "application_id",
        "owner",
        "currency",
        "flows",
        "first_day",
        "last_day",
        "discount_rate",
        "npv",
        "npv_less_benefit",
        "break_even_benefit",
        "irr",
        "irr_word",
        "payback_years",
        "payback_word",
        "discounted_payback_years",
        "discounted_payback_word",
        "note");
  }

  private static void initiative(TableWriter out, RunResults results, Initiative one) {
    InvestmentCase of = results.scorecards().investments().of(one);
    List<Flow> flows = new ArrayList<>(one.flows());
    flows.sort(Comparator.comparing(Flow::day));
    out.text(results.facts().month().toString())
        .text(one.id())
        .text(one.name())
        .text(one.wrapper().orElse(""))
        .text(one.application().orElse(""))
        .text(one.owner())
        .text(results.facts().currency())
        .number(flows.size())
        .text(flows.getFirst().day().toString())
        .text(flows.getLast().day().toString())
        .number(BigDecimal.valueOf(of.rate()));
    MeasureCells.known(out, of.npv());
    MeasureCells.known(out, of.npvWithLessBenefit());
    MeasureCells.known(out, of.breakEvenBenefit());
    MeasureCells.known(out, of.irr()).text(said(of.irr()));
    MeasureCells.known(out, of.payback()).text(said(of.payback()));
    MeasureCells.known(out, of.discountedPayback()).text(said(of.discountedPayback()));
    out.text(of.irrNote()).endRow();
  }

  private static void services(TableWriter out, RunResults results) {
    List<Instrumented> services = results.scorecards().services();
    List<String> ranked =
        new InstrumentationCoverage(services.stream().map(Instrumented::service).toList())
            .offenders().stream().map(InstrumentationCoverage.Service::id).toList();
    for (Instrumented one : services) {
      int rank = ranked.indexOf(one.service().id());
      out.text(results.facts().month().toString())
          .text(one.service().id())
          .text(one.unit().map(ScorecardFiles::word).orElse(""))
          .text(one.metricId())
          .text(yesNo(one.service().signed()))
          .text(yesNo(one.service().live()))
          .text(yesNo(one.service().isInstrumented()))
          .text(results.facts().currency())
          .number(one.service().cost());
      optional(out, rank < 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(rank + 1L)))
          .text(one.lacks())
          .endRow();
    }
  }
}
