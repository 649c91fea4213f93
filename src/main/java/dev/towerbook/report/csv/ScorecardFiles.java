package dev.towerbook.report.csv;

import static dev.towerbook.report.table.ColumnType.AMOUNT;
import static dev.towerbook.report.table.ColumnType.COUNT;
import static dev.towerbook.report.table.ColumnType.DAY;
import static dev.towerbook.report.table.ColumnType.ID;
import static dev.towerbook.report.table.ColumnType.NUMBER;
import static dev.towerbook.report.table.ColumnType.RATIO;
import static dev.towerbook.report.table.ColumnType.TEXT;
import static dev.towerbook.report.table.ColumnType.WORD;
import static dev.towerbook.report.table.ColumnType.YES_NO;

import dev.towerbook.economics.invest.DatedCashFlow.Flow;
import dev.towerbook.economics.invest.Initiative;
import dev.towerbook.economics.invest.Initiative.Validation;
import dev.towerbook.economics.invest.InvestmentCase;
import dev.towerbook.economics.invest.RunForecast;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.scorecard.DataGrade;
import dev.towerbook.economics.scorecard.Instrumented;
import dev.towerbook.economics.scorecard.MetricEntry;
import dev.towerbook.economics.scorecard.MetricEntry.Direction;
import dev.towerbook.economics.scorecard.MetricEntry.Goal;
import dev.towerbook.economics.scorecard.MetricEntry.SignOff;
import dev.towerbook.economics.scorecard.Numerator;
import dev.towerbook.economics.scorecard.Score;
import dev.towerbook.economics.scorecard.ScoreCard;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.table.PackFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** The scorecards, and what stands behind them. */
final class ScorecardFiles {

  private static final double STEP = InvestmentCase.RATE_STEP;

  /** A metric on a card, beside what finance says of it. */
  private record Scored(ScoreCard card, Score score, MetricEntry entry) {

    String met() {
      return switch (score.met(entry)) {
        case YES -> "yes";
        case NO -> "no";
        case PLANNED -> "planned";
        case UNKNOWN -> "unknown";
        case NO_TARGET -> "";
      };
    }
  }

  private static final PackFile<Scored> SCORECARD =
      PackFile.of(
              "scorecard.csv",
              "All metrics of the portfolio, of each application and each wrapper, missing ones"
                  + " too",
              "One row is a metric of the portfolio, of an application or of a wrapper; each has"
                  + " all metrics, those without a value too. Key: `scope`, `id`, `metric_id`. What"
                  + " a metric says stands in the method annex of the portfolio; what finance says"
                  + " of it in `mappings/catalogue/metrics.csv`.",
              ScorecardFiles::scores)
          .month()
          .add(WORD, "scope", "portfolio, application, wrapper", of -> of.card().scope())
          .add(ID, "id", "application or wrapper; empty for the portfolio", of -> of.card().id())
          .add(ID, "metric_id", "as in the metric catalogue", of -> of.score().metric().id())
          .add(NUMBER, "value", of -> of.score().value())
          .is("in `unit`; empty = a word or missing, never zero")
          .add(WORD, "word", of -> word(of.score().value()))
          .is("where the value is a word: never (payback), none, several, total loss (IRR)")
          .add(WORD, "unit", (run, of) -> of.score().metric().unit(run.facts().currency()))
          .is("a currency, share (of one), per_1000, years, elasticity, count")
          .add(
              NUMBER,
              "low_95",
              of -> of.score().range().map(range -> BigDecimal.valueOf(range.low())))
          .is(
              "lower end of the 95 % interval by Wilson, for rates of the portfolio and of"
                  + " wrappers")
          .add(
              NUMBER,
              "high_95",
              of -> of.score().range().map(range -> BigDecimal.valueOf(range.high())))
          .is("its upper end")
          .add(NUMBER, "prior_value", of -> of.score().priorFigure())
          .is("the month before; empty for what is not told by month")
          .add(NUMBER, "change", "`value` − `prior_value`", of -> of.score().change())
          .word("target_direction", Direction.class, of -> of.entry().target().map(Goal::direction))
          .also("; empty = no target")
          .add(NUMBER, "target", "in `unit`", of -> of.entry().target().map(Goal::value))
          .add(WORD, "target_met", Scored::met)
          .is(
              "yes, no, planned (by a plan that nobody has validated in 18 months), unknown (no"
                  + " value, or finance has not signed the metric); empty = no target")
          .word("data_grade", DataGrade.class, of -> of.score().grade())
          .add(TEXT, "owner", "who answers for the metric", of -> of.entry().owner())
          .add(TEXT, "signed_off_by", of -> of.entry().signOff().map(SignOff::by))
          .is("who signed it for finance; empty = not signed")
          .add(DAY, "signed_off_on", "when", of -> of.entry().signOff().map(SignOff::on))
          .add(TEXT, "note", "what a word means", of -> of.score().note())
          .add(TEXT, "unknown_because", "why there is no value", of -> of.score().reason())
          .word("numerator", Numerator.class, of -> numerator(of))
          .also(": the operating cost that a unit cost divides; empty = no unit cost")
          .add(TEXT, "denominator_source", of -> of.entry().denominator())
          .is("the system that counts; empty = not stated");

