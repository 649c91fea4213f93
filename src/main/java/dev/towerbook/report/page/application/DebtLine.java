package dev.towerbook.report.page.application;

import dev.towerbook.economics.metric.DebtIndex;
import dev.towerbook.economics.metric.DebtPart;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.MetricFormat;
import dev.towerbook.economics.metric.WrapperStance;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.ApplicationView;
import java.util.Map;

/** What the wrappers of an application are to it, and the debt that they stand for. */
final class DebtLine {

  private DebtLine() {}

  /**
   * One line, or two.
   *
   * @param brief true for a crowded page, which leaves the parts to app_tco.csv
   * @param note what is said after it, or empty
   */
  static Sentence of(ApplicationView one, boolean brief, String note) {
    if (one.figures().wrappers().isEmpty()) {
      return Sentence.plain(note);
    }
    DebtIndex debt = DebtIndex.of(one.figures());
    Sentence said =
        Sentence.plain(stance(WrapperStance.of(one.figures())) + "; wrapper debt ")
            .joined("", figure(debt.value()))
            .joined("", Sentence.plain(" of 1"));
    return said.joined("", brief ? Sentence.plain(", its parts in app_tco.csv") : parts(debt))
        .joined("", Sentence.plain("."))
        .then(Sentence.plain(note));
  }

  private static Sentence parts(DebtIndex debt) {
    Sentence parts = Sentence.none();
    for (Map.Entry<DebtPart, DebtIndex.Part> part : debt.parts().entrySet()) {
      parts =
          parts
              .joined(parts.text().isEmpty() ? ": " : ", ", Sentence.plain(part.getKey().title()))
              .joined(" ", figure(part.getValue().score()));
    }
    return parts;
  }

  private static Sentence figure(Measure score) {
    return score instanceof Measure.Known known
        ? Sentence.of("{}", NumberFormats.figure(MetricFormat.NUMBER, known.value(), ""))
        : Sentence.plain(NumberFormats.NOT_AVAILABLE);
  }

  private static String stance(WrapperStance stance) {
    String day = stance.date().map(NumberFormats::day).orElse("");
    return switch (stance.kind()) {
      case NONE -> "No wrapper";
      case PATCH -> "Patch";
      case BRIDGE_ON_TIME -> "Bridge on time, to end by " + day;
      case BRIDGE_OVERDUE -> "Bridge overdue since " + day;
    };
  }
}
