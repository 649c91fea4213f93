package dev.towerbook.report.chart;

/**
 * A chart as inline SVG in the subset that the press draws. Amounts are exact and come with their
 * printed labels; doubles place pixels and never print a figure. Labels neither overlap nor leave
 * the frame: names are shortened with an ellipsis, figures get smaller instead. Axes of bars start
 * at zero. No data gives a framed note, never an empty picture.
 */
public sealed interface Chart
    permits BarChart, MixChart, MonthChart, NoDataChart, QuadrantChart, WaterfallChart {

  /** One {@code <svg>} element, sized in points. It is markup: do not escape it again. */
  String svg();
}
