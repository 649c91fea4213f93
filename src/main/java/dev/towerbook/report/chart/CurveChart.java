package dev.towerbook.report.chart;

import dev.towerbook.report.chart.Canvas.Dot;
import dev.towerbook.report.chart.Canvas.Pen;
import dev.towerbook.report.pdf.Typeface;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Unit cost against volume on logarithmic axes, with the application's own trail through time. A
 * logarithm has no zero: points without volume or cost are counted in a note.
 *
 * @param trail the application, oldest first; the last point is now and carries the label
 * @param peers other applications; of more than 300 an even sample is drawn
 */
public record CurveChart(Frame frame, List<Point> trail, List<Point> peers, Words words)
    implements Chart {
  private static final int MOST_PEERS = 300;
  private static final double LEFT = 38;

  /** Volume and unit cost of one application in one period. */
  public record Point(BigDecimal volume, BigDecimal unitCost) {
    boolean drawn() {
      return volume.signum() > 0 && unitCost.signum() > 0;
    }
  }

  /**
   * What is printed.
   *
   * @param across name and unit of the volume
   * @param up name and unit of the unit cost
   * @param label the unit cost now, as printed
   * @param colour of the trail, {@code #rrggbb}
   */
  public record Words(String across, String up, String label, String colour) {
    public Words {
      across = Type.clean(across);
      up = Type.clean(up);
      label = Type.clean(label);
      Palette.checked(colour);
    }
  }

  /** Copies the points. */
  public CurveChart {
    trail = List.copyOf(trail);
    peers = List.copyOf(peers);
  }

  @Override
  public String svg() {
    List<Point> own = trail.stream().filter(Point::drawn).toList();
    List<Point> others = peers.stream().filter(Point::drawn).toList();
    if (own.isEmpty() && others.isEmpty()) {
      return new NoDataChart(frame, "no volume was measured").svg();
    }
    Canvas canvas = Canvas.of(frame);
    double foot = 2 * Type.LABEL.line() + 4;
    Box plot = new Box(LEFT, 4, frame.width() - LEFT - 12, Math.max(4, frame.height() - 4 - foot));
    List<Point> all = Stream.concat(own.stream(), others.stream()).toList();
    LogAxis x = LogAxis.over(all.stream().map(Point::volume).toList());
    LogAxis y = LogAxis.over(all.stream().map(Point::unitCost).toList());
    axes(canvas, plot, x, y);
    List<Dot> dots = new ArrayList<>();
    int stride = Math.max(1, (others.size() + MOST_PEERS - 1) / MOST_PEERS);
    for (int i = 0; i < others.size(); i += stride) {
      dots.add(dot(plot, others.get(i), x, y));
    }
    canvas.dots(dots, 1.1, Palette.PRIOR);
    own(canvas, new Ground(plot, dots), own.stream().map(point -> dot(plot, point, x, y)).toList());
    int left = trail.size() + peers.size() - all.size();
    titles(canvas, plot, left);
    return canvas.svg();
  }

  private void axes(Canvas canvas, Box plot, LogAxis x, LogAxis y) {
    Type tick = Type.LABEL.size(6);
    Pen grid = new Pen(Palette.RULE, 0.4);
    for (LogAxis.Tick at : x.ticks((int) Math.max(2, plot.width() / 34))) {
      double px = plot.x() + plot.width() * at.share();
      canvas.upright(px, plot.y(), plot.bottom(), grid);
      canvas.text(px, plot.bottom() + 7, at.text(), tick.middle());
    }
    for (LogAxis.Tick at : y.ticks((int) Math.max(2, plot.height() / 12))) {
      double py = plot.bottom() - plot.height() * at.share();
      canvas.across(py, plot.x(), plot.right(), grid);
      canvas.text(plot.x() - 3, py + 2, at.text(), tick.shrunk(at.text(), LEFT - 13).end());
    }
    canvas.across(plot.bottom(), plot.x(), plot.right(), new Pen(Palette.TEXT, 0.6));
  }

  private record Ground(Box plot, List<Dot> peers) {}

  private void own(Canvas canvas, Ground ground, List<Dot> dots) {
    if (dots.isEmpty()) {
      return;
    }
    if (dots.size() > 1) {
      canvas.trail(dots, new Pen(words.colour, 1.2));
    }
    Dot now = dots.get(dots.size() - 1);
    canvas.circle(now, 2.8, words.colour, new Pen(Palette.PAPER, 0.7));
    Type type = Type.LABEL.face(Typeface.SEMIBOLD).ink(Palette.TEXT);
    type = type.shrunk(words.label, ground.plot.width() * 0.44);
    List<Box> taken = new ArrayList<>();
    for (Dot dot : dots) {
      taken.add(new Box(dot.x() - 1, dot.y() - 1, 2, 2));
    }
    LabelPlacer beside = new LabelPlacer(ground.plot, taken, ground.peers);
    if (!beside.place(canvas, now, 3, words.label, type)) {
      new LabelPlacer(ground.plot, List.of(), ground.peers)
          .place(canvas, now, 3, words.label, type);
    }
  }

  private void titles(Canvas canvas, Box plot, int left) {
    String note = left == 0 ? "" : " · " + left + (left == 1 ? " point" : " points") + " at zero";
    String across = words.across + ", log" + note;
    Type axis = Type.LABEL.middle().shrunk(across, plot.width());
    canvas.text(plot.middle(), frame.height() - 2, across, axis);
    String up = words.up + ", log";
    canvas.rising(
        6.4, plot.y() + plot.height() / 2, up, Type.LABEL.middle().shrunk(up, plot.height()));
  }

  private static Dot dot(Box plot, Point point, LogAxis x, LogAxis y) {
    return new Dot(
        plot.x() + plot.width() * x.share(point.volume),
        plot.bottom() - plot.height() * y.share(point.unitCost));
  }
}
