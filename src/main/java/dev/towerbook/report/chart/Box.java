package dev.towerbook.report.chart;

/** A rectangle in points; y points down. */
record Box(double x, double y, double width, double height) {

  static Box between(double x1, double y1, double x2, double y2) {
    return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
  }

  double right() {
    return x + width;
  }

  double bottom() {
    return y + height;
  }

  double middle() {
    return x + width / 2;
  }

  boolean overlaps(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  boolean holds(Box other) {
    return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
  }
}
