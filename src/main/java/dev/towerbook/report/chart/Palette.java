package dev.towerbook.report.chart;

import java.util.Locale;

/** The colours of the house. Red and green are for variances only. */
public final class Palette {
  /** Text and axes. */
  public static final String TEXT = "#1c2733";

  /** Units, notes, prior year labels. */
  public static final String MUTED = "#5f6b76";

  /** Grid and frames. */
  public static final String RULE = "#d3d9de";

  /** Actual amounts. */
  public static final String ACTUAL = "#3d4a56";

  /** Prior year, and what stands behind. */
  public static final String PRIOR = "#b9c2ca";

  /** Fills of favourable and unfavourable changes. */
  public static final String BETTER = "#3f8f5b";

  public static final String WORSE = "#c2453d";

  /** Text of favourable and unfavourable changes. */
  public static final String BETTER_TEXT = "#2f7a4a";

  public static final String WORSE_TEXT = "#b3362f";

  /** Verdicts; always print the word too. */
  public static final String KEEP = "#1f4e79";

  public static final String REFACTOR = "#a16800";
  public static final String RETIRE = "#7d2a44";
  public static final String UNDECIDED = "#5f6b76";

  /** Quiet ground of a plot. */
  public static final String GROUND = "#f6f7f9";

  static final String PAPER = "#ffffff";

  private Palette() {}

  /**
   * The colour mixed with paper: {@code share} of it stays. Mixed here, so nothing is see-through.
   */
  public static String tint(String colour, double share) {
    int rgb = Integer.parseInt(checked(colour).substring(1), 16);
    int red = mix(rgb >> 16 & 255, share);
    int green = mix(rgb >> 8 & 255, share);
    int blue = mix(rgb & 255, share);
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }

  /** White or ink, whichever can be read on the colour. */
  static String on(String colour) {
    int rgb = Integer.parseInt(checked(colour).substring(1), 16);
    double light = 0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
    return light < 140 ? PAPER : TEXT;
  }

  static String checked(String colour) {
    if (!colour.matches("#[0-9a-f]{6}")) {
      throw new IllegalArgumentException("a colour is #rrggbb in lower case: " + colour);
    }
    return colour;
  }

  private static int mix(int part, double share) {
    return (int) Math.round(part * share + 255 * (1 - share));
  }
}
