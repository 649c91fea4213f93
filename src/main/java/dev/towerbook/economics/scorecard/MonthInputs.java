package dev.towerbook.economics.scorecard;

import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.tco.MonthData;
import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What cards are computed from, of one month.
 *
 * @param figures by application id
 */
public record MonthInputs(MonthData data, SortedMap<String, ApplicationFigures> figures) {

  public MonthInputs {
    figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
  }

  YearMonth month() {
    return data.month();
  }
}
