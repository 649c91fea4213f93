package dev.towerbook.report.chart;

import dev.towerbook.report.chart.Canvas.Dot;
import java.util.ArrayList;
import java.util.List;

/** Finds free places for names beside their bubbles. */
final class LabelPlacer {
  private final Box plot;
  private final List<Box> taken;

  /**
   * @param taken what names must not cover
   */
  LabelPlacer(Box plot, List<Box> taken) {
    this.plot = plot;
    this.taken = new ArrayList<>(taken);
  }

  /** Draws the name right, left, above or below the bubble; false when all are taken. */
  boolean place(Canvas canvas, Dot at, double radius, String name, Type type) {
    if (name.isEmpty()) {
      return true;
    }
    String shown = type.cut(name, plot.width() * 0.45);
    double down = type.ascent() / 2 - 0.4;
    double beside = radius + 2;
    List<Candidate> candidates =
        List.of(
            new Candidate(at.x() + beside, at.y() + down, type),
            new Candidate(at.x() - beside, at.y() + down, type.end()),
            new Candidate(at.x(), at.y() - radius - 2, type.middle()),
            new Candidate(at.x(), at.y() + radius + 1.4 + type.ascent(), type.middle()),
            new Candidate(at.x() + radius, at.y() - radius, type),
            new Candidate(at.x() + radius, at.y() + radius + type.ascent(), type),
            new Candidate(at.x() - radius, at.y() - radius, type.end()),
            new Candidate(at.x() - radius, at.y() + radius + type.ascent(), type.end()));
    for (Candidate candidate : candidates) {
      Box box = candidate.type.box(candidate.x, candidate.y, shown);
      if (plot.holds(box) && taken.stream().noneMatch(box::overlaps)) {
        taken.add(box);
        canvas.text(candidate.x, candidate.y, shown, candidate.type);
        return true;
      }
    }
    return false;
  }

  private record Candidate(double x, double y, Type type) {}
}
