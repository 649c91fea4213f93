package dev.towerbook.report.page.portfolio;

import static dev.towerbook.report.table.Style.AFTER;
import static dev.towerbook.report.table.Style.DIM;
import static dev.towerbook.report.table.Style.END;
import static dev.towerbook.report.table.Style.ROWS_ONLY;

import dev.towerbook.mapping.words.Layer;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.chart.BarChart;
import dev.towerbook.report.chart.Frame;
import dev.towerbook.report.chart.Palette;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.Compared;
import dev.towerbook.report.page.Density;
import dev.towerbook.report.page.LayerSplit;
import dev.towerbook.report.page.Markup;
import dev.towerbook.report.page.Portfolio;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.page.application.LayerRows;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What moved TCO from the month before to this month. */
final class MoverRows {

  private static final int MOST = 10;
  private static final int UNITS = 8;
  private static final double NAME_ROOM = 180;
  private static final double SIZE = 8;

  private MoverRows() {}

  private record Move(ApplicationView one, RoundedAmount prior, RoundedAmount now) {
    BigDecimal size() {
      return now.exact().subtract(prior.exact()).abs();
    }
  }

  static PortfolioPage.Movers of(Portfolio of) {
    if (of.priorSplit().isEmpty()) {
      return new PortfolioPage.Movers(
          Sentence.plain("No comparison: " + of.run().whyNoPrior()),
          Sentence.none(),
          of.priorMonth(),
          of.thisMonth(),
          table(of, "").rows(List.of()),
          units(of, Map.of(), Map.of()),
          Optional.empty(),
          Optional.empty());
    }
    RoundedAmount priorTotal = of.priorSplit().get().total();
    List<Line> rows = rows(of, priorTotal);
    return new PortfolioPage.Movers(
        headline(of, priorTotal),
        Sentence.plain("TCO in " + of.currency() + " by application, largest change first"),
        of.priorMonth(),
        of.thisMonth(),
        table(of, Density.of(rows.size() + 2, 236))
            .rows(rows)
            .total(
                "total",
                new Line(
                    "TCO",
                    of.priorSplit().map(LayerSplit::total),
                    of.split().total(),
                    Sentence.none())),
        units(of),
        Optional.of(chart(of, rows)),
        Optional.of(layers(of)));
  }

  /** An application or a business unit, all others, or all of them. */
  private record Line(String label, Optional<RoundedAmount> prior, RoundedAmount now, Sentence why)
      implements Compared {

    Figure change(Portfolio of) {
      return now.change(prior.orElse(RoundedAmount.ZERO), of.currency());
    }
  }

  private static Table<Line> table(Portfolio of, String density) {
    return Compared.columns(
            Table.<Line>of("rows", "fine " + density).text("Application", "label", Line::label),
            of.run())
        .text("Largest change of a layer", "why", Line::why, AFTER, DIM, ROWS_ONLY);
  }

  private static List<Line> rows(Portfolio of, RoundedAmount priorTotal) {
    List<Move> moves =
        of.applications().stream()
            .map(one -> new Move(one, of.prior(one).orElse(RoundedAmount.ZERO), one.tco()))
            .sorted(Comparator.comparing(Move::size).reversed())
            .limit(MOST)
            .toList();
    List<Line> rows = new ArrayList<>();
    RoundedAmount priorLeft = priorTotal;
    RoundedAmount nowLeft = of.split().total();
    for (Move move : moves) {
      rows.add(line(of, move));
      priorLeft = priorLeft.minus(move.prior());
      nowLeft = nowLeft.minus(move.now());
    }
    if (!priorLeft.isZero() || !nowLeft.isZero()) {
      rows.add(new Line("All others", Optional.of(priorLeft), nowLeft, Sentence.none()));
    }
    return rows;
  }

  private static Filled<?> units(Portfolio of) {
    Map<String, RoundedAmount> prior = new TreeMap<>();
    Map<String, RoundedAmount> now = new TreeMap<>();
    for (ApplicationView one : of.applications()) {
      String unit = RegisterRows.unitName(of, one);
      prior.merge(unit, of.prior(one).orElse(RoundedAmount.ZERO), RoundedAmount::plus);
      now.merge(unit, one.tco(), RoundedAmount::plus);
    }
    return units(of, prior, now);
  }

