package dev.towerbook.report.csv;

import static dev.towerbook.report.table.ColumnType.AMOUNT;
import static dev.towerbook.report.table.ColumnType.COUNT;
import static dev.towerbook.report.table.ColumnType.ID;
import static dev.towerbook.report.table.ColumnType.NUMBER;
import static dev.towerbook.report.table.ColumnType.RATIO;
import static dev.towerbook.report.table.ColumnType.TEXT;
import static dev.towerbook.report.table.ColumnType.WORD;
import static dev.towerbook.report.table.ColumnType.YES_NO;

import dev.towerbook.decision.Disposition;
import dev.towerbook.decision.npv.NpvStrength;
import dev.towerbook.decision.npv.NpvVerdict;
import dev.towerbook.decision.npv.OptionAssessment;
import dev.towerbook.decision.option.Driver;
import dev.towerbook.decision.option.Option;
import dev.towerbook.decision.option.Sensitivity;
import dev.towerbook.decision.option.SwitchingValue;
import dev.towerbook.decision.recommend.Recommendation;
import dev.towerbook.economics.metric.ThreePoint;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.report.OptionWords;
import dev.towerbook.report.RecommendationWords;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.table.PackFile;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Keep, refactor and retire by net present value, and what the answer hangs on. */
final class OptionFiles {

  /** One option of an application. */
  private record Valued(Recommendation of, Option option) {

    OptionAssessment assessment() {
      return of.options();
    }

    Optional<NpvVerdict> with() {
      return assessment().npv();
    }

    Optional<NpvVerdict> without() {
      return assessment().npvWithoutWrappers();
    }
  }

  private static final PackFile<Valued> OPTIONS =
      PackFile.of(
              "options.csv",
              "Value of keeping, refactoring and retiring, with odds; what NPV says, how firmly,"
                  + " and what would change it",
              "One row is an option of an application: its value over the horizon and what NPV"
                  + " says. Key: `application_id`, `option`. Everything from `npv_verdict` on"
                  + " is the same in the three rows of an application; the verdict itself is in"
                  + " `recommendations.csv`. Values are estimates, rounded to cents.",
              OptionFiles::options)
          .month()
          .add(ID, "application_id", "application", of -> of.assessment().applicationId())
          .word("option", Option.class, Valued::option)
          .currency()
          .add(AMOUNT, "npv", of -> of.with().map(one -> npv(one, of.option())))
          .is("net present value at the mean of every input; empty if an estimate is missing")
          .add(RATIO, "probability_best", of -> of.with().map(one -> odds(one, of.option())))
          .is("part of the draws in which it has the highest value")
          .add(AMOUNT, "npv_without_wrappers", of -> of.without().map(one -> npv(one, of.option())))
          .is("the same without the application's wrappers")
          .add(
              RATIO,
              "probability_best_without_wrappers",
              of -> of.without().map(one -> odds(one, of.option())))
          .is("the same")
          .word("npv_verdict", Disposition.class, of -> of.assessment().disposition())
          .also("; by NPV")
          .word("npv_strength", NpvStrength.class, of -> of.assessment().strength())
          .add(
              WORD, "npv_verdict_without_wrappers", of -> of.without().map(NpvVerdict::disposition))
          .is("as `npv_verdict`; empty if an estimate is missing")
          .add(WORD, "npv_strength_without_wrappers", of -> of.without().map(NpvVerdict::strength))
          .is("as `npv_strength`")
          .add(
              YES_NO,
              "flips_with_wrappers",
              of -> of.without().map(bare -> of.assessment().flips()))
          .is("do wrappers change the verdict by NPV?")
          .add(
              WORD,
              "verdict_by_rules",
              "what the rule table says",
              of -> of.of().rules().disposition())
          .add(AMOUNT, "margin", best(one -> OptionWords.amount(one.values().margin())))
          .is("best value less second best")
          .add(
              AMOUNT,
              "price_of_constraint",
              best(one -> OptionWords.amount(one.priceOfConstraint())))
          .is("best value less that of keeping, where the application is forced to stay; else 0")
          .add(WORD, "quadrant", best(NpvVerdict::quadrant))
          .is("value against fit: invest, migrate, tolerate, eliminate; empty if not scored")
          .add(TEXT, "debt", of -> of.of().debt().stream().map(Words::word).toList())
          .is("signs of debt beside a verdict to keep")
          .add(COUNT, "draws", "of the simulation", best(one -> one.odds().draws()))
          .add(NUMBER, "seed", "of the simulation", best(one -> one.odds().seed()))
          .add(TEXT, "missing", of -> OptionWords.missing(of.assessment()))
          .is("what is missing for a verdict")
          .add(
              TEXT,
              "what_would_change_it",
              (run, of) -> RecommendationWords.change(of.of(), run.facts().currency()).text())
          .is("one sentence, as on the page");

