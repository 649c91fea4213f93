package dev.towerbook.report.page;

import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.mapping.Layer;
import dev.towerbook.report.Figure;
import dev.towerbook.report.MonthTotals;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.chart.Frame;
import dev.towerbook.report.chart.MonthChart;
import dev.towerbook.report.chart.Palette;
import dev.towerbook.report.chart.WaterfallChart;
import dev.towerbook.tco.MonthStatements;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The TCO lens (layers), the finance lens (cost pools) and the months. */
final class LensRows {

  private static final String NO_POOL = "(no cost pool)";

  private LensRows() {}

  static PortfolioPage.Cost of(Portfolio of) {
    List<ApplicationPage.MonthPoint> months = months(of);
    YearMonth month = of.run().month();
    return new PortfolioPage.Cost(
        headline(of),
        Sentence.plain(
            "Left: TCO of all applications by layer. Right: the whole ledger by cost pool, with"
                + " capital outlay, suspense and unallocated cost"),
        NumberFormats.shortMonth(month.minusMonths(1)),
        NumberFormats.shortMonth(month),
        months,
        layers(of),
        row(
            of,
            "TCO",
            of.split().total(),
            of.priorSplit().map(LayerSplit::total),
            of.split().total()),
        pools(of),
        row(
            of,
            "Ledger",
            of.run().totals().ledger(),
            of.run().prior().map(RoundedTotals::ledger),
            of.run().totals().ledger()),
        Density.of(Math.max(layers(of).size(), pools(of).size()) + 2, 215),
        trend(of, months),
        waterfall(of));
  }

  private static Sentence headline(Portfolio of) {
    List<Layer> ranked = new ArrayList<>(of.split().layers().keySet());
    ranked.sort(Comparator.comparing((Layer layer) -> size(of, layer)).reversed());
    Layer first = ranked.getFirst();
    boolean tied =
        ranked.stream().skip(1).anyMatch(l -> size(of, l).compareTo(size(of, first)) == 0);
    Optional<Figure> share =
        Optional.of(of.split().layer(first))
            .filter(amount -> !tied)
            .flatMap(amount -> of.run().share(amount, of.split().total()));
    Optional<Figure> wrappers = of.run().share(of.split().wrappers(), of.split().total());
    return share.isPresent() && wrappers.isPresent()
        ? Sentence.of(
            Wording.layer(first) + " is the largest layer with {} of TCO; wrappers take {}",
            share.get(),
            wrappers.get())
        : Sentence.plain("Cost by layer and by cost pool");
  }

  private static BigDecimal size(Portfolio of, Layer layer) {
    return of.split().layer(layer).exact().abs();
  }

