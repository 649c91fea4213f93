package dev.towerbook.report.chart;

import dev.towerbook.report.chart.Canvas.Dot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds free places for names beside their bubbles. */
final class LabelPlacer {
  private final Box plot;
  private final List<Box> taken;
  private final List<Dot> behind;

  /**
   * @param taken what names must not cover
   * @param behind dots that names cover only when they must
   */
  LabelPlacer(Box plot, List<Box> taken, List<Dot> behind) {
    this.plot = plot;
    this.taken = new ArrayList<>(taken);
    this.behind = List.copyOf(behind);
  }

  /**
   * Draws the name beside the bubble, where it covers the fewest dots; false when all places are
   * taken.
   */
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
    Optional<Candidate> best =
        candidates.stream()
            .filter(candidate -> isFree(candidate.box(shown)))
            .min(Comparator.comparingLong(candidate -> covered(candidate.box(shown))));
    best.ifPresent(
        candidate -> {
          taken.add(candidate.box(shown));
          canvas.text(candidate.x, candidate.y, shown, candidate.type);
        });
    return best.isPresent();
  }

  private boolean isFree(Box box) {
    return plot.holds(box) && taken.stream().noneMatch(box::overlaps);
  }

  private long covered(Box box) {
    return behind.stream()
        .filter(dot -> box.overlaps(new Box(dot.x() - 1, dot.y() - 1, 2, 2)))
        .count();
  }

  private record Candidate(double x, double y, Type type) {
    Box box(String text) {
      return type.box(x, y, text);
    }
  }
}
