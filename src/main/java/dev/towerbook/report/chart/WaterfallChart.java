package dev.towerbook.report.chart;

import dev.towerbook.report.chart.Canvas.Pen;
import dev.towerbook.report.pdf.font.Typeface;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * How a total comes about: layers that add up, or changes between two totals.
 *
 * @param highlight colour of the wrapper layers, {@code #rrggbb}
 */
public record WaterfallChart(Frame frame, List<Step> steps, String highlight) implements Chart {
  private static final double GAP = 2;

  /** What a bar stands for. */
  public enum Kind {
    /** A total of the year before: from zero, light. */
    PRIOR,
    /** A total or subtotal: from zero, dark. */
    TOTAL,
    /** A planned total: from zero, outlined. */
    PLAN,
    /** A part of the total. */
    LAYER,
    /** A part of the total that wrappers cause. */
    WRAPPER,
    /** A change of cost: more is worse, less is better. */
    CHANGE
  }

  /**
   * One bar.
   *
   * @param value the level of a total, else the amount added (negative: taken away)
   * @param text the amount as printed, with its sign and a true minus
   */
  public record Step(Kind kind, String label, BigDecimal value, String text) {
    public Step {
      label = Type.clean(label);
      text = Type.clean(text);
    }

    boolean fromZero() {
      return kind == Kind.TOTAL || kind == Kind.PRIOR || kind == Kind.PLAN;
    }
  }

  /** Copies the steps. */
  public WaterfallChart {
    steps = List.copyOf(steps);
    Palette.checked(highlight);
  }

  private record Span(BigDecimal from, BigDecimal to) {}

  @Override
  public String svg() {
    if (steps.isEmpty()) {
      return new NoDataChart(frame, "no cost layers").svg();
    }
    Canvas canvas = Canvas.of(frame);
    double slot = frame.width() / steps.size();
    List<String> texts = steps.stream().map(Step::text).toList();
    Type figure = Type.FIGURE.middle().shrunk(texts, slot * 0.96);
    Type name = Type.LABEL.middle();
    double names = names(canvas, name, slot);
    List<Span> spans = spans();
    List<BigDecimal> levels = new ArrayList<>();
    spans.forEach(span -> levels.addAll(List.of(span.from, span.to)));
    double top = figure.line() + GAP;
    Scale scale = Scale.zeroBased(levels, Math.max(top + 1, frame.height() - names - 3), top);
    for (int i = 0; i < steps.size(); i++) {
      bar(canvas, i, spans.get(i), new Slot(scale, slot, figure));
      if (i > 0) {
        double y = scale.at(spans.get(i - 1).to);
        double half = barWidth(slot) / 2;
        Pen link = new Pen(Palette.MUTED, 0.4);
        canvas.across(y, slot * (i - 0.5) + half, slot * (i + 0.5) - half, link);
      }
    }
    canvas.across(scale.zero(), 0, frame.width(), new Pen(Palette.TEXT, 0.8));
    return canvas.svg();
  }

  private record Slot(Scale scale, double slot, Type figure) {}

  private void bar(Canvas canvas, int index, Span span, Slot place) {
    Step step = steps.get(index);
    double from = place.scale.at(span.from);
    double to = place.scale.at(span.to);
    double centre = place.slot * (index + 0.5);
    double half = barWidth(place.slot) / 2;
    Box bar = Box.between(centre - half, from, centre + half, to);
    if (step.kind == Kind.PLAN) {
      Box inner = new Box(bar.x() + 0.4, bar.y(), bar.width() - 0.8, bar.height());
      canvas.outline(inner, Palette.PAPER, new Pen(Palette.ACTUAL, 0.8));
    } else if (bar.height() < 0.4) {
      canvas.across(to, bar.x(), bar.right(), new Pen(colour(step), 0.8));
    } else {
      canvas.fill(bar, colour(step));
    }
    Type type = place.figure.ink(textInk(step));
    type = step.fromZero() ? type : type.face(Typeface.REGULAR);
    boolean below = span.to.compareTo(span.from) < 0;
    double low = bar.bottom() + GAP + type.ascent();
    double floor = place.scale.from();
    boolean room = low + type.size() * 0.22 <= floor;
    boolean clear = bar.bottom() < place.scale.zero() - type.line() || bar.y() > place.scale.zero();
    double y = below && room && clear ? low : bar.y() - GAP;
    canvas.text(centre, y, step.text, type);
  }

  private double names(Canvas canvas, Type name, double slot) {
    List<List<String>> wrapped = new ArrayList<>();
    int most = 1;
    for (Step step : steps) {
      List<String> lines = name.wrap(step.label, slot * 0.96, 3);
      wrapped.add(lines);
      most = Math.max(most, lines.size());
    }
    double height = most * name.line();
    for (int i = 0; i < steps.size(); i++) {
      Type type = steps.get(i).fromZero() ? name.face(Typeface.SEMIBOLD).ink(Palette.TEXT) : name;
      double y = frame.height() - height + name.ascent();
      for (String line : wrapped.get(i)) {
        canvas.text(slot * (i + 0.5), y, type.cut(line, slot * 0.99), type);
        y += name.line();
      }
    }
    return height;
  }

  private List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    BigDecimal level = BigDecimal.ZERO;
    for (Step step : steps) {
      BigDecimal from = step.fromZero() ? BigDecimal.ZERO : level;
      level = from.add(step.value);
      spans.add(new Span(from, level));
    }
    return spans;
  }

  private String colour(Step step) {
    return switch (step.kind) {
      case PRIOR -> Palette.PRIOR;
      case TOTAL -> Palette.TEXT;
      case PLAN -> Palette.PAPER;
      case LAYER -> Palette.ACTUAL;
      case WRAPPER -> highlight;
      case CHANGE -> step.value.signum() > 0 ? Palette.WORSE : Palette.BETTER;
    };
  }

  private String textInk(Step step) {
    if (step.kind != Kind.CHANGE || step.value.signum() == 0) {
      return step.kind == Kind.WRAPPER ? highlight : Palette.TEXT;
    }
    return step.value.signum() > 0 ? Palette.WORSE_TEXT : Palette.BETTER_TEXT;
  }

  private static double barWidth(double slot) {
    return Math.min(slot * 0.68, 46);
  }
}
