package dev.towerbook.report.csv.recommendation;

import static dev.towerbook.report.table.ColumnType.AMOUNT;
import static dev.towerbook.report.table.ColumnType.COUNT;
import static dev.towerbook.report.table.ColumnType.ID;
import static dev.towerbook.report.table.ColumnType.LIST;
import static dev.towerbook.report.table.ColumnType.NUMBER;
import static dev.towerbook.report.table.ColumnType.RATIO;
import static dev.towerbook.report.table.ColumnType.SCORE;
import static dev.towerbook.report.table.ColumnType.TEXT;
import static dev.towerbook.report.table.ColumnType.WORD;
import static dev.towerbook.report.table.ColumnType.YES_NO;

import dev.towerbook.decision.Disposition;
import dev.towerbook.decision.recommend.MarginalCost;
import dev.towerbook.decision.recommend.Recommendation;
import dev.towerbook.decision.recommend.Strength;
import dev.towerbook.decision.recommend.Weakness;
import dev.towerbook.economics.metric.Metric;
import dev.towerbook.mapping.catalogue.Application;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.report.Reasons;
import dev.towerbook.report.RecommendationWords;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.table.ColumnType;
import dev.towerbook.report.table.PackFile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The one recommendation for each application, and all that it rests on. */
public final class RecommendationFile {

  /** Stands beside the verdict, and not a second time among the figures. */
  private static final List<Metric> FIGURES =
      Arrays.stream(Metric.values()).filter(metric -> metric != Metric.MONTHS_OF_COST).toList();

  public static final PackFile<Recommendation> FILE = figures(wrappers(rules(verdict())));

  private RecommendationFile() {}

  private static PackFile<Recommendation> verdict() {
    return PackFile.<Recommendation>of(
            "recommendations.csv",
            "Keep, refactor, retire or undecided: one verdict with its strength, basis and what"
                + " would change it, and the verdict without wrappers",
            "One row is the recommendation for one application. Key: `application_id`. An empty"
                + " figure is unknown, which is never zero; a change is a ratio: 0.1 = 10 % more."
                + " Present values are estimates over the horizon, rounded to cents.",
            run -> run.recommendations().values().stream())
        .month()
        .add(ID, "application_id", "as in the catalogue", Recommendation::applicationId)
        .add(TEXT, "application", "its name", ofApplication(Application::name))
        .word("verdict", Disposition.class, Recommendation::disposition)
        .word("strength", Strength.class, Recommendation::strength)
        .also("; after all that weakens it")
        .add(TEXT, "basis", "what names the verdict", of -> of.verdict().basis())
        .add(YES_NO, "contested", Recommendation::isContested)
        .is("does the rule table name another verdict than present values do?")
        .add(WORD, "other_verdict", "that other verdict", of -> of.verdict().other())
        .currency()
        .add(AMOUNT, "money_at_stake", of -> RecommendationWords.amount(of.moneyAtStake()))
        .is("present value given up by following the other verdict; empty if not contested")
        .add(AMOUNT, "npv_gain", of -> RecommendationWords.amount(of.npvGain()))
        .is("present value of the verdict less that of keeping; empty without enough for one")
        .add(COUNT, "months_of_cost", of -> of.grounds().monthsOfCost())
        .is("months with known cost that the pack looks at")
        .add(TEXT, "what_would_change_it", in(RecommendationWords::changeText))
        .is("one sentence, as on the page")
        .add(TEXT, "next_datum", of -> of.nextData().stream().findFirst())
        .is("the cheapest datum that would make the verdict firmer; empty if none is missing")
        .add(
            AMOUNT, "price_of_constraint", of -> RecommendationWords.amount(of.priceOfConstraint()))
        .is("present value that a forced verdict gives up; empty if not forced or not estimated")
        .add(TEXT, "decides", "business owner", ofApplication(Application::businessOwner));
  }

