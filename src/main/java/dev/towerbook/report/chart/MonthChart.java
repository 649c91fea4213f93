package dev.towerbook.report.chart;

import dev.towerbook.report.chart.Canvas.Pen;
import dev.towerbook.report.pdf.font.Typeface;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Amounts by month, in columns. A month without data is an empty slot, not a zero.
 *
 * @param parts what the two parts of a column are called and how the second is coloured
 */
public record MonthChart(Frame frame, List<Month> months, Optional<Parts> parts) implements Chart {
  private static final double GAP = 2;

  /**
   * One column.
   *
   * @param text the amount as printed; unused when there is none
   * @param value the whole amount; empty when the month has no data
   * @param part how much of it is the second part, zero when there is none
   * @param current whether this is the month that the page is about
   */
  public record Month(
      String label, String text, Optional<BigDecimal> value, BigDecimal part, boolean current) {
    public Month {
      label = Type.clean(label);
      text = Type.clean(text);
    }
  }

  /**
   * The legend of columns in two parts.
   *
   * @param main what the first part is called
   * @param second what the second part is called
   * @param colour of the second part, {@code #rrggbb}
   */
  public record Parts(String main, String second, String colour) {
    public Parts {
      main = Type.clean(main);
      second = Type.clean(second);
      Palette.checked(colour);
    }
  }

  /** Copies the months. */
  public MonthChart {
    months = List.copyOf(months);
  }

  @Override
  public String svg() {
    List<BigDecimal> levels = new ArrayList<>();
    for (Month month : months) {
      month.value.ifPresent(value -> levels.addAll(List.of(value, month.part)));
    }
    if (levels.isEmpty()) {
      return new NoDataChart(frame, "no month has amounts").svg();
    }
    Canvas canvas = Canvas.of(frame);
    double slot = frame.width() / months.size();
    List<String> texts = months.stream().map(Month::text).toList();
    Type figure = Type.FIGURE.middle().size(7).shrunk(texts, slot * 0.96);
    Type name = Type.LABEL.middle();
    double legend = parts.isPresent() ? Legend.HEIGHT : 0;
    parts.ifPresent(two -> legend(two).draw(canvas, frame.width()));
    double top = legend + figure.line() + GAP;
    boolean sinks = levels.stream().anyMatch(level -> level.signum() < 0);
    double bottom = frame.height() - name.line() - 3 - (sinks ? figure.line() + GAP : 0);
    Scale scale = Scale.zeroBased(levels, Math.max(top + 1, bottom), top);
    for (int i = 0; i < months.size(); i++) {
      column(canvas, i, new Slot(scale, slot, figure));
      Month month = months.get(i);
      Type type = month.current ? name.face(Typeface.SEMIBOLD).ink(Palette.TEXT) : name;
      String label = type.forName(month.label, slot * 0.98).cut(month.label, slot * 0.98);
      double y = frame.height() - name.line() + name.ascent();
      canvas.text(slot * (i + 0.5), y, label, type.forName(month.label, slot * 0.98));
    }
    canvas.across(scale.zero(), 0, frame.width(), new Pen(Palette.TEXT, 0.8));
    return canvas.svg();
  }

  private record Slot(Scale scale, double slot, Type figure) {}

  private void column(Canvas canvas, int index, Slot place) {
    Month month = months.get(index);
    double centre = place.slot * (index + 0.5);
    double half = Math.min(place.slot * 0.68, 34) / 2;
    double zero = place.scale.zero();
    if (month.value.isEmpty()) {
      Box slot = Box.between(centre - half, place.scale.to(), centre + half, zero);
      canvas.outline(slot, Palette.PAPER, new Pen(Palette.RULE, 0.6, "2 1.6"));
      Type type = Type.LABEL.middle().shrunk("n/a", 2 * half);
      canvas.text(centre, zero - 4, "n/a", type);
      return;
    }
    BigDecimal value = month.value.get();
    double end = place.scale.at(value);
    canvas.fill(Box.between(centre - half, zero, centre + half, end), main(month.current));
    parts.ifPresent(
        two -> {
          Box part = Box.between(centre - half, zero, centre + half, place.scale.at(month.part));
          canvas.fill(part, second(two, month.current));
        });
    Type type = month.current ? place.figure : place.figure.face(Typeface.REGULAR);
    double y = value.signum() < 0 ? end + GAP + type.ascent() : end - GAP;
    canvas.text(centre, y, month.text, type);
  }

  private Legend legend(Parts two) {
    return new Legend(
        List.of(
            new Legend.Entry(Palette.ACTUAL, two.main), new Legend.Entry(two.colour, two.second)));
  }

  private static String main(boolean current) {
    return current ? Palette.ACTUAL : Palette.tint(Palette.ACTUAL, 0.5);
  }

  private static String second(Parts two, boolean current) {
    return current ? two.colour : Palette.tint(two.colour, 0.5);
  }
}
