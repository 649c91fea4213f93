package dev.towerbook.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one process took until its work was done, JVM start included.
 *
 * @param cpuSeconds user and system time of all its threads
 * @param peakMegabytes most resident memory, in units of 1024 × 1024 bytes
 * @param lines bill lines that it accounted for
 */
record Figures(double wallSeconds, double cpuSeconds, double peakMegabytes, long lines) {

  Figures {
    if (wallSeconds <= 0 || cpuSeconds < 0 || peakMegabytes < 0 || lines < 0) {
      throw new IllegalArgumentException(
          "no figures: " + wallSeconds + " s, " + cpuSeconds + " s, " + peakMegabytes + " MB");
    }
  }

  /** The medians of several rounds; of the memory the highest. */
  static Figures median(List<Figures> rounds) {
    return new Figures(
        median(rounds, Figures::wallSeconds),
        median(rounds, Figures::cpuSeconds),
        rounds.stream().mapToDouble(Figures::peakMegabytes).max().orElse(0),
        rounds.getFirst().lines());
  }

  private static double median(List<Figures> rounds, ToDoubleFunction<Figures> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
