package dev.towerbook.report.page.economics;

import dev.towerbook.economics.unit.CostBridge;
import dev.towerbook.economics.unit.CostBridge.Effect;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.chart.Frame;
import dev.towerbook.report.chart.Palette;
import dev.towerbook.report.chart.WaterfallChart;
import dev.towerbook.report.chart.WaterfallChart.Kind;
import dev.towerbook.report.chart.WaterfallChart.Step;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.EconomicsPage;
import dev.towerbook.report.page.Markup;
import dev.towerbook.report.page.Portfolio;
import dev.towerbook.report.page.RoundedAmount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why cost changed from the month before. */
final class BridgeRows {

  private BridgeRows() {}

  /** The bridge of all applications. */
  static EconomicsPage.Bridge of(Portfolio of) {
    if (of.priorSplit().isEmpty()) {
      return none(of.run().whyNoPrior());
    }
    Map<Effect, BigDecimal> sums = new EnumMap<>(Effect.class);
    for (CostBridge bridge : of.run().results().economics().bridges().values()) {
      bridge.effects().forEach((effect, amount) -> sums.merge(effect, amount, BigDecimal::add));
    }
    return of(of.priorSplit().get().total(), of.split().total(), sums, of.currency());
  }

  private static EconomicsPage.Bridge none(String why) {
    return new EconomicsPage.Bridge(
        Sentence.plain("No comparison: " + why),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static EconomicsPage.Bridge of(
      RoundedAmount before, RoundedAmount now, Map<Effect, BigDecimal> effects, String currency) {
    List<Effect> arose = new ArrayList<>();
    List<BigDecimal> amounts = new ArrayList<>();
    effects.forEach(
        (effect, amount) -> {
          if (isShown(amount)) {
            arose.add(effect);
            amounts.add(amount);
          }
        });
    List<RoundedAmount> shown = now.minus(before).split(amounts);
    List<EconomicsPage.StepRow> rows = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      rows.add(row(arose.get(i), shown.get(i), currency));
    }
    return new EconomicsPage.Bridge(
        Sentence.plain("Why it changed"),
        Optional.of(before.figure(currency)),
        rows,
        Optional.of(now.figure(currency)),
        rows.isEmpty() ? Optional.empty() : Optional.of(chart(rows, now.change(before, currency))));
  }

  private static Markup chart(List<EconomicsPage.StepRow> rows, Figure all) {
    List<Step> steps = new ArrayList<>();
    for (EconomicsPage.StepRow row : rows) {
      Figure amount = row.amount();
      steps.add(new Step(Kind.CHANGE, row.bar(), amount.exact(), amount.shown()));
    }
    steps.add(new Step(Kind.TOTAL, "Change", all.exact(), all.shown()));
    Frame frame = new Frame(438, 210, "Waterfall of the change of TCO by cause");
    return Markup.of(new WaterfallChart(frame, steps, Palette.REFACTOR));
  }

  /** What rounding left in a quotient is no step that a reader should see. */
  private static boolean isShown(BigDecimal amount) {
    return amount.abs().compareTo(BigDecimal.valueOf(5, 1)) >= 0;
  }

  private static EconomicsPage.StepRow row(Effect effect, RoundedAmount amount, String currency) {
    Figure figure = NumberFormats.moneyChangeShownAs(amount.exact(), amount.shown(), currency);
    return new EconomicsPage.StepRow(
        words(effect), bar(effect), figure, ApplicationView.tone(amount.exact()));
  }

  /** A name short enough for a bar. */
  private static String bar(Effect effect) {
    return switch (effect) {
      case RESTATEMENT -> "Corrections";
      case FX -> "Currency";
      case ALLOCATION -> "Shared";
      case UNCOUNTED -> "Uncounted";
      case NEW, RETIRED, NOT_DELIVERED, VOLUME, MIX, PRICE -> words(effect);
    };
  }

  private static String words(Effect effect) {
    return switch (effect) {
      case RESTATEMENT -> "Corrections of earlier months";
      case NEW -> "New";
      case RETIRED -> "Retired";
      case NOT_DELIVERED -> "Not delivered";
      case VOLUME -> "Volume";
      case MIX -> "Mix";
      case PRICE -> "Price";
      case FX -> "Exchange rate";
      case ALLOCATION -> "Shared pools";
      case UNCOUNTED -> "Price or volume, uncounted";
    };
  }
}