  private static final PackFile<Initiative> INITIATIVES =
      PackFile.of(
              "initiatives.csv",
              "What initiatives are worth: NPV, IRR and payback of their dated cash flows",
              "One row is an initiative with its dated cash flows of"
                  + " `decisions/initiative-cash-flows.csv`. Key: `initiative_id`. Values are"
                  + " estimates of binary floating point.",
              run -> run.scorecards().investments().byId().values().stream())
          .month()
          .add(ID, "initiative_id", "as in `decisions/initiatives.csv`", Initiative::id)
          .add(TEXT, "initiative", "its name", Initiative::name)
          .add(ID, "wrapper_id", "the wrapper that it is about, or empty", Initiative::wrapper)
          .add(ID, "application_id", Initiative::application)
          .is("the application that it is about, or empty")
          .add(TEXT, "owner", "who answers for the flows", Initiative::owner)
          .currency()
          .add(COUNT, "flows", "cash flows", one -> one.flows().size())
          .add(DAY, "first_day", one -> day(one, (a, b) -> a.isBefore(b) ? a : b))
          .is("of the flows")
          .add(DAY, "last_day", "of the flows", one -> day(one, (a, b) -> a.isAfter(b) ? a : b))
          .add(RATIO, "discount_rate", (run, one) -> BigDecimal.valueOf(worth(run, one).rate()))
          .is("a year, from `decisions/option-terms.csv`")
          .add(
              AMOUNT,
              "npv",
              "net present value on `valued_on`, days / 365",
              (run, one) -> worth(run, one).npv())
          .add(AMOUNT, "npv_less_benefit", (run, one) -> worth(run, one).npvWithLessBenefit())
          .is("the same if benefits come to 80 %")
          .add(RATIO, "break_even_benefit", (run, one) -> worth(run, one).breakEvenBenefit())
          .is("part of the benefits at which the present value is zero")
          .add(RATIO, "irr", (run, one) -> worth(run, one).irr())
          .is("internal rate of return a year; empty if `irr_word` says")
          .add(WORD, "irr_word", (run, one) -> word(worth(run, one).irr()))
          .is("none, several, total loss")
          .add(NUMBER, "payback_years", (run, one) -> worth(run, one).payback())
          .is("from the first flow until the sum stays above zero, on the day of a flow")
          .add(WORD, "payback_word", "never", (run, one) -> word(worth(run, one).payback()))
          .add(
              NUMBER, "discounted_payback_years", (run, one) -> worth(run, one).discountedPayback())
          .is("the same of discounted flows")
          .add(
              WORD,
              "discounted_payback_word",
              (run, one) -> word(worth(run, one).discountedPayback()))
          .is("never")
          .add(TEXT, "note", "what `irr_word` means", (run, one) -> worth(run, one).irrNote())
          .add(DAY, "valued_on", (run, one) -> worth(run, one).valued())
          .is("the day of `npv`: the last of the month, the same for all, so that values add up")
          .add(WORD, "status", (run, one) -> status(run, one))
          .is("validated, or planned: nobody has checked the flows in the 18 months before")
          .add(TEXT, "validated_by", one -> one.validation().map(Validation::by))
          .is("who has checked them, however long ago")
          .add(DAY, "validated_on", "when", one -> one.validation().map(Validation::on))
          .add(AMOUNT, "npv_lower_rate", (run, one) -> worth(run, one).atRate(-STEP).npv())
          .is("at a rate lower by 0.02")
          .add(AMOUNT, "npv_higher_rate", (run, one) -> worth(run, one).atRate(STEP).npv())
          .is("at a rate higher by 0.02")
          .add(
              NUMBER,
              "discounted_payback_higher_rate",
              (run, one) -> worth(run, one).atRate(STEP).discountedPayback())
          .is("years at that rate; empty = never")
          .add(RATIO, "irr_less_benefit", (run, one) -> worth(run, one).lessBenefit().irr())
          .is("if benefits come to 80 %; empty = no single rate")
          .add(
              NUMBER,
              "payback_years_less_benefit",
              (run, one) -> worth(run, one).lessBenefit().payback())
          .is("the same; empty = never")
          .add(AMOUNT, "planned_run", (run, one) -> forecast(run, one).planned())
          .is("a year's run by the next run flow of the plan")
          .add(AMOUNT, "actual_run", (run, one) -> forecast(run, one).actual())
          .is("what its wrapper or application cost in twelve months, from the ledger")
          .add(AMOUNT, "npv_actual_run", (run, one) -> forecast(run, one).npv())
          .is("`npv` with `actual_run` in place of the runs that are still to come")
          .add(TEXT, "actual_unknown_because", (run, one) -> why(forecast(run, one).npv()))
          .is("why it is unknown");

