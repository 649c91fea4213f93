package dev.towerbook.report.page.option;

import dev.towerbook.decision.option.Option;
import dev.towerbook.decision.option.Sensitivity;
import dev.towerbook.decision.option.SwitchingValue;
import dev.towerbook.decision.recommend.OptionAssessment;
import dev.towerbook.decision.recommend.Recommendation;
import dev.towerbook.decision.recommend.Strength;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.OptionWords;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What money says of one application, beside the verdict of the rules. */
public final class OptionRows {

  private static final int TURNS = 3;

  private OptionRows() {}

  public static OptionBlock of(ApplicationView one) {
    OptionAssessment money = one.options();
    return new OptionBlock(
        headline(money, one.currency()),
        notes(one, money),
        OptionWords.change(money, one.currency()),
        money.judged().map(judged -> rows(judged, one.currency())).orElse(List.of()),
        money
            .judged()
            .map(judged -> turns(judged.sensitivity(), one.currency()))
            .orElse(List.of()));
  }

  private static Sentence headline(OptionAssessment money, String currency) {
    if (money.recommendation().isEmpty()) {
      return Sentence.plain("By money: " + money.strength().words());
    }
    Recommendation of = money.recommendation().get();
    String verdict = "By money: " + OptionWords.verdict(of);
    Option best = of.values().best();
    Figure lead = OptionWords.money(of.values().margin(), currency);
    Figure odds = NumberFormats.percent(OptionWords.odds(of.odds().best(best)));
    return switch (of.strength()) {
      case FORCED ->
          of.priceOfConstraint() > 0
              ? Sentence.of(
                  verdict + "; the constraint costs {}",
                  OptionWords.money(of.priceOfConstraint(), currency))
              : Sentence.plain(verdict);
      case CLEAR, LEANING ->
          Sentence.of(verdict + ": ahead by {}, best in {} of all draws", lead, odds);
      case INSUFFICIENT_EVIDENCE -> Sentence.plain(verdict);
      case TOO_CLOSE_TO_CALL ->
          Sentence.of(
              verdict + " (" + OptionWords.name(best) + " leads by {}, {} of all draws)",
              lead,
              odds);
    };
  }

  private static Sentence notes(ApplicationView one, OptionAssessment money) {
    List<Sentence> notes = new ArrayList<>();
    if (money.strength() == Strength.INSUFFICIENT_EVIDENCE) {
      notes.add(OptionWords.shortMissing(money));
    }
    notes.add(Sentence.plain(OptionWords.conflict(one.decision().verdict(), money)));
    money
        .judged()
        .ifPresent(
            judged -> {
              Recommendation with = judged.verdicts().with();
              if (judged.verdicts().flips()) {
                String without = OptionWords.verdict(judged.verdicts().without());
                notes.add(Sentence.plain("Without its wrappers: " + without + "."));
              }
              notes.add(Sentence.plain(OptionWords.quadrantConflict(with)));
              notes.add(Sentence.plain(OptionWords.debt(with)));
            });
    return notes.stream().reduce(Sentence.none(), Sentence::then);
  }

  private static List<OptionBlock.Row> rows(OptionAssessment.Judged of, String currency) {
    Recommendation with = of.verdicts().with();
    List<OptionBlock.Row> rows = new ArrayList<>();
    for (Option option : Option.values()) {
      rows.add(
          new OptionBlock.Row(
              OptionWords.name(option),
              Wording.style(option.disposition()),
              OptionWords.money(with.values().of(option), currency),
              NumberFormats.percent(OptionWords.odds(with.odds().best(option))),
              OptionWords.money(of.verdicts().without().values().of(option), currency)));
    }
    return rows;
  }

  private static List<OptionBlock.Turn> turns(Sensitivity of, String currency) {
    return of.swings().stream().limit(TURNS).map(swing -> turn(of, swing, currency)).toList();
  }

  private static OptionBlock.Turn turn(Sensitivity of, Sensitivity.Swing swing, String currency) {
    Optional<SwitchingValue> turn =
        of.switches().stream().filter(at -> at.driver() == swing.driver()).findFirst();
    return new OptionBlock.Turn(
        OptionWords.driver(swing.driver()),
        OptionWords.money(swing.now(), currency),
        OptionWords.money(swing.atLow(), currency),
        OptionWords.money(swing.atHigh(), currency),
        turn.map(at -> OptionWords.money(at.turnsAt(), currency)),
        turn.map(at -> OptionWords.name(at.winner())).orElse(""));
  }
}
