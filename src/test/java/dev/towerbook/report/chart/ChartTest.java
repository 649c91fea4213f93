package dev.towerbook.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Whatever the figures are: a drawing, within its frame, with no label on top of another. */
class ChartTest {
  private static final String LONG =
      "Policy administration & claims <reserving> platform (mainframe, being replaced since 2011)";

  private record Entry(String label, BigDecimal value, String text) {}

  private record Case(String name, List<Entry> entries) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Entry entry(String label, String value, String text) {
    return new Entry(label, new BigDecimal(value), text);
  }

  private static List<Case> cases() {
    List<Entry> many = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      many.add(entry("Application " + i, Integer.toString(i * 37 % 900 + 1), "1,234.5"));
    }
    String wide = "123,456,789,012,345,678.90";
    return List.of(
        new Case("empty", List.of()),
        new Case("one", List.of(entry("Only", "5", "5"))),
        new Case("zeros", List.of(entry("A", "0", "0"), entry("B", "0.00", "0"))),
        new Case("one zero", List.of(entry("A", "0", "0"))),
        new Case("negative", List.of(entry("A", "-5", "−5"), entry("B", "-7.5", "−7.5"))),
        new Case(
            "mixed",
            List.of(entry("A", "100", "100"), entry("B", "-250", "−250"), entry("C", "30", "+30"))),
        new Case("huge", List.of(entry("A", "1e400", wide), entry("B", "-3e399", "−" + wide))),
        new Case("tiny", List.of(entry("A", "1e-400", "0.00"), entry("B", "2e-390", "0.00"))),
        new Case(
            "uneven",
            List.of(
                entry("KEEP", "1000000", "EUR 1,000,000"),
                entry("REFACTOR", "1", "EUR 1"),
                entry("RETIRE", "2", "EUR 2"),
                entry("UNDECIDED", "0", "EUR 0"))),
        new Case("long", List.of(entry(LONG, "5", wide), entry(LONG, "3", wide))),
        new Case(
            "strange",
            List.of(
                entry("\uD83D\uDE00 <b>&amp;</b>", "5", "\u202E5"),
                entry("", "6", ""),
                entry("\u0000\uD800", "7", "7"))),
        new Case("many", many));
  }

  private static List<Frame> frames() {
    return List.of(
        new Frame(312, 138, "alt & <text>"),
        new Frame(756, 90, "wide"),
        new Frame(120, 80, "small"));
  }

  static Stream<Arguments> charts() {
    return cases().stream()
        .flatMap(
            one ->
                frames().stream()
                    .flatMap(
                        frame ->
                            all(frame, one.entries).stream()
                                .map(
                                    chart ->
                                        Arguments.of(
                                            chart.getClass().getSimpleName()
                                                + " "
                                                + one
                                                + " "
                                                + frame.width(),
                                            chart))));
  }

  private static List<Chart> all(Frame frame, List<Entry> entries) {
    return List.of(
        waterfall(frame, entries, WaterfallChart.Kind.LAYER),
        waterfall(frame, entries, WaterfallChart.Kind.CHANGE),
        waterfall(frame, entries, WaterfallChart.Kind.TOTAL),
        months(frame, entries),
        quadrant(frame, entries),
        bars(frame, entries),
        new MixChart(
            frame,
            entries.stream()
                .map(e -> new MixChart.Part(e.label, e.value, "9 %", e.text, Palette.KEEP))
                .limit(6)
                .toList()),
        new NoDataChart(frame, LONG));
  }

  private static Chart waterfall(Frame frame, List<Entry> entries, WaterfallChart.Kind kind) {
    return new WaterfallChart(
        frame,
        entries.stream().map(e -> new WaterfallChart.Step(kind, e.label, e.value, e.text)).toList(),
        Palette.REFACTOR);
  }

  private static Chart months(Frame frame, List<Entry> entries) {
    List<MonthChart.Month> months = new ArrayList<>();
    for (Entry e : entries) {
      BigDecimal half = e.value.divide(BigDecimal.TWO);
      months.add(new MonthChart.Month(e.label, e.text, Optional.of(e.value), half, false));
      months.add(new MonthChart.Month("none", "", Optional.empty(), BigDecimal.ZERO, true));
    }
    return new MonthChart(
        frame, months, Optional.of(new MonthChart.Parts(LONG, "Wrappers", Palette.REFACTOR)));
  }

  private static Chart quadrant(Frame frame, List<Entry> entries) {
    List<QuadrantChart.Spot> spots =
        entries.stream()
            .map(e -> new QuadrantChart.Spot(e.label, e.value, e.value, e.value, Palette.KEEP))
            .toList();
    BigDecimal line = new BigDecimal("3.0");
    return new QuadrantChart(frame, spots, spots, line, QuadrantChart.Names.TIME);
  }

  private static Chart bars(Frame frame, List<Entry> entries) {
    BarChart.Look look = new BarChart.Look(Palette.ACTUAL, "+5.0 %", Palette.WORSE_TEXT);
    return new BarChart(
        frame,
        entries.stream()
            .map(e -> new BarChart.Bar(e.label, e.value, e.text, Optional.of(e.value), look))
            .toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("charts")
  void stays_in_its_frame_and_keeps_labels_apart(String name, Chart chart) throws Exception {
    Element svg = Drawn.parse(chart.svg());
    String[] view = svg.getAttribute("viewBox").split(" ", -1);
    Box frame =
        new Box(-0.6, -0.6, Double.parseDouble(view[2]) + 1.2, Double.parseDouble(view[3]) + 1.2);
    List<Drawn> labels = new ArrayList<>();
    for (Element mark : Drawn.marks(svg)) {
      if (mark.getTagName().equals("text")) {
        Drawn label = Drawn.label(mark);
        assertThat(frame.holds(label.box())).as("%s in %s", label, frame).isTrue();
        labels.add(label);
      } else {
        Drawn.outline(mark)
            .forEach(
                box -> assertThat(frame.holds(box)).as("%s %s", mark.getTagName(), box).isTrue());
      }
    }
    for (int i = 0; i < labels.size(); i++) {
      for (int j = i + 1; j < labels.size(); j++) {
        Drawn one = labels.get(i);
        Drawn other = labels.get(j);
        assertThat(one.core().overlaps(other.core())).as("%s on %s", one, other).isFalse();
      }
    }
  }

  @Test
  void the_same_figures_give_the_same_text() {
    assertThat(DemoCharts.quadrant(300, 200, 9)).isEqualTo(DemoCharts.quadrant(300, 200, 9));
  }

  @Test
  void figures_are_printed_as_given() throws Exception {
    String svg = DemoCharts.mix(120);
    assertThat(svg).contains("EUR 42,229 k", "UNDECIDED 2 % · EUR 2,000 k", "42 %", "34 %");
  }
}
