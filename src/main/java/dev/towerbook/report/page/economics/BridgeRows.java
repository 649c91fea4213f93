package dev.towerbook.report.page.economics;

import static dev.towerbook.report.table.Style.END;

import dev.towerbook.economics.unit.CostBridge;
import dev.towerbook.economics.unit.CostBridge.Effect;
import dev.towerbook.report.Figure;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.chart.Frame;
import dev.towerbook.report.chart.Palette;
import dev.towerbook.report.chart.WaterfallChart;
import dev.towerbook.report.chart.WaterfallChart.Kind;
import dev.towerbook.report.chart.WaterfallChart.Step;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.Markup;
import dev.towerbook.report.page.Portfolio;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.table.Cell;
import dev.towerbook.report.table.Cells;
import dev.towerbook.report.table.Table;
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
      return none(of);
    }
    Map<Effect, BigDecimal> sums = new EnumMap<>(Effect.class);
    for (CostBridge bridge : of.run().results().economics().bridges().values()) {
      bridge.effects().forEach((effect, amount) -> sums.merge(effect, amount, BigDecimal::add));
    }
    return of(of, of.priorSplit().get().total(), sums);
  }

  /** A step, with its amount as printed. */
  private record Line(Effect effect, RoundedAmount amount, Figure figure) {}

  private static EconomicsPage.Bridge none(Portfolio of) {
    return new EconomicsPage.Bridge(
        Sentence.plain("No comparison: " + of.run().whyNoPrior()),
        table(of, "").rows(List.of()),
        Optional.empty());
  }

  private static EconomicsPage.Bridge of(
      Portfolio of, RoundedAmount before, Map<Effect, BigDecimal> effects) {
    RoundedAmount now = of.split().total();
    effects.values().removeIf(amount -> !isShown(amount));
    List<Line> lines = new ArrayList<>();
    now.minus(before)
        .split(effects)
        .forEach(
            (effect, amount) ->
                lines.add(new Line(effect, amount, amount.changeFigure(of.currency()))));
    Figure from = before.figure(of.currency());
    return new EconomicsPage.Bridge(
        Sentence.plain("Why it changed"),
        table(of, from.shown())
            .rows(lines)
            .inHead("amount", "from", from)
            .total(
                "",
                Cells.of("TCO in " + of.thisMonth())
                    .and("amount", Cell.named("to", now.figure(of.currency())))),
        lines.isEmpty()
            ? Optional.empty()
            : Optional.of(chart(lines, now.change(before, of.currency()))));
  }

  private static Table<Line> table(Portfolio of, String from) {
    return Table.<Line>of("rows", "fine")
        .text("TCO in " + of.priorMonth(), "label", line -> words(line.effect()))
        .figure(from, "amount", Line::figure, END)
        .tone(line -> ApplicationView.tone(line.amount().exact()));
  }

  private static Markup chart(List<Line> lines, Figure all) {
    List<Step> steps = new ArrayList<>();
    for (Line line : lines) {
      Figure amount = line.figure();
      steps.add(new Step(Kind.CHANGE, bar(line.effect()), amount.exact(), amount.shown()));
    }
    steps.add(new Step(Kind.TOTAL, "Change", all.exact(), all.shown()));
    Frame frame = new Frame(438, 210, "Waterfall of the change of TCO by cause");
    return Markup.of(new WaterfallChart(frame, steps, Palette.REFACTOR));
  }

  /** What rounding left in a quotient is no step that a reader should see. */
  private static boolean isShown(BigDecimal amount) {
    return amount.abs().compareTo(BigDecimal.valueOf(5, 1)) >= 0;
  }

  /** A name short enough for a bar. */
  private static String bar(Effect effect) {
    return switch (effect) {
      case RESTATEMENT -> "Corrections";
      case FX -> "Currency";
      case ALLOCATION -> "Shared";
      case UNCOUNTED -> "Not split";
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
      case UNCOUNTED -> "Not split: no usage count";
    };
  }
}
