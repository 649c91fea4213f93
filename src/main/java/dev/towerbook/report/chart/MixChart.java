package dev.towerbook.report.chart;

import dev.towerbook.report.chart.Canvas.Dot;
import dev.towerbook.report.chart.Canvas.Pen;
import dev.towerbook.report.pdf.font.Typeface;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * One bar of parts that make a whole, such as the decisions by cost. Wide parts carry their word
 * and share; what a narrow part has no room for goes below it, with a leader. A part that is zero
 * or negative has no segment and keeps its label.
 */
public record MixChart(Frame frame, List<Part> parts) implements Chart {
  private static final double PAD = 5;
  private static final double GAP = 8;

  /**
   * One segment.
   *
   * @param word what it is, such as KEEP
   * @param share its share as printed, such as 42 %
   * @param amount its amount as printed with unit
   * @param colour {@code #rrggbb}
   */
  public record Part(String word, BigDecimal value, String share, String amount, String colour) {
    public Part {
      word = Type.clean(word);
      share = Type.clean(share);
      amount = Type.clean(amount);
      Palette.checked(colour);
    }
  }

  /** Copies the parts. */
  public MixChart {
    parts = List.copyOf(parts);
  }

  private record Below(String text, double x, boolean leader) {}

  @Override
  public String svg() {
    if (parts.isEmpty()) {
      return new NoDataChart(frame, "no decisions").svg();
    }
    Canvas canvas = Canvas.of(frame);
    Type note = Type.LABEL;
    double bar = Math.max(4, frame.height() - note.line() - 7);
    BigDecimal sum = BigDecimal.ZERO;
    for (Part part : parts) {
      sum = sum.add(part.value.max(BigDecimal.ZERO));
    }
    if (sum.signum() == 0) {
      Box empty = new Box(0.4, 0.4, frame.width() - 0.8, bar - 0.4);
      canvas.outline(empty, Palette.GROUND, new Pen(Palette.RULE, 0.6, "2 2"));
    }
    List<Below> labels = new ArrayList<>();
    double x = 0;
    for (Part part : parts) {
      double width = 0;
      if (part.value.signum() > 0) {
        width = part.value.divide(sum, MathContext.DECIMAL64).doubleValue() * frame.width();
      }
      Box segment = new Box(x, 0, width, bar);
      boolean inside = segment(canvas, part, segment);
      String text = inside ? part.amount : part.word + " " + part.share + " · " + part.amount;
      labels.add(new Below(text, inside ? x : segment.middle(), !inside && width > 0));
      x += width;
    }
    below(canvas, labels, bar);
    return canvas.svg();
  }

  private boolean segment(Canvas canvas, Part part, Box segment) {
    if (segment.width() <= 0) {
      return false;
    }
    double white = segment.width() > 3 ? 0.8 : 0;
    canvas.fill(new Box(segment.x(), 0, segment.width() - white, segment.height()), part.colour);
    double size = Math.min(9.4, segment.height() * 0.6);
    Type word = Type.FIGURE.face(Typeface.BOLD).size(size).ink(Palette.on(part.colour));
    Type share = word.face(Typeface.REGULAR);
    double needed = word.width(part.word) + share.width(part.share) + 3 * PAD;
    if (needed > segment.width()) {
      return false;
    }
    double base = segment.height() / 2 + word.ascent() / 2 - 0.5;
    canvas.text(segment.x() + PAD, base, part.word, word);
    canvas.text(segment.right() - PAD, base, part.share, share.end());
    return true;
  }

  private void below(Canvas canvas, List<Below> labels, double bar) {
    double gaps = GAP * (labels.size() - 1);
    String all = String.join("", labels.stream().map(Below::text).toList());
    Type type = Type.LABEL.shrunk(all, frame.width() - gaps);
    double[] at = spread(labels, type);
    double base = frame.height() - type.size() * 0.24;
    double above = base - type.size() * 1.1;
    for (int i = 0; i < at.length; i++) {
      Below label = labels.get(i);
      if (label.leader) {
        Dot from = new Dot(label.x, bar);
        double right = at[i] + type.width(label.text) - 2;
        Dot to = new Dot(Math.clamp(label.x, at[i] + 2, Math.max(at[i] + 2, right)), above);
        canvas.line(from, to, new Pen(Palette.MUTED, 0.5));
      }
      canvas.text(at[i], base, label.text, type);
    }
  }

  /** Left edges: as near to the segments as the neighbours and the frame allow. */
  private double[] spread(List<Below> labels, Type type) {
    double[] at = new double[labels.size()];
    double free = 0;
    for (int i = 0; i < at.length; i++) {
      Below label = labels.get(i);
      double wanted = label.leader ? label.x - 3 : label.x;
      at[i] = Math.max(wanted, free);
      free = at[i] + type.width(label.text) + GAP;
    }
    double limit = frame.width();
    for (int i = at.length - 1; i >= 0; i--) {
      at[i] = Math.max(0, Math.min(at[i], limit - type.width(labels.get(i).text)));
      limit = at[i] - GAP;
    }
    return at;
  }
}
