package dev.towerbook.report.page;

import dev.towerbook.mapping.Layer;
import dev.towerbook.report.Figure;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.Show;
import dev.towerbook.report.chart.Frame;
import dev.towerbook.report.chart.Ink;
import dev.towerbook.report.chart.WaterfallChart;
import dev.towerbook.report.chart.WaterfallChart.Kind;
import dev.towerbook.report.chart.WaterfallChart.Step;
import dev.towerbook.report.page.PortfolioPages.Portfolio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What moved TCO from the month before to this month. */
final class MoverRows {

  private static final int MOST = 10;
  private static final double NAME_ROOM = 180;
  private static final double SIZE = 8;

  private MoverRows() {}

  private record Move(OneApplication one, Shown prior, Shown now) {
    BigDecimal size() {
      return now.exact().subtract(prior.exact()).abs();
    }
  }

  static PortfolioPage.Movers of(Portfolio of) {
    String before = Show.shortMonth(of.run().month().minusMonths(1));
    String now = Show.shortMonth(of.run().month());
    if (of.priorSplit().isEmpty()) {
      return new PortfolioPage.Movers(
          Sentence.plain("No comparison: the book has no " + before),
          Sentence.none(),
          before,
          now,
          List.of(),
          Optional.empty(),
          Optional.empty());
    }
    Shown priorTotal = of.priorSplit().get().total();
    List<Move> moves =
        of.applications().stream()
            .map(one -> new Move(one, of.prior(one).orElse(Shown.ZERO), one.tco()))
            .sorted(Comparator.comparing(Move::size).reversed())
            .toList();
    List<Move> top = moves.subList(0, Math.min(MOST, moves.size()));
    List<PortfolioPage.MoverRow> rows = new ArrayList<>();
    Shown priorLeft = priorTotal;
    Shown nowLeft = of.split().total();
    for (Move move : top) {
      rows.add(row(of, move));
      priorLeft = priorLeft.minus(move.prior());
      nowLeft = nowLeft.minus(move.now());
    }
    if (!priorLeft.isZero() || !nowLeft.isZero()) {
      rows.add(row(of, "All others", priorLeft, nowLeft, Sentence.none()));
    }
    return new PortfolioPage.Movers(
        headline(of, priorTotal),
        Sentence.plain("TCO in " + of.currency() + " by application, largest change first"),
        before,
        now,
        rows,
        Optional.of(row(of, "TCO", priorTotal, of.split().total(), Sentence.none())),
        Optional.of(chart(of, priorTotal, rows, before, now)));
  }

  private static Sentence headline(Portfolio of, Shown prior) {
    Shown total = of.split().total();
    Shown change = total.minus(prior);
    Figure size = of.run().figure(new Shown(change.exact().abs(), change.shown().abs()));
    String verb =
        switch (change.exact().signum()) {
          case 1 -> "TCO rose by {}";
          case -1 -> "TCO fell by {}";
          default -> "TCO stayed at {}";
        };
    Sentence start =
        Sentence.of(verb, change.exact().signum() == 0 ? of.run().figure(total) : size);
    List<Layer> ranked = new ArrayList<>(List.of(Layer.values()));
    ranked.sort(
        Comparator.<Layer, BigDecimal>comparing(layer -> layerChange(of, layer).exact().abs())
            .reversed());
    Shown layer = layerChange(of, ranked.getFirst());
    return start.joined(
        "; ",
        Sentence.of(
            "the layer that moved most is "
                + LayerRows.inline(Wording.layer(ranked.getFirst()))
                + ", {}",
            Show.moneyChangeShownAs(layer.exact(), layer.shown(), of.currency())));
  }

  private static Shown layerChange(Portfolio of, Layer layer) {
    return of.priorSplit()
        .map(prior -> of.split().layer(layer).minus(prior.layer(layer)))
        .orElse(Shown.ZERO);
  }

  private static PortfolioPage.MoverRow row(Portfolio of, Move move) {
    return row(
        of,
        Wording.fit(move.one().application().name(), NAME_ROOM, SIZE),
        move.prior(),
        move.now(),
        why(move.one()));
  }

  /** The layer that moved most. */
  private static Sentence why(OneApplication one) {
    if (one.priorSplit().isEmpty()) {
      return Sentence.plain("no cost in the month before");
    }
    LayerSplit prior = one.priorSplit().get();
    Layer most = Layer.INFRASTRUCTURE;
    Shown largest = Shown.ZERO;
    for (Layer layer : Layer.values()) {
      Shown change = one.split().layer(layer).minus(prior.layer(layer));
      if (change.exact().abs().compareTo(largest.exact().abs()) > 0) {
        most = layer;
        largest = change;
      }
    }
    return largest.isZero()
        ? Sentence.none()
        : Sentence.of(
            Wording.layer(most) + " {}",
            Show.moneyChangeShownAs(largest.exact(), largest.shown(), ""));
  }

  private static PortfolioPage.MoverRow row(
      Portfolio of, String label, Shown prior, Shown now, Sentence why) {
    Figure change = now.change(prior, of.currency());
    return new PortfolioPage.MoverRow(
        label,
        of.run().figure(prior),
        of.run().figure(now),
        change,
        now.changePercent(prior),
        OneApplication.tone(change.exact()),
        why);
  }

  private static Markup chart(
      Portfolio of, Shown prior, List<PortfolioPage.MoverRow> rows, String before, String now) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(Kind.PRIOR, before, prior.exact(), of.run().figure(prior).shown()));
    for (PortfolioPage.MoverRow row : rows) {
      steps.add(new Step(Kind.CHANGE, row.label(), row.change().exact(), row.change().shown()));
    }
    Shown total = of.split().total();
    steps.add(new Step(Kind.TOTAL, now, total.exact(), of.run().figure(total).shown()));
    Frame frame = new Frame(756, 190, "Bridge of TCO from the month before, by application");
    return Markup.of(new WaterfallChart(frame, steps, Ink.REFACTOR));
  }
}