  /** A service, and its place among those that are not instrumented. */
  private record Ranked(Instrumented one, Optional<Integer> rank) {}

  private static final PackFile<Ranked> INSTRUMENTATION =
      PackFile.of(
              "instrumentation.csv",
              "Which services report their cost per unit, and which lack what",
              "One row is an application, a wrapper or a shared pool of the month. Key: `kind`,"
                  + " `service_id`. Cost of wrappers and pools is also in that of applications.",
              ScorecardFiles::services)
          .month()
          .add(ID, "application_id", ScorecardFiles::application)
          .is("application; empty for a wrapper or a shared pool")
          .add(WORD, "unit", of -> of.one().unit().map(UsageUnit::id))
          .is("what it is counted in; empty = not stated")
          .add(ID, "metric_id", of -> of.one().metricId())
          .is("the metric of that unit, which finance must have signed")
          .add(YES_NO, "metric_signed", "has finance signed it?", of -> of.one().service().signed())
          .add(YES_NO, "counted", of -> of.one().service().live())
          .is("was there a count in the month?")
          .add(YES_NO, "instrumented", "both", of -> of.one().service().isInstrumented())
          .currency()
          .add(AMOUNT, "tco", of -> of.one().service().cost())
          .is("fully loaded TCO of the month; of a wrapper its cost, of a pool what it held")
          .add(COUNT, "offender_rank", Ranked::rank)
          .is("1 = the dearest service that is not instrumented; empty for the others")
          .add(TEXT, "lacks", "what is missing", of -> of.one().lacks())
          .word("kind", Instrumented.Kind.class, of -> of.one().kind())
          .add(ID, "service_id", "as in the catalogue", of -> of.one().service().id());

  static final List<PackFile<?>> ALL = List.of(SCORECARD, INITIATIVES, INSTRUMENTATION);

  private ScorecardFiles() {}

  private static Stream<Scored> scores(RunResults run) {
    return run.scorecards().cards().stream()
        .flatMap(
            card ->
                card.scores().stream()
                    .map(
                        score ->
                            new Scored(
                                card, score, run.scorecards().metrics().of(score.metric()))));
  }

  private static Optional<Numerator> numerator(Scored of) {
    return of.score().metric().isUnitCost()
        ? Optional.of(of.entry().numerator())
        : Optional.empty();
  }

  private static String word(Measure measure) {
    return measure instanceof Measure.Word word ? word.value() : "";
  }

  private static LocalDate day(Initiative one, BinaryOperator<LocalDate> which) {
    return one.flows().stream().map(Flow::day).reduce(which).orElseThrow();
  }

  private static InvestmentCase worth(RunResults run, Initiative one) {
    return run.scorecards().investments().of(one);
  }

  private static String application(Ranked of) {
    return of.one().kind() == Instrumented.Kind.APPLICATION ? of.one().service().id() : "";
  }

  private static RunForecast forecast(RunResults run, Initiative one) {
    return run.scorecards().investments().forecast(one);
  }

  private static String status(RunResults run, Initiative one) {
    return one.isPlanned(run.scorecards().investments().month()) ? "planned" : "validated";
  }

  private static String why(Measure measure) {
    return measure instanceof Measure.Unknown unknown ? unknown.reason() : "";
  }

  private static Stream<Ranked> services(RunResults run) {
    List<Instrumented> services = run.scorecards().services();
    List<Instrumented> offenders = run.scorecards().offenders();
    return services.stream()
        .map(one -> new Ranked(one, Optional.of(offenders.indexOf(one) + 1).filter(r -> r > 0)));
  }
}
