package dev.towerbook.report.page;

import dev.towerbook.report.Figure;
import dev.towerbook.report.Sentence;
import java.util.List;

/**
 * What moved since the month was published before.
 *
 * @param headline empty in the first pack of a month
 * @param total sum of the rows
 */
public record Restated(Sentence headline, List<Row> rows, Row total) {

  /** What one cause moved in the ledger. */
  public record Row(String label, Figure amount) {}
}
