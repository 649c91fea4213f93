package dev.towerbook.report.page.application;

import dev.towerbook.mapping.words.Layer;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.chart.Frame;
import dev.towerbook.report.chart.Palette;
import dev.towerbook.report.chart.WaterfallChart;
import dev.towerbook.report.chart.WaterfallChart.Kind;
import dev.towerbook.report.chart.WaterfallChart.Step;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.LayerSplit;
import dev.towerbook.report.page.Markup;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** TCO by layer against the month before. Layers without cost in both months are left out. */
public final class LayerRows {

  private LayerRows() {}

  static ApplicationPage.Layers of(ApplicationView one, double height) {
    List<Layer> layers = layers(one);
    List<ApplicationPage.LayerRow> rows = layers.stream().map(layer -> row(one, layer)).toList();
    return new ApplicationPage.Layers(
        headline(one),
        NumberFormats.shortMonth(one.run().month().minusMonths(1)),
        NumberFormats.shortMonth(one.run().month()),
        one.priorNote(),
        rows,
        total(one),
        chart(one, layers, height));
  }

  static List<Layer> layers(ApplicationView one) {
    List<Layer> layers = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      boolean before = one.priorSplit().map(prior -> !prior.layer(layer).isZero()).orElse(false);
      if (before || !one.split().layer(layer).isZero()) {
        layers.add(layer);
      }
    }
    return layers;
  }

  private static ApplicationPage.LayerRow row(ApplicationView one, Layer layer) {
    return row(
        one,
        Wording.layer(layer),
        one.split().layer(layer),
        one.priorSplit().map(prior -> prior.layer(layer)),
        Wording.isWrapper(layer));
  }

  private static ApplicationPage.LayerRow total(ApplicationView one) {
    return row(one, "TCO", one.tco(), one.priorSplit().map(LayerSplit::total), false);
  }

  private static ApplicationPage.LayerRow row(
      ApplicationView one,
      String label,
      RoundedAmount amount,
      Optional<RoundedAmount> prior,
      boolean wrapper) {
    Optional<Figure> change = prior.map(before -> amount.change(before, one.currency()));
    return new ApplicationPage.LayerRow(
        label,
        wrapper,
        prior.map(one::figure),
        one.figure(amount),
        change,
        prior.flatMap(amount::changePercent),
        change.map(difference -> ApplicationView.tone(difference.exact())).orElse("muted"),
        one.share(amount));
  }

  private static Sentence headline(ApplicationView one) {
    List<Layer> largest =
        layers(one).stream()
            .sorted(
                Comparator.<Layer, java.math.BigDecimal>comparing(
                        layer -> one.split().layer(layer).exact().abs())
                    .reversed())
            .limit(2)
            .toList();
    boolean credit =
        largest.stream().anyMatch(layer -> one.split().layer(layer).exact().signum() < 0);
    if (largest.size() < 2 || credit) {
      return Sentence.plain("TCO by layer");
    }
    RoundedAmount two = one.split().layer(largest.get(0)).plus(one.split().layer(largest.get(1)));
    String names = Wording.layer(largest.get(0)) + " and " + inline(Wording.layer(largest.get(1)));
    return one.share(two)
        .map(share -> Sentence.of(names + " make up {} of the cost", share))
        .orElse(Sentence.plain("TCO by layer"));
  }

  /** "Run labour" inside a sentence; abbreviations keep their capitals. */
  public static String inline(String name) {
    return name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
  }

  private static Markup chart(ApplicationView one, List<Layer> layers, double height) {
    List<Step> steps = new ArrayList<>();
    for (Layer layer : layers) {
      RoundedAmount amount = one.split().layer(layer);
      if (!amount.isZero()) {
        Kind kind = Wording.isWrapper(layer) ? Kind.WRAPPER : Kind.LAYER;
        steps.add(
            new Step(kind, Wording.barName(layer), amount.exact(), one.figure(amount).shown()));
      }
    }
    steps.add(new Step(Kind.TOTAL, "TCO", one.tco().exact(), one.figure(one.tco()).shown()));
    Frame frame = new Frame(335, height, "Waterfall of the TCO of the month by layer");
    return Markup.of(new WaterfallChart(frame, steps, Palette.REFACTOR));
  }
}
