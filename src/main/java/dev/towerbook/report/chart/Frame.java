package dev.towerbook.report.chart;

/**
 * The paper that a chart gets.
 *
 * @param width in points, at least 20
 * @param height in points, at least 10
 * @param alt what the chart shows, in words; read out instead of the picture, never blank
 */
public record Frame(double width, double height, String alt) {

  /** Refuses a frame too small to draw in and a chart that cannot be read out. */
  public Frame {
    if (!(width >= 20 && height >= 10) || !Double.isFinite(width + height)) {
      throw new IllegalArgumentException("a chart needs 20 × 10 points: " + width + " × " + height);
    }
    alt = Type.clean(alt);
    if (alt.isEmpty()) {
      throw new IllegalArgumentException("a chart needs a text that is read out instead of it");
    }
  }
}
