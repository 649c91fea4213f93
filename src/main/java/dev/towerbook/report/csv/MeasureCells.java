package dev.towerbook.report.csv;

import dev.towerbook.economics.Measure;
import dev.towerbook.table.TableWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Figures as cells. */
final class MeasureCells {

  private MeasureCells() {}

  /** All digits of a known figure; an empty cell for any other, which is never zero. */
  static TableWriter known(TableWriter out, Measure measure) {
    return measure instanceof Measure.Known known ? out.number(known.value()) : out.empty();
  }

  /** Why some of a row's figures are unknown, each reason once; empty if none is. */
  static String because(List<Measure> measures) {
    return measures.stream()
        .filter(Measure.Unknown.class::isInstance)
        .map(measure -> ((Measure.Unknown) measure).reason())
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
