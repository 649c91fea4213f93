package dev.towerbook.report.page.option;

import static dev.towerbook.report.table.Style.BARE;
import static dev.towerbook.report.table.Style.DIM;
import static dev.towerbook.report.table.Style.END;

import dev.towerbook.decision.npv.NpvStrength;
import dev.towerbook.decision.npv.NpvVerdict;
import dev.towerbook.decision.npv.OptionAssessment;
import dev.towerbook.decision.npv.WrapperFlip;
import dev.towerbook.decision.option.Option;
import dev.towerbook.decision.option.Sensitivity;
import dev.towerbook.decision.option.SwitchingValue;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.OptionWords;
import dev.towerbook.report.RecommendationWords;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.table.Cell;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What present values say of one application, under its verdict. */
public final class OptionRows {

  private static final int TURNS = 3;

  private OptionRows() {}

  /** The block; on a crowded page without its notes, which options.csv has. */
  public static OptionBlock of(ApplicationView one, boolean tight) {
    OptionAssessment money = one.options();
    return new OptionBlock(
        headline(money, one.currency()),
        tight ? Sentence.none() : notes(one, money),
        rows(money, one.currency()),
        turns(money, one.currency()));
  }

  private static Sentence headline(OptionAssessment money, String currency) {
    if (money.npv().isEmpty()) {
      return Sentence.plain("Present value: not estimated");
    }
    NpvVerdict of = money.npv().get();
    String best = OptionWords.name(of.values().best());
    Figure lead = OptionWords.money(of.values().margin(), currency);
    Figure odds = NumberFormats.percent(OptionWords.odds(of.odds().best(of.values().best())));
    return switch (of.strength()) {
      case FORCED ->
          of.priceOfConstraint() > 0
              ? Sentence.of(
                  "Present value: the constraint costs {}",
                  OptionWords.money(of.priceOfConstraint(), currency))
              : Sentence.plain("Present value: the constraint costs nothing");
      case CLEAR, LEANING ->
          Sentence.of(
              "Present value: "
                  + best
                  + " is {} ahead of the next-best option, best in {} of {} simulations",
              lead,
              odds,
              NumberFormats.count(of.odds().draws()));
      case INSUFFICIENT_EVIDENCE ->
          Sentence.plain("Present value: not enough evidence to name the verdict");
      case TOO_CLOSE_TO_CALL ->
          Sentence.of(
              "Present value: too close to call ("
                  + best
                  + " leads by {}, best in {} of simulations)",
              lead,
              odds);
    };
  }

  private static Sentence notes(ApplicationView one, OptionAssessment money) {
    List<Sentence> notes = new ArrayList<>();
    if (money.strength() == NpvStrength.INSUFFICIENT_EVIDENCE) {
      notes.add(OptionWords.shortMissing(money));
    }
    money.npv().map(OptionWords::quadrantConflict).map(Sentence::plain).ifPresent(notes::add);
    notes.add(Sentence.plain(RecommendationWords.debt(one.recommendation())));
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

  private static Figure npv(NpvVerdict of, Option option, String currency) {
    return OptionWords.money(of.values().of(option), currency);
  }

  private static Figure odds(NpvVerdict of, Option option) {
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
