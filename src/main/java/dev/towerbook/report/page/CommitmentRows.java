package dev.towerbook.report.page;

import dev.towerbook.economics.commit.CommitmentOutlook;
import dev.towerbook.report.Sentence;

/** Commitments of the portfolio. */
final class CommitmentRows {

  private CommitmentRows() {}

  static CommitmentPage of(Portfolio of) {
    CommitmentOutlook outlook = of.run().results().economics().outlook();
    return new CommitmentPage(
        Sentence.plain("Commitments and variable spend"),
        Sentence.none(),
        CalendarRows.of(outlook.calendar()));
  }
}
