package dev.towerbook.economics.metric;

/** How a metric is printed. */
public enum MetricFormat {
  /** 1 to 5. */
  SCORE,
  WORD,
  /** Report currency, whole units. */
  MONEY,
  /** Report currency a unit, four significant digits. */
  UNIT_COST,
  /** A part of one, as percent. */
  SHARE,
  /** A change in parts of one, as percent with its sign. */
  CHANGE,
  /** Per thousand. */
  RATE,
  YEARS,
  /** A plain number, like an elasticity. */
  NUMBER,
  COUNT
}