  private static List<PortfolioPage.LensRow> layers(Portfolio of) {
    List<PortfolioPage.LensRow> rows = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      Optional<RoundedAmount> prior = of.priorSplit().map(split -> split.layer(layer));
      RoundedAmount now = of.split().layer(layer);
      if (!now.isZero() || prior.map(before -> !before.isZero()).orElse(false)) {
        PortfolioPage.LensRow plain = row(of, Wording.layer(layer), now, prior, of.split().total());
        rows.add(Wording.isWrapper(layer) ? marked(plain) : plain);
      }
    }
    return rows;
  }

  private static PortfolioPage.LensRow marked(PortfolioPage.LensRow row) {
    return new PortfolioPage.LensRow(
        row.label(),
        true,
        row.prior(),
        row.amount(),
        row.change(),
        row.changePercent(),
        row.tone(),
        row.share());
  }

  private static PortfolioPage.LensRow row(
      Portfolio of,
      String label,
      RoundedAmount now,
      Optional<RoundedAmount> prior,
      RoundedAmount whole) {
    return new PortfolioPage.LensRow(
        label,
        false,
        prior.map(of.run()::figure),
        of.run().figure(now),
        prior.map(before -> now.change(before, of.currency())),
        prior.flatMap(now::changePercent),
        prior.map(before -> ApplicationView.tone(now.minus(before).exact())).orElse("muted"),
        of.run().share(now, whole));
  }

  private static List<PortfolioPage.LensRow> pools(Portfolio of) {
    Map<String, BigDecimal> now = byPool(of.run().results().statements());
    Map<String, BigDecimal> before =
        of.run().results().prior().map(LensRows::byPool).orElse(Map.of());
    TreeSet<String> names = new TreeSet<>(now.keySet());
    names.addAll(before.keySet());
    List<String> ranked = new ArrayList<>(names);
    ranked.sort(
        Comparator.<String, BigDecimal>comparing(
                name -> now.getOrDefault(name, BigDecimal.ZERO).abs())
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    List<RoundedAmount> shown = split(of.run().totals().ledger(), ranked, now);
    Optional<List<RoundedAmount>> prior =
        of.run().prior().map(totals -> split(totals.ledger(), ranked, before));
    List<PortfolioPage.LensRow> rows = new ArrayList<>();
    for (int i = 0; i < ranked.size(); i++) {
      int at = i;
      Optional<RoundedAmount> was = prior.map(list -> list.get(at));
      rows.add(row(of, ranked.get(i), shown.get(i), was, of.run().totals().ledger()));
    }
    return rows;
  }

  private static List<RoundedAmount> split(
      RoundedAmount total, List<String> names, Map<String, BigDecimal> sums) {
    return total.split(
        names.stream().map(name -> sums.getOrDefault(name, BigDecimal.ZERO)).toList());
  }

  private static Map<String, BigDecimal> byPool(MonthStatements statements) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    Stream<AllocatedCost> lines =
        Stream.of(
                statements.byApplication().values().stream().flatMap(of -> of.lines().stream()),
                statements.suspense().stream(),
                statements.unallocated().stream())
            .flatMap(part -> part);
    lines.forEach(
        line -> {
          String pool = line.place().pool();
          sums.merge(pool.isEmpty() ? NO_POOL : pool, line.amount(), BigDecimal::add);
        });
    return sums;
  }

  private static List<ApplicationPage.MonthPoint> months(Portfolio of) {
    List<ApplicationPage.MonthPoint> points = new ArrayList<>();
    for (MonthTotals month : of.run().results().history().values()) {
      boolean current = month.month().equals(of.run().month());
      boolean before = month.month().equals(of.run().month().minusMonths(1));
      Optional<LayerSplit> split =
          current ? Optional.of(of.split()) : before ? of.priorSplit() : Optional.empty();
      RoundedAmount total =
          split.map(LayerSplit::total).orElseGet(() -> RoundedAmount.of(month.fullyLoaded()));
      RoundedAmount wrappers =
          split.map(LayerSplit::wrappers).orElseGet(() -> RoundedAmount.of(month.wrappers()));
      boolean known = month.unknown().isEmpty();
      points.add(
          new ApplicationPage.MonthPoint(
              NumberFormats.shortMonth(month.month()),
              known ? Optional.of(of.run().figure(total)) : Optional.empty(),
              known ? Optional.of(of.run().figure(wrappers)) : Optional.empty(),
              Optional.empty()));
    }
    return points;
  }

  private static Markup trend(Portfolio of, List<ApplicationPage.MonthPoint> points) {
    List<YearMonth> months = List.copyOf(of.run().results().history().keySet());
    List<MonthChart.Month> columns = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      ApplicationPage.MonthPoint point = points.get(i);
      columns.add(
          new MonthChart.Month(
              Trends.axis(months, i),
              point.cost().map(Figure::shown).orElse(""),
              point.cost().map(Figure::exact),
              point.wrappers().map(Figure::exact).orElse(BigDecimal.ZERO),
              months.get(i).equals(of.run().month())));
    }
    return Markup.of(
        new MonthChart(
            new Frame(365, 186, "TCO of all applications by month, with the wrappers' part"),
            columns,
            Optional.of(new MonthChart.Parts("applications", "wrappers", Palette.REFACTOR))));
  }

  private static Markup waterfall(Portfolio of) {
    List<WaterfallChart.Step> steps = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      RoundedAmount amount = of.split().layer(layer);
      if (!amount.isZero()) {
        steps.add(
            new WaterfallChart.Step(
                Wording.isWrapper(layer) ? WaterfallChart.Kind.WRAPPER : WaterfallChart.Kind.LAYER,
                Wording.barName(layer),
                amount.exact(),
                of.run().figure(amount).shown()));
      }
    }
    RoundedAmount total = of.split().total();
    steps.add(
        new WaterfallChart.Step(
            WaterfallChart.Kind.TOTAL, "TCO", total.exact(), of.run().figure(total).shown()));
    return Markup.of(
        new WaterfallChart(
            new Frame(365, 186, "Waterfall of the TCO of all applications by layer"),
            steps,
            Palette.REFACTOR));
  }
}
