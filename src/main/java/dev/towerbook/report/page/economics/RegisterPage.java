package dev.towerbook.report.page.economics;

import dev.towerbook.report.Figure;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.table.Filled;
import java.util.Optional;

/** What the register of applications prints. */
public interface RegisterPage {

  /** All applications, dearest first. */
  record Register(
      Sentence headline,
      Sentence lead,
      Filled<?> rows,
      Optional<RestRow> rest,
      Figure total,
      Optional<Figure> changePercent,
      String tone,
      Optional<Figure> wrapperShare,
      Sentence rankNote) {}

  /** Applications without a row, counted by their label. */
  record RestRow(Figure label, Figure amount, Optional<Figure> wrapperShare) {}
}
