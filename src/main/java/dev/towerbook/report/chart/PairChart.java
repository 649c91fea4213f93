package dev.towerbook.report.chart;

import dev.towerbook.report.chart.Canvas.Pen;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two amounts a row, one bar below the other, such as cost with and without wrappers.
 *
 * @param series what the upper and the lower bar are, and their colours
 */
public record PairChart(Frame frame, List<Pair> pairs, Series series) implements Chart {
  private static final double GAP = 4;
  private static final double LEAST = 15;

  /**
   * One row.
   *
   * @param first amount of the upper bar
   * @param second amount of the lower bar
   */
  public record Pair(String label, Amount first, Amount second) {
    public Pair {
      label = Type.clean(label);
    }
  }

  /** An exact amount and how it is printed. */
  public record Amount(BigDecimal value, String text) {
    public Amount {
      text = Type.clean(text);
    }
  }

  /** The names of the two bars, and their colours as {@code #rrggbb}. */
  public record Series(String first, String firstColour, String second, String secondColour) {
    public Series {
      first = Type.clean(first);
      second = Type.clean(second);
      Palette.checked(firstColour);
      Palette.checked(secondColour);
    }
  }

  /** Copies the rows. */
  public PairChart {
    pairs = List.copyOf(pairs);
  }

  private record Columns(double names, Scale scale, Type name, Type figure) {}

  @Override
  public String svg() {
    if (pairs.isEmpty()) {
      return new NoDataChart(frame, "nothing to compare").svg();
    }
    Canvas canvas = Canvas.of(frame);
    new Legend(
            List.of(
                new Legend.Entry(series.firstColour, series.first),
                new Legend.Entry(series.secondColour, series.second)))
        .draw(canvas, frame.width());
    double room = frame.height() - Legend.HEIGHT;
    double row = Math.min(room / pairs.size(), 34);
    int shown = pairs.size();
    if (row < LEAST) {
      shown = Math.max(0, (int) ((room - Type.LABEL.line()) / LEAST));
      row = LEAST;
      String rest = "and " + (pairs.size() - shown) + " more, not drawn";
      Type type = Type.LABEL.shrunk(rest, frame.width());
      canvas.text(0, Legend.HEIGHT + shown * row + type.ascent(), rest, type);
    }
    Columns columns = columns(pairs.subList(0, shown));
    for (int i = 0; i < shown; i++) {
      row(canvas, pairs.get(i), Legend.HEIGHT + i * row, new Row(row, columns));
    }
    if (shown > 0) {
      double bottom = Legend.HEIGHT + shown * row;
      canvas.upright(columns.scale.zero(), Legend.HEIGHT, bottom, new Pen(Palette.TEXT, 0.6));
    }
    return canvas.svg();
  }

  private record Row(double height, Columns columns) {}

  private Columns columns(List<Pair> rows) {
    Type name = Type.NAME;
    double width = frame.width();
    double names = Math.min(name.widest(rows.stream().map(Pair::label).toList()), width * 0.36);
    List<Amount> amounts =
        rows.stream().flatMap(pair -> Stream.of(pair.first, pair.second)).toList();
    List<String> texts = amounts.stream().map(Amount::text).toList();
    Type figure = Type.FIGURE.size(7).shrunk(texts, width * 0.3);
    double left = names + GAP;
    double right = Math.max(left + 1, width - figure.widest(texts) - GAP);
    List<BigDecimal> values = amounts.stream().map(Amount::value).toList();
    return new Columns(names, Scale.zeroBased(values, left, right), name, figure);
  }

  private void row(Canvas canvas, Pair pair, double top, Row row) {
    double thick = Math.min(row.height * 0.38, 12);
    double start = top + (row.height - 2 * thick) / 2;
    Columns columns = row.columns;
    bar(canvas, pair.first, new Box(0, start, 0, thick - 0.5), series.firstColour, columns);
    bar(canvas, pair.second, new Box(0, start + thick, 0, thick), series.secondColour, columns);
    Type name = columns.name.forName(pair.label, columns.names);
    double base = top + row.height / 2 + name.ascent() / 2 - 0.4;
    canvas.text(columns.names, base, name.cut(pair.label, columns.names), name.end());
  }

  private static void bar(Canvas canvas, Amount amount, Box lane, String colour, Columns columns) {
    Scale scale = columns.scale;
    double end = scale.at(amount.value);
    canvas.fill(Box.between(scale.zero(), lane.y(), end, lane.bottom()), colour);
    Type figure = columns.figure.size(Math.min(columns.figure.size(), lane.height() + 1));
    double base = lane.y() + lane.height() / 2 + figure.ascent() / 2 - 0.4;
    canvas.text(Math.max(end, scale.zero()) + GAP - 1, base, amount.text, figure);
  }
}
