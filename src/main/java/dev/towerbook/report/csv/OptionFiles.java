package dev.towerbook.report.csv;

import dev.towerbook.decision.Verdict;
import dev.towerbook.decision.option.Driver;
import dev.towerbook.decision.option.Option;
import dev.towerbook.decision.option.OptionAssessment;
import dev.towerbook.decision.option.Recommendation;
import dev.towerbook.decision.option.Sensitivity;
import dev.towerbook.decision.option.SwitchingValue;
import dev.towerbook.economics.ThreePoint;
import dev.towerbook.mapping.catalogue.Words;
import dev.towerbook.report.OptionWords;
import dev.towerbook.report.RunResults;
import dev.towerbook.table.TableWriter;
import java.util.ArrayList;
import java.util.List;

/** Keep, refactor and retire by money, and what the answer hangs on. */
final class OptionFiles {

  private OptionFiles() {}

  static List<CsvFile> of(RunResults results) {
    return List.of(
        new CsvFile(
            "options.csv",
            "Value of keeping, refactoring and retiring, with odds; what money says, how firmly,"
                + " and what would change it",
            List.of(
                "month",
                "application_id",
                "option",
                "currency",
                "npv",
                "probability_best",
                "npv_without_wrappers",
                "probability_best_without_wrappers",
                "verdict",
                "strength",
                "verdict_without_wrappers",
                "strength_without_wrappers",
                "flips_with_wrappers",
                "verdict_by_rules",
                "margin",
                "price_of_constraint",
                "quadrant",
                "debt",
                "draws",
                "seed",
                "missing",
                "what_would_change_it"),
            out -> results.options().values().forEach(of -> options(out, results, of))),
        new CsvFile(
            "option-drivers.csv",
            "What each verdict by money hangs on: lead of the best option with one input at its"
                + " lowest and highest, and where another option wins",
            List.of(
                "month",
                "application_id",
                "driver",
                "option",
                "currency",
                "low",
                "mode",
                "high",
                "mean",
                "best",
                "lead_at_low",
                "lead_at_high",
                "turns_at",
                "turns_to"),
            out -> results.options().values().forEach(of -> drivers(out, results, of))));
  }

  private static void options(TableWriter out, RunResults results, OptionAssessment of) {
    for (Option option : Option.values()) {
      out.text(results.facts().month().toString())
          .text(of.applicationId())
          .text(option.name())
          .text(results.facts().currency());
      of.judged()
          .ifPresentOrElse(
              judged -> {
                values(out, judged.verdicts().with(), option);
                values(out, judged.verdicts().without(), option);
              },
              () -> empty(out, 4));
      verdict(out, results, of);
      out.text(OptionWords.missing(of))
          .text(OptionWords.change(of, results.facts().currency()).text())
          .endRow();
    }
  }

  private static void values(TableWriter out, Recommendation of, Option option) {
    out.number(OptionWords.amount(of.values().of(option)))
        .number(OptionWords.odds(of.odds().best(option)));
  }

  private static void verdict(TableWriter out, RunResults results, OptionAssessment of) {
    out.text(of.disposition().name()).text(Words.word(of.strength()));
    of.judged()
        .map(judged -> judged.verdicts().without())
        .ifPresentOrElse(
            bare -> out.text(bare.disposition().name()).text(Words.word(bare.strength())),
            () -> empty(out, 2));
    out.text(of.judged().isPresent() ? of.flips() ? "yes" : "no" : "");
    Verdict rules = decision(results, of.applicationId());
    out.text(rules.disposition().name());
    of.recommendation()
        .ifPresentOrElse(recommendation -> strength(out, recommendation), () -> empty(out, 6));
  }

  private static Verdict decision(RunResults results, String id) {
    return java.util.Objects.requireNonNull(results.decisions().get(id)).verdict();
  }

  private static void strength(TableWriter out, Recommendation of) {
    out.number(OptionWords.amount(of.values().margin()))
        .number(OptionWords.amount(of.priceOfConstraint()))
        .text(of.quadrant().map(Words::word).orElse(""))
        .text(String.join("; ", of.debt().stream().map(Words::word).toList()))
        .number(of.odds().draws())
        .number(of.odds().seed());
  }

  private static void empty(TableWriter out, int cells) {
    for (int i = 0; i < cells; i++) {
      out.empty();
    }
  }

  /** The bars of the tornado, longest first, then the drivers that are certain. */
  private static void drivers(TableWriter out, RunResults results, OptionAssessment of) {
    of.judged()
        .ifPresent(
            judged -> {
              List<Driver> order = new ArrayList<>();
              judged.sensitivity().swings().forEach(swing -> order.add(swing.driver()));
              for (Driver driver : Driver.values()) {
                if (!order.contains(driver)) {
                  order.add(driver);
                }
              }
              order.forEach(driver -> driver(out, results, judged, driver));
            });
  }

  private static void driver(
      TableWriter out, RunResults results, OptionAssessment.Judged of, Driver driver) {
    ThreePoint estimate = of.option().inputs().of(driver);
    out.text(results.facts().month().toString())
        .text(of.option().applicationId())
        .text(Words.word(driver))
        .text(driver.option().name())
        .text(results.facts().currency())
        .number(OptionWords.amount(estimate.low()))
        .number(OptionWords.amount(estimate.mode()))
        .number(OptionWords.amount(estimate.high()))
        .number(OptionWords.amount(estimate.mean()))
        .text(of.verdicts().with().values().best().name());
    of.sensitivity().swings().stream()
        .filter(swing -> swing.driver() == driver)
        .findFirst()
        .ifPresentOrElse(swing -> lead(out, swing), () -> empty(out, 2));
    of.sensitivity().switches().stream()
        .filter(turn -> turn.driver() == driver)
        .findFirst()
        .ifPresentOrElse(turn -> turn(out, turn), () -> empty(out, 2));
    out.endRow();
  }

  private static void lead(TableWriter out, Sensitivity.Swing swing) {
    out.number(OptionWords.amount(swing.atLow())).number(OptionWords.amount(swing.atHigh()));
  }

  private static void turn(TableWriter out, SwitchingValue of) {
    out.number(OptionWords.amount(of.turnsAt())).text(of.winner().name());
  }
}
