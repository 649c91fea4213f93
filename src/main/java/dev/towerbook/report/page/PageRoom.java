package dev.towerbook.report.page;

/**
 * How the height of an application page is shared: tables take what their rows need, charts take
 * the rest. All in points; the renderer checks that the page is one page.
 *
 * @param charts height of the cost charts at the top
 * @param position height of the quadrant
 */
record PageRoom(double charts, double position) {

  /** A4 without margins, less header, banner, tiles, headings and sources. */
  private static final double BODY = 556;

  private static final double ROW = 11.3;
  private static final double HEADED = 33;
  private static final double PLAIN = 23;
  private static final double CHARTS_LEAST = 78;
  private static final double CHARTS_MOST = 168;
  private static final double POSITION_LEAST = 92;
  private static final double POSITION_MOST = 176;

  /** Rows of the left column's tables and of the right column's, without heads and totals. */
  record Rows(int layers, int wrappers, int drivers, int shared, int nature, int rules) {

    private double left() {
      double wrapped = wrappers == 0 ? HEADED : table(wrappers + 1) + HEADED + 9;
      return table(layers + 1) + wrapped + table(drivers + 1) + HEADED + table(shared + 1) + HEADED;
    }

    private double rightWithoutPosition() {
      return table(6) + PLAIN + table(nature) + PLAIN + 18 + table(rules + 1) + PLAIN;
    }

    private static double table(int rows) {
      return (rows + 1) * ROW;
    }
  }

  static PageRoom of(Rows rows) {
    double right = rows.rightWithoutPosition() + PLAIN;
    double most = BODY - Math.max(rows.left(), right + POSITION_LEAST);
    double charts = Math.clamp(most, CHARTS_LEAST, CHARTS_MOST);
    double column = Math.max(rows.left(), BODY - charts);
    return new PageRoom(charts, Math.clamp(column - right, POSITION_LEAST, POSITION_MOST));
  }
}
