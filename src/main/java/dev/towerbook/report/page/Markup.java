package dev.towerbook.report.page;

import dev.towerbook.report.chart.Chart;

/**
 * Markup that the house made itself, like a chart: templates print it unescaped. Never made from
 * text of the sources.
 */
public record Markup(String text) {

  /** A chart as inline SVG. */
  public static Markup of(Chart chart) {
    return new Markup(chart.svg());
  }

  @Override
  public String toString() {
    return text;
  }
}
