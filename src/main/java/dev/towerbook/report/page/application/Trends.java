package dev.towerbook.report.page.application;

import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.Metric;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.chart.Frame;
import dev.towerbook.report.chart.MonthChart;
import dev.towerbook.report.chart.Palette;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.LayerSplit;
import dev.towerbook.report.page.Markup;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.Wording;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Cost and unit cost of the months that the book has. */
public final class Trends {

  private static final double WIDTH = 172;
  private static final double UNIT_SHARE = 0.36;
  private static final double UNIT_LINE = 10;

  /** Below it two charts would be lines: the one of cost stays, unit_costs.csv has the other. */
  private static final double TWO_CHARTS_LEAST = 80;

  /** A year and the month a year ago; months.csv and unit_costs.csv have the older ones. */
  private static final int SHOWN_MONTHS = 13;

  private Trends() {}

  /** The oldest month that a page shows. */
  public static YearMonth firstShown(YearMonth month) {
    return month.minusMonths(SHOWN_MONTHS - 1L);
  }

  static ApplicationPage.Trend of(ApplicationView one, double height) {
    List<YearMonth> months = months(one);
    List<ApplicationPage.MonthPoint> points =
        months.stream().map(month -> point(one, month)).toList();
    boolean unit =
        height >= TWO_CHARTS_LEAST
            && points.stream().anyMatch(point -> point.unitCost().isPresent());
    return new ApplicationPage.Trend(
        headline(one, points),
        points,
        one.application().unit().map(of -> one.currency() + " per " + Wording.unit(of)).orElse(""),
        costChart(one, points, months, unit ? height * (1 - UNIT_SHARE) - UNIT_LINE : height),
        unit ? Optional.of(unitChart(one, points, months, height * UNIT_SHARE)) : Optional.empty());
  }

  /** From the first month of the book's trend, so that all pages have the same axis. */
  private static List<YearMonth> months(ApplicationView one) {
    YearMonth first = one.run().month();
    SortedMap<YearMonth, ?> book = one.run().results().history().tailMap(firstShown(first));
    SortedMap<YearMonth, ?> own = one.figures().history().tailMap(firstShown(first));
    if (!book.isEmpty()) {
      first = book.firstKey();
    } else if (!own.isEmpty()) {
      first = own.firstKey();
    }
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth m = first; !m.isAfter(one.run().month()); m = m.plusMonths(1)) {
      months.add(m);
    }
    return months;
  }

  private static ApplicationPage.MonthPoint point(ApplicationView one, YearMonth month) {
    Optional<ApplicationFigures.MonthCost> cost =
        Optional.ofNullable(one.figures().history().get(month));
    String currency = one.currency();
    if (one.figures().unknown().containsKey(month)) {
      return new ApplicationPage.MonthPoint(
          NumberFormats.shortMonth(month), Optional.empty(), Optional.empty(), Optional.empty());
    }
    boolean current = month.equals(one.run().month());
    Optional<RoundedAmount> prior =
        month.equals(one.run().month().minusMonths(1))
            ? one.priorSplit().map(LayerSplit::total)
            : Optional.empty();
    return new ApplicationPage.MonthPoint(
        NumberFormats.shortMonth(month),
        current
            ? Optional.of(one.figure(one.tco()))
            : cost.map(
                of -> prior.orElseGet(() -> RoundedAmount.of(of.fullyLoaded())).figure(currency)),
        current
            ? Optional.of(one.figure(one.split().wrappers()))
            : cost.map(of -> NumberFormats.money(of.wrappers(), currency)),
        unitCost(one, month));
  }

  private static Optional<Figure> unitCost(ApplicationView one, YearMonth month) {
    return Metric.unitCost(one.figures(), month)
        .number()
        .map(known -> NumberFormats.unitCost(known, one.currency()));
  }

  private static Sentence headline(ApplicationView one, List<ApplicationPage.MonthPoint> points) {
    long earlier = points.stream().filter(point -> point.cost().isPresent()).count() - 1;
    Optional<Figure> change = one.figure(Metric.TCO_CHANGE);
    SortedMap<YearMonth, String> unknown =
        one.figures().unknown().tailMap(firstShown(one.run().month()));
    if (!unknown.isEmpty()) {
      return Sentence.plain("No change: " + unknown.lastEntry().getValue());
    }
    if (change.isEmpty() || earlier < 1) {
      return Sentence.plain("First month with cost");
    }
    Figure size = NumberFormats.percent(change.get().exact().movePointLeft(2).abs());
    String months = earlier == 1 ? "the previous month" : "the {}-month average";
    Figure[] figures =
        earlier == 1 ? new Figure[] {size} : new Figure[] {size, NumberFormats.count(earlier)};
    return switch (change.get().exact().signum()) {
      case 1 -> Sentence.of("{} above " + months, figures);
      case -1 -> Sentence.of("{} below " + months, figures);
      default -> Sentence.plain("As in the previous months");
    };
  }

  private static Markup costChart(
      ApplicationView one,
      List<ApplicationPage.MonthPoint> points,
      List<YearMonth> months,
      double height) {
    boolean wrapped =
        points.stream()
            .flatMap(point -> point.wrappers().stream())
            .anyMatch(figure -> !figure.zero());
    Optional<MonthChart.Parts> parts =
        wrapped
            ? Optional.of(new MonthChart.Parts("application", "wrappers", Palette.REFACTOR))
            : Optional.empty();
    Frame frame = new Frame(WIDTH, height, "TCO by month");
    return Markup.of(new MonthChart(frame, columns(points, months, one.run().month()), parts));
  }

  private static Markup unitChart(
      ApplicationView one,
      List<ApplicationPage.MonthPoint> points,
      List<YearMonth> months,
      double height) {
    List<ApplicationPage.MonthPoint> units =
        points.stream()
            .map(
                point ->
                    new ApplicationPage.MonthPoint(
                        point.label(), point.unitCost(), Optional.empty(), Optional.empty()))
            .toList();
    Frame frame = new Frame(WIDTH, height, "Unit cost by month");
    return Markup.of(
        new MonthChart(frame, columns(units, months, one.run().month()), Optional.empty()));
  }

  /** Columns of cost with the part of wrappers. */
  public static List<MonthChart.Month> columns(
      List<ApplicationPage.MonthPoint> points, List<YearMonth> months, YearMonth now) {
    List<MonthChart.Month> columns = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      ApplicationPage.MonthPoint point = points.get(i);
      columns.add(
          new MonthChart.Month(
              axis(months, i),
              point.cost().map(Figure::shown).orElse(""),
              point.cost().map(Figure::exact),
              point.wrappers().map(Figure::exact).orElse(BigDecimal.ZERO),
              months.get(i).equals(now)));
    }
    return columns;
  }

  /** "May", and "Jan 27" where a year begins. */
  private static String axis(List<YearMonth> months, int index) {
    String label = NumberFormats.shortMonth(months.get(index));
    boolean named = index == 0 || months.get(index).getMonthValue() == 1;
    return named ? label : label.substring(0, label.indexOf(' '));
  }
}
