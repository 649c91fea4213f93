package dev.towerbook.intake.duration;

import dev.towerbook.intake.declared.DurationReading;
import dev.towerbook.table.numbers.SeenNumber;
import java.util.List;

/** What a file says about its durations. */
public sealed interface DurationFinding {

  /** The file shows how they are to be read. */
  record Decided(DurationReading reading, String because) implements DurationFinding {}

  /**
   * Nothing decides.
   *
   * @param example the first duration in doubt
   * @param readings two or more
   */
  record Open(SeenNumber example, List<DurationReading> readings) implements DurationFinding {
    public Open {
      readings = List.copyOf(readings);
    }
  }
}