  private static Filled<?> units(
      Portfolio of, Map<String, RoundedAmount> prior, Map<String, RoundedAmount> now) {
    return Compared.columns(
            Table.<Line>of("units", "fine roomy").text("Business unit", "label", Line::label),
            of.run(),
            END)
        .rows(
            now.entrySet().stream()
                .sorted(
                    Comparator.<Map.Entry<String, RoundedAmount>, BigDecimal>comparing(
                            unit -> unit.getValue().exact().abs())
                        .reversed())
                .limit(UNITS)
                .map(
                    unit ->
                        new Line(
                            of.run().name(unit.getKey(), NAME_ROOM, SIZE),
                            Optional.of(prior.getOrDefault(unit.getKey(), RoundedAmount.ZERO)),
                            unit.getValue(),
                            Sentence.none()))
                .toList());
  }

  private static Sentence headline(Portfolio of, RoundedAmount prior) {
    RoundedAmount total = of.split().total();
    RoundedAmount change = total.minus(prior);
    Figure size = of.run().figure(change.abs());
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
    RoundedAmount layer = layerChange(of, ranked.getFirst());
    if (layer.isZero()) {
      return start;
    }
    return start.joined(
        "; ",
        Sentence.of(
            LayerRows.inline(Wording.layer(ranked.getFirst()))
                + (layer.exact().signum() < 0 ? " fell" : " rose")
                + " most, by {}",
            of.run().figure(layer.abs())));
  }

  private static RoundedAmount layerChange(Portfolio of, Layer layer) {
    return of.priorSplit()
        .map(prior -> of.split().layer(layer).minus(prior.layer(layer)))
        .orElse(RoundedAmount.ZERO);
  }

  private static Line line(Portfolio of, Move move) {
    return new Line(
        of.run().name(move.one().application().name(), NAME_ROOM, SIZE),
        Optional.of(move.prior()),
        move.now(),
        why(move.one()));
  }

  /** The layer that moved most. */
  private static Sentence why(ApplicationView one) {
    if (one.priorSplit().isEmpty()) {
      return Sentence.plain("no cost in the month before");
    }
    LayerSplit prior = one.priorSplit().get();
    Layer most = Layer.INFRASTRUCTURE;
    RoundedAmount largest = RoundedAmount.ZERO;
    for (Layer layer : Layer.values()) {
      RoundedAmount change = one.split().layer(layer).minus(prior.layer(layer));
      if (change.exact().abs().compareTo(largest.exact().abs()) > 0) {
        most = layer;
        largest = change;
      }
    }
    return largest.isZero()
        ? Sentence.none()
        : Sentence.of(
            Wording.layer(most) + " {}",
            NumberFormats.moneyChangeShownAs(largest.exact(), largest.shown(), ""));
  }

  private static Markup chart(Portfolio of, List<Line> rows) {
    List<BarChart.Bar> bars = new ArrayList<>();
    for (Line line : rows) {
      bars.add(bar(line.label(), line.change(of)));
    }
    return Markup.of(new BarChart(new Frame(340, 238, "Change of TCO by application"), bars));
  }

  private static Markup layers(Portfolio of) {
    List<BarChart.Bar> bars = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      RoundedAmount change = layerChange(of, layer);
      if (!change.isZero()) {
        Figure figure =
            NumberFormats.moneyChangeShownAs(change.exact(), change.shown(), of.currency());
        bars.add(bar(Wording.layer(layer), figure));
      }
    }
    return Markup.of(new BarChart(new Frame(340, 152, "Change of TCO by layer"), bars));
  }

  private static BarChart.Bar bar(String label, Figure change) {
    String colour = change.negative() ? Palette.BETTER : Palette.WORSE;
    return new BarChart.Bar(
        label,
        change.exact(),
        change.shown(),
        Optional.empty(),
        new BarChart.Look(colour, "", Palette.MUTED));
  }
}