  /** One input of an application that has all of them. */
  private record Input(OptionAssessment.Judged judged, Driver driver) {

    Optional<Sensitivity.Swing> swing() {
      return judged.sensitivity().swings().stream()
          .filter(swing -> swing.driver() == driver)
          .findFirst();
    }

    Optional<SwitchingValue> turn() {
      return judged.sensitivity().switches().stream()
          .filter(turn -> turn.driver() == driver)
          .findFirst();
    }
  }

  private static final PackFile<Input> DRIVERS =
      PackFile.of(
              "option_drivers.csv",
              "Key drivers of each verdict by NPV: lead of the best option with one input at its"
                  + " lowest and highest, and where another option wins",
              "One row is an input of an application that has all of them; the bars of its tornado,"
                  + " longest first, then what is certain. Key: `application_id`, `driver`. A lead"
                  + " is the value of the option in `best` less that of the best other one.",
              OptionFiles::inputs)
          .month()
          .add(ID, "application_id", "application", in -> in.judged().option().applicationId())
          .add(WORD, "driver", Input::driver)
          .is(
              "as in `mappings/decisions/options.csv`; keep-run, keep-automation and "
                  + "retire-unavoidable are the ledger's")
          .add(WORD, "option", "option that it belongs to", in -> in.driver().option())
          .currency()
          .add(AMOUNT, "low", "lowest value", estimate(ThreePoint::low))
          .add(AMOUNT, "mode", "likely value", estimate(ThreePoint::mode))
          .add(AMOUNT, "high", "highest value", estimate(ThreePoint::high))
          .add(AMOUNT, "mean", "what the present value rests on", estimate(ThreePoint::mean))
          .add(WORD, "best", in -> in.judged().verdicts().with().values().best())
          .is("option of the highest value")
          .add(
              AMOUNT,
              "lead_at_low",
              in -> in.swing().map(swing -> OptionWords.amount(swing.atLow())))
          .is(
              "lead with this input at its lowest; below 0 another option wins; empty if it is"
                  + " certain")
          .add(
              AMOUNT,
              "lead_at_high",
              in -> in.swing().map(swing -> OptionWords.amount(swing.atHigh())))
          .is("the same at its highest")
          .add(AMOUNT, "turns_at", in -> in.turn().map(turn -> OptionWords.amount(turn.turnsAt())))
          .is("where another option draws level, all else at its mean; empty if none can")
          .add(WORD, "turns_to", in -> in.turn().map(SwitchingValue::winner))
          .is("the option beyond it");

  static final List<PackFile<?>> ALL = List.of(OPTIONS, DRIVERS);

  private OptionFiles() {}

  private static Stream<Valued> options(RunResults run) {
    return run.recommendations().values().stream()
        .flatMap(of -> Arrays.stream(Option.values()).map(option -> new Valued(of, option)));
  }

  private static Object npv(NpvVerdict of, Option option) {
    return OptionWords.amount(of.values().of(option));
  }

  private static Object odds(NpvVerdict of, Option option) {
    return OptionWords.odds(of.odds().best(option));
  }

  private static Function<Valued, Optional<Object>> best(Function<NpvVerdict, Object> part) {
    return of -> of.assessment().npv().map(part);
  }

  /** The bars of the tornado, longest first, then the drivers that are certain. */
  private static Stream<Input> inputs(RunResults run) {
    return run.recommendations().values().stream()
        .flatMap(of -> of.options().judged().stream())
        .flatMap(judged -> order(judged).stream().map(driver -> new Input(judged, driver)));
  }

  private static Set<Driver> order(OptionAssessment.Judged judged) {
    Set<Driver> order = new LinkedHashSet<>();
    judged.sensitivity().swings().forEach(swing -> order.add(swing.driver()));
    order.addAll(Arrays.asList(Driver.values()));
    return order;
  }

  private static Function<Input, Object> estimate(Function<ThreePoint, Double> point) {
    return in -> OptionWords.amount(point.apply(in.judged().option().inputs().of(in.driver())));
  }
}
