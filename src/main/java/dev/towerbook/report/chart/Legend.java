package dev.towerbook.report.chart;

import java.util.List;

/** Swatches with words in one line at the top left. */
record Legend(List<Entry> entries) {
  static final double HEIGHT = 11;
  private static final double SWATCH = 6;
  private static final double GAP = 9;

  record Entry(String colour, String words) {}

  void draw(Canvas canvas, double width) {
    Type type = Type.LABEL;
    double room = (width - entries.size() * (SWATCH + 3 + GAP)) / Math.max(1, entries.size());
    double natural = entries.stream().mapToDouble(entry -> type.width(entry.words)).sum();
    boolean fits = natural + entries.size() * (SWATCH + 3 + GAP) - GAP <= width;
    double x = 0;
    for (Entry entry : entries) {
      String words = fits ? entry.words : type.cut(entry.words, room);
      canvas.fill(new Box(x, 0.6, SWATCH, SWATCH), entry.colour);
      canvas.text(x + SWATCH + 3, 0.6 + type.ascent(), words, type);
      x += SWATCH + 3 + type.width(words) + GAP;
    }
  }
}
