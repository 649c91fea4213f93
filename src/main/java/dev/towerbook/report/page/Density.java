package dev.towerbook.report.page;

/**
 * How much air the rows of a table get, so that short tables fill their place and long ones fit.
 */
public enum Density {
  WIDE(19.5),
  ROOMY(17),
  NORMAL(0),
  TIGHT(0);

  private static final double NORMAL_ROW = 13.9;

  private final double least;

  Density(double least) {
    this.least = least;
  }

  /**
   * The style class of a table.
   *
   * @param rows with head and total
   * @param height that the table has, in points
   */
  public static String of(int rows, double height) {
    double row = height / Math.max(1, rows);
    for (Density density : new Density[] {WIDE, ROOMY}) {
      if (row >= density.least) {
        return density.style();
      }
    }
    return row >= NORMAL_ROW ? NORMAL.style() : TIGHT.style();
  }

  String style() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
