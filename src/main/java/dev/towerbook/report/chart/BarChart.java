package dev.towerbook.report.chart;

import dev.towerbook.report.chart.Canvas.Pen;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Amounts side by side, largest first if the caller sorts them so. A dark tick marks the year
 * before. The amount stands behind the bar, so a short bar keeps its label.
 *
 * @param bars rows from top to bottom; rows that do not fit are counted in a last line
 */
public record BarChart(Frame frame, List<Bar> bars) implements Chart {
  private static final double GAP = 4;
  private static final double LEAST = 8.6;

  /**
   * One row.
   *
   * @param text the amount as printed
   * @param prior the amount of the year before, if there is one
   * @param look colour and an optional note
   */
  public record Bar(
      String label, BigDecimal value, String text, Optional<BigDecimal> prior, Look look) {
    public Bar {
      label = Type.clean(label);
      text = Type.clean(text);
    }
  }

  /**
   * How a row looks.
   *
   * @param colour of the bar, {@code #rrggbb}
   * @param note printed at the right edge, such as the change; may be empty
   * @param noteInk colour of the note
   */
  public record Look(String colour, String note, String noteInk) {
    /** A bar in the colour of actual amounts without a note. */
    public static final Look PLAIN = new Look(Palette.ACTUAL, "", Palette.MUTED);

    public Look {
      note = Type.clean(note);
      Palette.checked(colour);
      Palette.checked(noteInk);
    }
  }

  /** Copies the rows. */
  public BarChart {
    bars = List.copyOf(bars);
  }

  private record Columns(double plot, Scale scale, Type name, Type figure) {}

  @Override
  public String svg() {
    if (bars.isEmpty()) {
      return new NoDataChart(frame, "no rows").svg();
    }
    Canvas canvas = Canvas.of(frame);
    double row = Math.min(frame.height() / bars.size(), 24);
    int shown = bars.size();
    if (row < LEAST) {
      row = LEAST;
      shown = Math.max(0, (int) (frame.height() / LEAST) - 1);
      String rest = "and " + (bars.size() - shown) + " more, not drawn";
      Type type = Type.LABEL.shrunk(rest, frame.width());
      canvas.text(0, shown * row + LEAST * 0.72, rest, type);
    }
    Columns columns = columns(bars.subList(0, shown), row);
    for (int i = 0; i < shown; i++) {
      row(canvas, bars.get(i), new Box(0, i * row, frame.width(), row), columns);
    }
    if (shown > 0) {
      canvas.upright(columns.scale.zero(), 0, shown * row, new Pen(Palette.TEXT, 0.6));
    }
    return canvas.svg();
  }

  private Columns columns(List<Bar> rows, double row) {
    Type name = Type.NAME.size(Math.min(7.4, row * 0.8));
    Type figure = Type.FIGURE.size(Math.min(7.4, row * 0.8));
    double width = frame.width();
    double names = Math.min(name.widest(rows.stream().map(Bar::label).toList()), width * 0.36);
    List<String> notes = rows.stream().map(bar -> bar.look.note).toList();
    double noteRoom = Math.min(name.widest(notes), width * 0.22);
    List<String> texts = rows.stream().map(Bar::text).toList();
    figure = figure.shrunk(texts, width * 0.22);
    double left = names + GAP;
    double right = width - figure.widest(texts) - GAP - (noteRoom > 0 ? noteRoom + 2 * GAP : 0);
    List<BigDecimal> amounts = new ArrayList<>();
    for (Bar bar : rows) {
      amounts.add(bar.value);
      bar.prior.ifPresent(amounts::add);
    }
    Scale scale = Scale.zeroBased(amounts, left, Math.max(left + 1, right));
    return new Columns(names, scale, name, figure);
  }

  private void row(Canvas canvas, Bar bar, Box row, Columns columns) {
    Scale scale = columns.scale;
    double thick = row.height() * 0.58;
    double top = row.y() + (row.height() - thick) / 2;
    double base = row.y() + row.height() / 2 + columns.name.ascent() / 2 - 0.4;
    double end = scale.at(bar.value);
    canvas.fill(Box.between(scale.zero(), top, end, top + thick), bar.look.colour);
    double behind = Math.max(end, scale.zero());
    if (bar.prior.isPresent()) {
      double tick = scale.at(bar.prior.get());
      canvas.upright(tick, top - 1.4, top + thick + 1.4, new Pen(Palette.PAPER, 2.2));
      canvas.upright(tick, top - 1.4, top + thick + 1.4, new Pen(Palette.TEXT, 1.1));
      behind = Math.max(behind, tick);
    }
    Type name = columns.name.forName(bar.label, columns.plot);
    canvas.text(columns.plot, base, name.cut(bar.label, columns.plot), name.end());
    canvas.text(behind + GAP - 1, base, bar.text, columns.figure);
    Type note = columns.name.ink(bar.look.noteInk).shrunk(bar.look.note, frame.width() * 0.22);
    canvas.text(frame.width(), base, bar.look.note, note.end());
  }
}
