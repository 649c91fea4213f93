package dev.towerbook.report.page.portfolio;

import dev.towerbook.assess.MonthTotals;
import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.chart.Frame;
import dev.towerbook.report.chart.MonthChart;
import dev.towerbook.report.chart.Palette;
import dev.towerbook.report.page.Density;
import dev.towerbook.report.page.LayerLines;
import dev.towerbook.report.page.LayerLines.Line;
import dev.towerbook.report.page.LayerSplit;
import dev.towerbook.report.page.Markup;
import dev.towerbook.report.page.Portfolio;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.RoundedTotals;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.page.application.ApplicationPage;
import dev.towerbook.report.page.application.Trends;
import dev.towerbook.report.table.Cell;
import dev.towerbook.report.table.Table;
import dev.towerbook.tco.MonthStatements;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The TCO lens (layers), the finance lens (cost pools) and the months. */
final class LensRows {

  private static final String NO_POOL = "(no cost pool)";

  private LensRows() {}

  static PortfolioPage.Cost of(Portfolio of) {
    List<ApplicationPage.MonthPoint> months = months(of);
    List<Line> layers =
        LayerLines.of(
            of.split(), of.priorSplit(), part -> of.run().share(part, of.split().total()));
    List<Line> pools = pools(of);
    String density = Density.of(Math.max(layers.size(), pools.size()) + 2, 215);
    RoundedAmount tco = of.split().total();
    Optional<RoundedAmount> prior = of.priorSplit().map(LayerSplit::total);
    RoundedAmount ledger = of.run().totals().ledger();
    Optional<RoundedAmount> priorLedger = of.run().prior().map(RoundedTotals::ledger);
    return new PortfolioPage.Cost(
        headline(of),
        Sentence.plain(
            "Left: TCO of all applications by layer. Right: the whole ledger by cost pool, with"
                + " capital outlay, suspense and unallocated cost"),
        of.priorMonth(),
        of.thisMonth(),
        months,
        table(of, "layers", "TCO", density)
            .rows(layers)
            .total("layersTotal", line(of, "TCO", tco, prior, tco)),
        table(of, "pools", "Ledger", density)
            .rows(pools)
            .total("poolsTotal", line(of, "Ledger", ledger, priorLedger, ledger)),
        trend(of, months),
        LayerLines.waterfall(
            of.run(),
            of.split(),
            new Frame(365, 186, "Waterfall of the TCO of all applications by layer")));
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

  private static Line line(
      Portfolio of,
      String label,
      RoundedAmount now,
      Optional<RoundedAmount> prior,
      RoundedAmount whole) {
    return new Line(new Cell.Text(label), prior, now, of.run().share(now, whole));
  }

  private static Table<Line> table(Portfolio of, String name, String title, String density) {
    return LayerLines.table(of.run(), Table.of(name, "fine " + density), title, "Share %");
  }

  private static List<Line> pools(Portfolio of) {
    Map<String, BigDecimal> now = byPool(of.run().results().statements());
    Map<String, BigDecimal> before =
        of.run().results().prior().map(LensRows::byPool).orElse(Map.of());
    SortedMap<String, BigDecimal> all = new TreeMap<>(now);
    before.keySet().forEach(name -> all.putIfAbsent(name, BigDecimal.ZERO));
    Map<String, BigDecimal> ranked = RoundedAmount.largestFirst(all);
    Map<String, BigDecimal> ago = new LinkedHashMap<>();
    ranked.keySet().forEach(name -> ago.put(name, before.getOrDefault(name, BigDecimal.ZERO)));
    RoundedAmount ledger = of.run().totals().ledger();
    Optional<Map<String, RoundedAmount>> prior =
        of.run().prior().map(totals -> totals.ledger().split(ago));
    List<Line> rows = new ArrayList<>();
    ledger
        .split(ranked)
        .forEach(
            (name, amount) ->
                rows.add(line(of, name, amount, prior.map(was -> was.get(name)), ledger)));
    return rows;
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
    for (MonthTotals month : shown(of).values()) {
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

  private static SortedMap<YearMonth, MonthTotals> shown(Portfolio of) {
    return of.run().results().history().tailMap(Trends.firstShown(of.run().month()));
  }

  private static Markup trend(Portfolio of, List<ApplicationPage.MonthPoint> points) {
    List<YearMonth> months = List.copyOf(shown(of).keySet());
    return Markup.of(
        new MonthChart(
            new Frame(365, 186, "TCO of all applications by month, with the wrappers' part"),
            Trends.columns(points, months, of.run().month()),
            Optional.of(new MonthChart.Parts("applications", "wrappers", Palette.REFACTOR))));
  }
}
