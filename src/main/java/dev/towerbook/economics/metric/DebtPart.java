package dev.towerbook.economics.metric;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * What wrapper debt is made of. Each part is scored from 0 (no sign of debt) to 1 by a straight
 * line between two figures, which {@link DebtTerms} sets.
 */
public enum DebtPart {
  SHARE_OF_COST("wrapper run and keep-alive in TCO, in percent", 50),
  KEEP_ALIVE_TREND(
      "keep-alive in TCO, newest quarter less three quarters before, in percentage points", 10),
  EXCEPTIONS("wrapper exceptions per 1,000 runs", 50),
  OVERDUE_BRIDGES("bridges past their end date", 2),
  LAYERS("wrappers hosted", 4);

  private final String meaning;
  private final int full;

  DebtPart(String meaning, int full) {
    this.meaning = meaning;
    this.full = full;
  }

  /** The figure that is scored, in the unit of {@link #meaning}. */
  Measure figure(ApplicationFigures figures) {
    return switch (this) {
      case SHARE_OF_COST -> Metric.WRAPPER_SHARE.of(figures).map(share -> share.movePointRight(2));
      case KEEP_ALIVE_TREND -> KeepAliveTrend.of(figures);
      case EXCEPTIONS -> Metric.EXCEPTIONS_PER_1000.of(figures);
      case OVERDUE_BRIDGES -> Metric.OVERDUE_BRIDGES.of(figures);
      case LAYERS -> Metric.WRAPPER_COUNT.of(figures);
    };
  }

  /** The name in columns and keys. */
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name on pages. */
  public String title() {
    return column().replace('_', ' ').replace("keep alive", "keep-alive");
  }

  /** What is scored, in which unit. */
  public String meaning() {
    return meaning;
  }

  /** The figure that scores 1 where the shelf says nothing; none scores 0. */
  BigDecimal full() {
    return BigDecimal.valueOf(full);
  }
}
