package dev.towerbook.report.chart;

import dev.towerbook.report.chart.Canvas.Dot;
import dev.towerbook.report.chart.Canvas.Pen;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line without axes beside a figure that says the same: it is not read out. It spans lowest to
 * highest value, not zero. A gap stays a gap.
 *
 * @param colour {@code #rrggbb}
 */
public record SparkChart(
    double width, double height, List<Optional<BigDecimal>> values, String colour)
    implements Chart {
  private static final double DOT = 1.5;

  /** Copies the values. */
  public SparkChart {
    values = List.copyOf(values);
    Palette.checked(colour);
  }

  @Override
  public String svg() {
    Canvas canvas = Canvas.silent(new Frame(width, height, "sparkline"));
    List<BigDecimal> known = values.stream().flatMap(Optional::stream).toList();
    if (known.isEmpty()) {
      canvas.text(0, height / 2 + 2, "n/a", Type.LABEL.size(Math.min(6.8, height * 0.7)));
      return canvas.svg();
    }
    BigDecimal low = known.stream().reduce(BigDecimal::min).orElseThrow();
    BigDecimal high = known.stream().reduce(BigDecimal::max).orElseThrow();
    boolean flat = low.compareTo(high) == 0;
    Scale scale = new Scale(low, flat ? low.add(BigDecimal.ONE) : high, height - DOT, DOT);
    double step = values.size() == 1 ? 0 : (width - 2 * DOT) / (values.size() - 1);
    List<Dot> run = new ArrayList<>();
    Optional<Dot> last = Optional.empty();
    for (int i = 0; i < values.size(); i++) {
      Optional<BigDecimal> value = values.get(i);
      if (value.isEmpty()) {
        flush(canvas, run);
        continue;
      }
      double y = flat ? height / 2 : scale.at(value.get());
      Dot dot = new Dot(DOT + step * i, y);
      run.add(dot);
      last = Optional.of(dot);
    }
    flush(canvas, run);
    Dot end = last.orElseThrow();
    canvas.dots(List.of(end), DOT, colour);
    return canvas.svg();
  }

  private void flush(Canvas canvas, List<Dot> run) {
    if (run.size() > 1) {
      canvas.trail(run, new Pen(colour, 0.8));
    } else {
      canvas.dots(run, 0.5, colour);
    }
    run.clear();
  }
}
