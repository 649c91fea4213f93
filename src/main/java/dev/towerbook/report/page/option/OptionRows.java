package dev.towerbook.report.page.option;

import static dev.towerbook.report.table.Style.BARE;
import static dev.towerbook.report.table.Style.DIM;
import static dev.towerbook.report.table.Style.END;

import dev.towerbook.decision.option.Option;
import dev.towerbook.decision.option.Sensitivity;
import dev.towerbook.decision.option.SwitchingValue;
import dev.towerbook.decision.recommend.OptionAssessment;
import dev.towerbook.decision.recommend.Recommendation;
import dev.towerbook.decision.recommend.Strength;
import dev.towerbook.decision.recommend.WrapperFlip;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.OptionWords;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.table.Cell;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
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
        rows(money, one.currency()),
        turns(money, one.currency()));
  }

  private static Sentence headline(OptionAssessment money, String currency) {
    if (money.recommendation().isEmpty()) {
      return Sentence.plain("By present value: " + money.strength().words());
    }
    Recommendation of = money.recommendation().get();
    String verdict = "By present value: " + OptionWords.verdict(of);
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
          Sentence.of(
              verdict + ": {} ahead of the next-best option, best in {} of {} simulations",
              lead,
              odds,
              NumberFormats.count(of.odds().draws()));
      case INSUFFICIENT_EVIDENCE -> Sentence.plain(verdict);
      case TOO_CLOSE_TO_CALL ->
          Sentence.of(
              verdict + " (" + OptionWords.name(best) + " leads by {}, best in {} of simulations)",
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

  private static Filled<?> rows(OptionAssessment money, String currency) {
    Optional<WrapperFlip> of = money.judged().map(OptionAssessment.Judged::verdicts);
    return Table.<Option>of("rows", "fine")
        .text("Present value", "label", OptionRows::badge)
        .figure(currency, "npv", option -> of.map(v -> npv(v.with(), option, currency)))
        .figure("Best %", "odds", option -> of.map(v -> odds(v.with(), option)))
        .figure(
            "No wrappers",
            "npvWithout",
            option -> of.map(v -> npv(v.without(), option, currency)),
            END,
            DIM)
        .rows(of.isEmpty() ? List.of() : List.of(Option.values()));
  }

  private static Cell badge(Option option) {
    return Cell.badge(OptionWords.name(option), Wording.style(option.disposition()));
  }

  private static Figure npv(Recommendation of, Option option, String currency) {
    return OptionWords.money(of.values().of(option), currency);
  }

  private static Figure odds(Recommendation of, Option option) {
    return NumberFormats.percent(OptionWords.odds(of.odds().best(option)));
  }

  private static Filled<?> turns(OptionAssessment money, String currency) {
    return Table.<Sensitivity.Swing>of("turns", "fine")
        .text("Key driver", "label", swing -> OptionWords.driver(swing.driver()))
        .figure("Estimated", "now", swing -> OptionWords.money(swing.now(), currency))
        .figure(
            "NPV lead if low", "atLow", swing -> OptionWords.money(swing.atLow(), currency), DIM)
        .figure("if high", "atHigh", swing -> OptionWords.money(swing.atHigh(), currency), DIM)
        .figure("Break-even", "turnsAt", swing -> turnsAt(turn(money, swing), currency))
        .tone(swing -> turn(money, swing).isPresent() ? "" : "dim")
        .figure(
            "Then",
            "winner",
            swing -> turn(money, swing).map(at -> OptionWords.name(at.winner())),
            BARE,
            END)
        .rows(
            money.judged().stream()
                .flatMap(of -> of.sensitivity().swings().stream())
                .limit(TURNS)
                .toList());
  }

  private static Optional<SwitchingValue> turn(OptionAssessment money, Sensitivity.Swing swing) {
    return money.judged().stream()
        .flatMap(of -> of.sensitivity().switches().stream())
        .filter(at -> at.driver() == swing.driver())
        .findFirst();
  }

  private static Object turnsAt(Optional<SwitchingValue> turn, String currency) {
    return turn.<Object>map(at -> OptionWords.money(at.turnsAt(), currency)).orElse("never");
  }
}
