package dev.towerbook.report.chart;

import dev.towerbook.report.chart.Canvas.Dot;
import dev.towerbook.report.chart.Canvas.Pen;
import dev.towerbook.report.pdf.font.Typeface;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Applications by technical fit (across) and business fit (up), both 1 to 5. The quadrants are
 * named outside the plot, where no bubble can be in the way.
 *
 * @param named bubbles with names, the most important first; a name without room is counted below
 * @param peers dots without names; of more than 300 an even sample is drawn
 * @param line where the plot is divided, on both axes
 */
public record QuadrantChart(
    Frame frame, List<Spot> named, List<Spot> peers, BigDecimal line, Names names)
    implements Chart {
  private static final int MOST_PEERS = 300;
  private static final double LEFT = 18;

  /**
   * One application.
   *
   * @param technical fit, 1 to 5
   * @param business fit, 1 to 5
   * @param cost makes the area of the bubble; zero for a small dot
   * @param colour {@code #rrggbb}
   */
  public record Spot(
      String label, BigDecimal technical, BigDecimal business, BigDecimal cost, String colour) {
    public Spot {
      label = Type.clean(label);
      Palette.checked(colour);
    }
  }

  /** What the four quadrants are called. */
  public record Names(String topLeft, String topRight, String bottomLeft, String bottomRight) {
    /** The TIME model with the decision that each quadrant suggests. */
    public static final Names TIME =
        new Names("Migrate (refactor)", "Invest (keep)", "Eliminate (retire)", "Tolerate (keep)");

    public Names {
      topLeft = Type.clean(topLeft);
      topRight = Type.clean(topRight);
      bottomLeft = Type.clean(bottomLeft);
      bottomRight = Type.clean(bottomRight);
    }
  }

  /** Copies the spots. */
  public QuadrantChart {
    named = List.copyOf(named);
    peers = List.copyOf(peers);
  }

  @Override
  public String svg() {
    if (named.isEmpty() && peers.isEmpty()) {
      return new NoDataChart(frame, "no fit scores").svg();
    }
    Canvas canvas = Canvas.of(frame);
    Type corner = Type.LABEL.face(Typeface.SEMIBOLD);
    double top = corner.line() + 2;
    double bottom = frame.height() - 2 * corner.line() - 9;
    Box plot = new Box(LEFT, top, frame.width() - LEFT - 1, Math.max(4, bottom - top));
    ground(canvas, plot);
    corners(canvas, plot, corner);
    axes(canvas, plot);
    across(canvas, plot, named(canvas, plot, peers(canvas, plot)));
    return canvas.svg();
  }

  private void ground(Canvas canvas, Box plot) {
    canvas.fill(plot, Palette.GROUND);
    double x = x(plot, line);
    double y = y(plot, line);
    canvas.fill(Box.between(x, plot.y(), plot.right(), y), "#e9eff7");
    canvas.upright(x, plot.y(), plot.bottom(), new Pen(Palette.PRIOR, 0.8));
    canvas.across(y, plot.x(), plot.right(), new Pen(Palette.PRIOR, 0.8));
  }

  private void corners(Canvas canvas, Box plot, Type type) {
    double half = plot.width() / 2 - 4;
    double above = plot.y() - 3;
    double below = plot.bottom() + type.line() + 6;
    corner(canvas, new Dot(plot.x(), above), names.topLeft, type, half);
    corner(canvas, new Dot(plot.right(), above), names.topRight, type.end(), half);
    corner(canvas, new Dot(plot.x(), below), names.bottomLeft, type, half);
    corner(canvas, new Dot(plot.right(), below), names.bottomRight, type.end(), half);
  }

  private static void corner(Canvas canvas, Dot at, String name, Type type, double room) {
    Type fitted = type.forName(name, room);
    canvas.text(at.x(), at.y(), fitted.cut(name, room), fitted);
  }

  private void axes(Canvas canvas, Box plot) {
    Type tick = Type.LABEL.size(6);
    for (int score = 1; score <= 5; score++) {
      BigDecimal value = BigDecimal.valueOf(score);
      String text = Integer.toString(score);
      double x = Math.clamp(x(plot, value), plot.x() + 2, plot.right() - 2);
      canvas.text(x, plot.bottom() + 7, text, tick.middle());
      double y = Math.clamp(y(plot, value), plot.y() + 4, plot.bottom());
      canvas.text(plot.x() - 3, y + (score == 1 ? -0.5 : 1.5), text, tick.end());
    }
    String up = "Business fit (1–5) →";
    Type rising = Type.LABEL.middle().shrunk(up, plot.height());
    canvas.rising(6.4, plot.y() + plot.height() / 2, up, rising);
  }

  private List<Dot> peers(Canvas canvas, Box plot) {
    Map<String, List<Dot>> byColour = new LinkedHashMap<>();
    int stride = (peers.size() + MOST_PEERS - 1) / MOST_PEERS;
    for (int i = 0; i < peers.size(); i += Math.max(1, stride)) {
      Spot peer = peers.get(i);
      byColour.computeIfAbsent(peer.colour, colour -> new ArrayList<>()).add(dot(plot, peer, 1.2));
    }
    byColour.forEach((colour, dots) -> canvas.dots(dots, 1.2, colour));
    return byColour.values().stream().flatMap(List::stream).toList();
  }

  private void across(Canvas canvas, Box plot, List<String> omitted) {
    String title = "Technical fit (1–5) →";
    if (omitted.size() == 1) {
      title += " · label omitted: " + omitted.getFirst();
    } else if (omitted.size() > 1) {
      title += " · " + omitted.size() + " labels omitted";
    }
    Type axis = Type.LABEL.middle().shrunk(title, plot.width());
    canvas.text(plot.middle(), frame.height() - 2, title, axis);
  }

  /** Draws the bubbles and their names; tells which names found no place. */
  private List<String> named(Canvas canvas, Box plot, List<Dot> behind) {
    BigDecimal most = named.stream().map(Spot::cost).reduce(BigDecimal.ZERO, BigDecimal::max);
    double largest = Math.clamp(plot.width() / 28, 3.2, 13);
    List<Box> taken = new ArrayList<>();
    List<Spot> bySize = new ArrayList<>(named.reversed());
    bySize.sort(Comparator.comparing(Spot::cost).reversed()); // small and important ones on top
    for (Spot spot : bySize) {
      double radius = radius(spot, most, largest);
      Dot at = dot(plot, spot, radius);
      canvas.circle(at, radius, spot.colour, new Pen(Palette.PAPER, 0.7));
      taken.add(new Box(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius));
    }
    List<String> omitted = new ArrayList<>();
    LabelPlacer placer = new LabelPlacer(plot, taken, behind);
    for (Spot spot : named) {
      double radius = radius(spot, most, largest);
      boolean first = named.get(0).equals(spot);
      Type type = Type.LABEL.ink(Palette.TEXT).face(first ? Typeface.SEMIBOLD : Typeface.REGULAR);
      if (!placer.place(canvas, dot(plot, spot, radius), radius, spot.label, type)) {
        omitted.add(spot.label);
      }
    }
    return omitted;
  }

  private static double radius(Spot spot, BigDecimal most, double largest) {
    if (most.signum() <= 0 || spot.cost.signum() <= 0) {
      return 2.6;
    }
    double share = spot.cost.divide(most, MathContext.DECIMAL64).doubleValue();
    return Math.max(2, largest * Math.sqrt(share));
  }

  /** A spot beyond the scale is drawn at its edge; a bubble stays whole. */
  private static Dot dot(Box plot, Spot spot, double radius) {
    double x = x(plot, spot.technical);
    double y = y(plot, spot.business);
    return new Dot(
        Math.clamp(x, plot.x() + radius, plot.right() - radius),
        Math.clamp(y, plot.y() + radius, plot.bottom() - radius));
  }

  private static double x(Box plot, BigDecimal score) {
    return plot.x() + plot.width() * share(score);
  }

  private static double y(Box plot, BigDecimal score) {
    return plot.bottom() - plot.height() * share(score);
  }

  private static double share(BigDecimal score) {
    return Math.clamp((score.doubleValue() - 1) / 4, 0, 1);
  }
}
