package dev.towerbook.report.chart;

import java.util.List;

/**
 * Stands where a chart would be.
 *
 * @param reason why there is nothing to draw, in a few words
 */
public record NoDataChart(Frame frame, String reason) implements Chart {

  @Override
  public String svg() {
    Canvas canvas = Canvas.of(frame);
    Box edge = new Box(0.4, 0.4, frame.width() - 0.8, frame.height() - 0.8);
    canvas.outline(edge, Palette.GROUND, new Canvas.Pen(Palette.RULE, 0.6, "2 2"));
    Type type = Type.LABEL.middle();
    int most = (int) Math.max(1, (frame.height() - 4) / type.line());
    List<String> lines = type.wrap("no data: " + Type.clean(reason), frame.width() - 8, most);
    double y = frame.height() / 2 - (lines.size() - 1) * type.line() / 2 + type.ascent() / 2;
    for (String line : lines) {
      canvas.text(frame.width() / 2, y, line, type);
      y += type.line();
    }
    return canvas.svg();
  }
}
