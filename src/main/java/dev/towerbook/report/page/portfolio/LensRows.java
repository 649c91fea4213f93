package dev.towerbook.report.page.portfolio;

import static dev.towerbook.report.table.Style.DIM;
import static dev.towerbook.report.table.Style.END;

import dev.towerbook.assess.MonthTotals;
import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.chart.Frame;
import dev.towerbook.report.chart.MonthChart;
import dev.towerbook.report.chart.Palette;
import dev.towerbook.report.chart.WaterfallChart;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.Density;
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

  /** A layer or a cost pool, or all of them. */
  private record Line(
      Cell label, Optional<RoundedAmount> prior, RoundedAmount now, Optional<Figure> share) {}

  static PortfolioPage.Cost of(Portfolio of) {
    List<ApplicationPage.MonthPoint> months = months(of);
    List<Line> layers = layers(of);
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

  private static List<Line> layers(Portfolio of) {
    List<Line> rows = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      Optional<RoundedAmount> prior = of.priorSplit().map(split -> split.layer(layer));
      RoundedAmount now = of.split().layer(layer);
      if (!now.isZero() || prior.map(before -> !before.isZero()).orElse(false)) {
        String label = Wording.layer(layer);
        rows.add(
            new Line(
                Cell.markedIf(Wording.isWrapper(layer), label, "mark"),
                prior,
                now,
                of.run().share(now, of.split().total())));
      }
    }
    return rows;
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
    return Table.<Line>of(name, "fine " + density)
        .text(title, "label", Line::label)
        .figure(of.priorMonth(), "prior", line -> line.prior().map(of.run()::figure), DIM)
        .figure(of.thisMonth(), "amount", line -> of.run().figure(line.now()))
        .figure("Change", "change", l -> l.prior().map(p -> l.now().change(p, of.currency())))
        .tone(line -> ApplicationView.tone(line.now(), line.prior()))
        .figure("Change %", "changePercent", l -> l.prior().flatMap(l.now()::changePercent))
        .tone(line -> ApplicationView.tone(line.now(), line.prior()))
        .figure("Share %", "share", Line::share, END);
  }

  private static List<Line> pools(Portfolio of) {
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
    List<Line> rows = new ArrayList<>();
    for (int i = 0; i < ranked.size(); i++) {
      int at = i;
      Optional<RoundedAmount> was = prior.map(list -> list.get(at));
      rows.add(line(of, ranked.get(i), shown.get(i), was, of.run().totals().ledger()));
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
