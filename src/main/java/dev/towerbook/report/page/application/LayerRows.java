package dev.towerbook.report.page.application;

import dev.towerbook.mapping.words.Layer;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.chart.Frame;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.LayerLines;
import dev.towerbook.report.page.LayerSplit;
import dev.towerbook.report.page.Markup;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.Section;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.table.Cell;
import dev.towerbook.report.table.Table;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** TCO of an application by layer against the month before. */
public final class LayerRows {

  private LayerRows() {}

  static Section of(ApplicationView one) {
    return new Section(
        headline(one),
        Sentence.plain(one.priorNote()),
        LayerLines.table(one.run(), Table.of("rows", "fine"), "Layer", "% of TCO")
            .rows(LayerLines.of(one.split(), one.priorSplit(), one::share))
            .total(
                "total",
                new LayerLines.Line(
                    new Cell.Text("TCO"),
                    one.priorSplit().map(LayerSplit::total),
                    one.tco(),
                    one.share(one.tco()))));
  }

  private static Sentence headline(ApplicationView one) {
    List<Layer> largest =
        LayerLines.used(one.split(), one.priorSplit()).stream()
            .sorted(
                Comparator.<Layer, BigDecimal>comparing(
                        layer -> one.split().layer(layer).exact().abs())
                    .reversed())
            .limit(2)
            .toList();
    boolean credit =
        largest.stream().anyMatch(layer -> one.split().layer(layer).exact().signum() < 0);
    if (largest.size() < 2 || credit) {
      return Sentence.plain("TCO by layer");
    }
    RoundedAmount two = RoundedAmount.sum(largest, one.split()::layer);
    String names = Wording.layer(largest.get(0)) + " and " + inline(Wording.layer(largest.get(1)));
    return one.share(two)
        .map(share -> Sentence.of(names + " make up {} of the cost", share))
        .orElse(Sentence.plain("TCO by layer"));
  }

  /** "Run labour" inside a sentence; abbreviations keep their capitals. */
  public static String inline(String name) {
    return name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
  }

  static Markup chart(ApplicationView one, double height) {
    Frame frame = new Frame(335, height, "Waterfall of the TCO of the month by layer");
    return LayerLines.waterfall(one.run(), one.split(), frame);
  }
}
