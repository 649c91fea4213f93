package dev.towerbook.report.csv;

import dev.towerbook.economics.Measure;
import dev.towerbook.table.TableWriter;

/** Figures as cells. */
final class MeasureCells {

  private MeasureCells() {}

  /** All digits of a known figure; an empty cell for any other, which is never zero. */
  static TableWriter known(TableWriter out, Measure measure) {
    return measure instanceof Measure.Known known ? out.number(known.value()) : out.empty();
  }
}
