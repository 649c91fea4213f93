package dev.towerbook.report.page;

import static dev.towerbook.report.table.Style.END;

import dev.towerbook.mapping.words.Layer;
import dev.towerbook.report.Figure;
import dev.towerbook.report.chart.Frame;
import dev.towerbook.report.chart.Palette;
import dev.towerbook.report.chart.WaterfallChart;
import dev.towerbook.report.chart.WaterfallChart.Kind;
import dev.towerbook.report.chart.WaterfallChart.Step;
import dev.towerbook.report.table.Cell;
import dev.towerbook.report.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** TCO by layer against the month before. Layers without cost in both months are excluded. */
public final class LayerLines {

  private LayerLines() {}

  /** A layer or a cost pool, or all of them. */
  public record Line(
      Cell label, Optional<RoundedAmount> prior, RoundedAmount now, Optional<Figure> share)
      implements Compared {}

  /** Layers with cost in one of the months. */
  public static List<Layer> used(LayerSplit split, Optional<LayerSplit> prior) {
    return Arrays.stream(Layer.values())
        .filter(
            layer ->
                !split.layer(layer).isZero()
                    || prior.map(before -> !before.layer(layer).isZero()).orElse(false))
        .toList();
  }

  /** A line a layer, those of wrappers marked. */
  public static List<Line> of(
      LayerSplit split,
      Optional<LayerSplit> prior,
      Function<RoundedAmount, Optional<Figure>> share) {
    return used(split, prior).stream()
        .map(
            layer ->
                new Line(
                    Cell.markedIf(Wording.isWrapper(layer), Wording.layer(layer), "mark"),
                    prior.map(before -> before.layer(layer)),
                    split.layer(layer),
                    share.apply(split.layer(layer))))
        .toList();
  }

  /**
   * The table of such lines.
   *
   * @param title at the head of its first column
   * @param share at the head of its last one
   */
  public static Table<Line> table(PageContext run, Table<Line> table, String title, String share) {
    return Compared.columns(table.text(title, "label", Line::label), run)
        .figure(share, "share", Line::share, END);
  }

  /** What each layer adds to TCO. */
  public static Markup waterfall(PageContext run, LayerSplit split, Frame frame) {
    List<Step> steps = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      RoundedAmount amount = split.layer(layer);
      if (!amount.isZero()) {
        Kind kind = Wording.isWrapper(layer) ? Kind.WRAPPER : Kind.LAYER;
        steps.add(
            new Step(kind, Wording.barName(layer), amount.exact(), run.figure(amount).shown()));
      }
    }
    RoundedAmount total = split.total();
    steps.add(new Step(Kind.TOTAL, "TCO", total.exact(), run.figure(total).shown()));
    return Markup.of(new WaterfallChart(frame, steps, Palette.REFACTOR));
  }
}
