package dev.towerbook.report.chart;

import dev.towerbook.report.chart.WaterfallChart.Kind;
import dev.towerbook.report.chart.WaterfallChart.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** One chart of each kind with made-up figures, to look at and to validate. */
public final class DemoCharts {
  private DemoCharts() {}

  public static String layers() {
    return new WaterfallChart(
            new Frame(312, 138, "Run cost builds up from 41 k cloud to 160 k with wrappers"),
            List.of(
                step(Kind.LAYER, "Cloud & hosting", "41", "41"),
                step(Kind.LAYER, "Licences", "34", "34"),
                step(Kind.LAYER, "Run labour", "37", "37"),
                step(Kind.LAYER, "Shared platforms", "20", "20"),
                step(Kind.TOTAL, "Without wrappers", "0", "132"),
                step(Kind.WRAPPER, "Bots", "16", "+16"),
                step(Kind.WRAPPER, "Integration flows", "9", "+9"),
                step(Kind.WRAPPER, "AI agents", "3", "+3"),
                step(Kind.TOTAL, "Total cost", "0", "160")),
            Palette.REFACTOR)
        .svg();
  }

  public static String bridge() {
    return new WaterfallChart(
            new Frame(756, 170, "Run cost rises from 127 k to 132 k and falls to 13 k"),
            List.of(
                step(Kind.PRIOR, "FY25 actual", "127", "127"),
                step(Kind.CHANGE, "Volume", "-3", "−3"),
                step(Kind.CHANGE, "Price", "6", "+6"),
                step(Kind.CHANGE, "Scope", "2", "+2"),
                step(Kind.CHANGE, "Exchange rates", "0", "±0"),
                step(Kind.TOTAL, "FY26 actual", "132", "132"),
                step(Kind.CHANGE, "Switch-off", "-74", "−74"),
                step(Kind.CHANGE, "Contract exit", "-45", "−45"),
                step(Kind.PLAN, "Run rate FY28", "13", "13")),
            Palette.RETIRE)
        .svg();
  }

  private static Step step(Kind kind, String label, String value, String text) {
    BigDecimal level =
        switch (text) {
          case "132" -> new BigDecimal("132");
          case "160" -> new BigDecimal("160");
          default -> new BigDecimal(value);
        };
    return new Step(kind, label, level, text);
  }

  public static String months(double width) {
    String[] names = {
      "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct"
    };
    double[] amounts = {9.8, 10.2, 10.1, 10.6, 0, 11.0, 10.9, 11.6, 12.1, 12.0, 12.9, 13.4};
    List<MonthChart.Month> months = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      BigDecimal value = BigDecimal.valueOf(amounts[i]);
      BigDecimal part = value.multiply(BigDecimal.valueOf(5 + i)).movePointLeft(2);
      boolean known = amounts[i] > 0;
      String text = known ? String.format(Locale.ROOT, "%.1f", amounts[i]) : "";
      Optional<BigDecimal> shown = known ? Optional.of(value) : Optional.empty();
      months.add(new MonthChart.Month(names[i], text, shown, part, i == 11));
    }
    return new MonthChart(
            new Frame(width, 110, "Monthly cost rises from 9.8 k in November to 13.4 k"),
            months,
            Optional.of(new MonthChart.Parts("Application", "Wrappers", Palette.REFACTOR)))
        .svg();
  }

  public static String quadrant(double width, double height, int named) {
    Random random = new Random(7);
    String[] colours = {Palette.KEEP, Palette.REFACTOR, Palette.RETIRE};
    List<QuadrantChart.Spot> big = new ArrayList<>();
    String[] words = {
      "Underwriting", "Data", "Claims", "Broker", "Pricing", "Archive", "Ledger", "Quote"
    };
    for (int i = 0; i < named; i++) {
      String name = i == 0 ? "Reinsurance Engine" : words[i % 8] + " " + words[(i * 3 + 1) % 8];
      big.add(spot(name, random, 1000 - 900L * i / named, colours[i == 0 ? 2 : i % 3]));
    }
    List<QuadrantChart.Spot> peers = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      peers.add(
          spot("", random, 0, named > 1 ? Palette.tint(colours[i % 3], 0.55) : Palette.PRIOR));
    }
    return new QuadrantChart(
            new Frame(width, height, "Reinsurance Engine has low business and technical fit"),
            big,
            peers,
            new BigDecimal("3.0"),
            QuadrantChart.Names.TIME)
        .svg();
  }

  private static QuadrantChart.Spot spot(String name, Random random, long cost, String colour) {
    BigDecimal x = BigDecimal.valueOf(1 + 4 * random.nextDouble());
    BigDecimal y = BigDecimal.valueOf(1 + 4 * random.nextDouble());
    return new QuadrantChart.Spot(name, x, y, BigDecimal.valueOf(cost), colour);
  }

  public static String bars() {
    String[] names = {
      "Payments", "Customer & channels", "Platform & security", "Claims", "HR & workplace"
    };
    long[] now = {18054, 15179, 14512, 13269, 254};
    long[] before = {17408, 14189, 13579, 12627, 301};
    List<BarChart.Bar> bars = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      long change = now[i] - before[i];
      String note = (change < 0 ? "−" : "+") + String.format(Locale.ROOT, "%,d", Math.abs(change));
      bars.add(
          new BarChart.Bar(
              names[i],
              BigDecimal.valueOf(now[i]),
              String.format(Locale.ROOT, "%,d", now[i]),
              Optional.of(BigDecimal.valueOf(before[i])),
              new BarChart.Look(
                  Palette.ACTUAL, note, change < 0 ? Palette.BETTER_TEXT : Palette.WORSE_TEXT)));
    }
    return new BarChart(new Frame(369, 105, "Payments is the largest domain"), bars).svg();
  }

  public static String mix(double width) {
    return new MixChart(
            new Frame(width, 42, "42 % of cost is kept, 34 % retired, 2 % undecided"),
            List.of(
                part("KEEP", 42229, "42 %", Palette.KEEP),
                part("REFACTOR", 21557, "22 %", Palette.REFACTOR),
                part("RETIRE", 34593, "34 %", Palette.RETIRE),
                part("UNDECIDED", 2000, "2 %", Palette.UNDECIDED)))
        .svg();
  }

  private static MixChart.Part part(String word, long value, String share, String colour) {
    String amount = String.format(Locale.ROOT, "EUR %,d k", value);
    return new MixChart.Part(word, BigDecimal.valueOf(value), share, amount, colour);
  }

  public static String noData() {
    return new NoDataChart(
            new Frame(200, 60, "No usage data"), "no usage file was delivered for this month")
        .svg();
  }
}
