package dev.towerbook.report.table;

import dev.towerbook.economics.metric.Measure;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Why cells of a row are empty, for the last column of a file. */
public final class Because {

  private Because() {}

  /** The reasons of those that are unknown, each once; empty if none is. */
  public static String unknown(Measure... measures) {
    return Arrays.stream(measures)
        .filter(Measure.Unknown.class::isInstance)
        .map(measure -> ((Measure.Unknown) measure).reason())
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
