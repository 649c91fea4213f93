package dev.towerbook.economics.metric;

import dev.towerbook.tco.MonthData;
import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What figures of a month are computed from.
 *
 * @param figures by application id
 */
public record MonthInputs(MonthData data, SortedMap<String, ApplicationFigures> figures) {

  public MonthInputs {
    figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
  }

  /** The month. */
  public YearMonth month() {
    return data.month();
  }
}