  private static PackFile<Recommendation> rules(PackFile<Recommendation> file) {
    return file.add(ID, "rule_id", of -> of.rules().ruleId())
        .is("row of `decisions/disposition.csv` that holds, whatever names the verdict")
        .add(TEXT, "reason", in((of, currency) -> Reasons.filled(of.rules(), currency)))
        .is("that row's reason with the figures filled in")
        .add(LIST, "missing", of -> of.rules().missing())
        .is("figures that are not known and for want of which the rules have no verdict")
        .add(LIST, "skipped_rules", of -> of.rules().skipped())
        .is("rows that need a trend that is not known, each with the reason")
        .add(RATIO, "cost_attribution", of -> of.grounds().costAttribution())
        .is(
            "0 to 1, how firmly the cost is attributed: direct 1, even split 0.3; empty without"
                + " cost");
  }

  private static PackFile<Recommendation> wrappers(PackFile<Recommendation> file) {
    return file.word(
            "verdict_without_wrappers", Disposition.class, of -> of.withoutWrappers().disposition())
        .also("; if the wrappers cost nothing")
        .add(ID, "without_wrappers_rule_id", of -> of.rulesWithoutWrappers().ruleId())
        .is("the row that holds then")
        .add(YES_NO, "flips_with_wrappers", "do the two differ?", Recommendation::flips)
        .add(
            AMOUNT,
            "npv_gained_by_wrappers",
            of -> RecommendationWords.amount(of.npvGainedByWrappers()))
        .is(
            "present value of the verdict less that of the one without wrappers, where they differ;"
                + " below 0 if rules name a verdict of less value")
        .add(AMOUNT, "marginal_cost", marginal(cost -> cost.cost()))
        .is("of the next unit at the volume of a normal month; empty if none is graded")
        .add(WORD, "unit", "what is counted", marginal(MarginalCost::unit))
        .add(NUMBER, "volume_low", "smallest monthly volume seen", marginal(MarginalCost::lowest))
        .add(NUMBER, "volume_high", "largest monthly volume seen", marginal(MarginalCost::highest))
        .add(WORD, "marginal_cost_grade", of -> of.grounds().marginalCost().grade())
        .is("priced, observed, near, far or speculative; empty = no graded marginal cost")
        .add(LIST, "weakened_by", of -> kinds(of))
        .is("what takes a step of strength from the verdict, each one step")
        .add(LIST, "data_caveats", RecommendationWords::caveats)
        .is("data that are stale, missing, unconverted or partly counted, in words")
        .add(LIST, "debt", of -> of.debt().stream().map(Words::word).toList())
        .is("signs of debt beside a verdict to keep");
  }

  private static PackFile<Recommendation> figures(PackFile<Recommendation> file) {
    return file.each(
        FIGURES,
        (one, metric) ->
            one.add(
                type(metric),
                metric.column(),
                metric.meaning(),
                of -> Optional.ofNullable(of.rules().figures().own().get(metric))));
  }

  private static List<String> kinds(Recommendation of) {
    return of.weaknesses().stream().map(Weakness::kind).map(Words::word).toList();
  }

  private static Function<Recommendation, Optional<Object>> marginal(
      Function<MarginalCost, Object> part) {
    return of -> Optional.of(of.grounds().marginalCost()).filter(MarginalCost::isGraded).map(part);
  }

  private static BiFunction<RunResults, Recommendation, Object> in(
      BiFunction<Recommendation, String, String> words) {
    return (run, of) -> words.apply(of, run.facts().currency());
  }

  private static BiFunction<RunResults, Recommendation, Object> ofApplication(
      Function<Application, String> part) {
    return (run, of) ->
        part.apply(run.mappings().catalogue().application(of.applicationId()).orElseThrow());
  }

  private static ColumnType type(Metric metric) {
    return switch (metric.format()) {
      case SCORE -> SCORE;
      case WORD -> WORD;
      case MONEY, UNIT_COST -> AMOUNT;
      case SHARE, CHANGE -> RATIO;
      case RATE, YEARS, NUMBER -> NUMBER;
      case COUNT -> COUNT;
    };
  }
}
